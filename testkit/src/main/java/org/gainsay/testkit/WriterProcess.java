package org.gainsay.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A child process running {@link EntryWriter}, and the hashes that it has printed. */
final class WriterProcess implements AutoCloseable {
    private static final int HASH = 64;

    private final Process process;
    private final BufferedReader out;
    private final List<String> acknowledged = new ArrayList<>();

    WriterProcess(Path home, @Nullable String store, String name, int blocks) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EntryWriter.class.getName(),
                        home.toString(),
                        store == null ? "" : store,
                        name,
                        String.valueOf(blocks))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = process.inputReader(UTF_8);
    }

    /** Waits for so many more entries. */
    void await(int entries) throws IOException {
        for (int i = 0; i < entries; i++) {
            var line = out.readLine();
            assertThat(line).as("the writer goes on").hasSize(HASH);
            acknowledged.add(line);
        }
    }

    /** Waits until it has written all that it should. */
    List<String> finish() throws IOException, InterruptedException {
        out.lines().forEach(acknowledged::add);
        assertThat(process.waitFor()).isZero();
        return acknowledged;
    }

    /** Kills it; what it still printed before it died counts, a line cut short does not. */
    List<String> kill() throws IOException, InterruptedException {
        // By its handle, since Process.destroyForcibly would also throw away what is still in the pipe.
        process.toHandle().destroyForcibly();
        out.lines().filter(line -> line.length() == HASH).forEach(acknowledged::add);
        process.waitFor();
        return acknowledged;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
