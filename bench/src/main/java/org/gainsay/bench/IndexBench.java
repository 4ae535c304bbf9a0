package org.gainsay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.gainsay.screen.ScreenIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Making the index of four lists out of their official files, in a process that has done nothing else, and opening it, by
 * then warm. What opening costs a new process {@link Growth} measures.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first
public class IndexBench {
    private Path folder;

    private Path made;

    @Setup
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("gainsay-bench");
        made = folder.resolve("made");
    }

    @TearDown
    public void remove() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public Path build() throws IOException {
        Path file = folder.resolve("new");
        ScreenIndex.write(OpenData.fourLists(), file);
        return file;
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Warmup(iterations = 2, time = 2)
    @Measurement(iterations = 3, time = 2)
    @Fork(1)
    public ScreenIndex open() throws IOException {
        if (!Files.exists(made)) {
            ScreenIndex.write(OpenData.fourLists(), made);
        }
        return ScreenIndex.open(made);
    }
}
