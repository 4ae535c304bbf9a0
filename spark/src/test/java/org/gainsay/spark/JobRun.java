package org.gainsay.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import tools.jackson.databind.JsonNode;

/** What a job gave that was run in this process, on the Spark that is there. */
record JobRun(int code, List<String> said, Path out) {
    static JobRun of(Function<PrintStream, Callable<Integer>> job, Path out, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        List<String> all = Stream.concat(Stream.of(arguments), Stream.of("--out", out.toString()))
                .toList();
        int code = Job.run(job.apply(stream), stream, all.toArray(String[]::new));
        return new JobRun(code, err.toString(StandardCharsets.UTF_8).lines().toList(), out);
    }

    /** The files of lines in order, put together. */
    String lines() {
        return together(out);
    }

    /** What was left out, as the commands say it. */
    List<String> failed() {
        return together(out.resolve("failed")).lines().map(JobRun::sentence).toList();
    }

    List<String> doubts() {
        return together(out.resolve("doubts")).lines().map(JobRun::sentence).toList();
    }

    List<Path> parts() {
        return parts(out);
    }

    private static String sentence(String line) {
        JsonNode fault = Json.parse(line, "failed");
        return "gainsay: " + fault.get("where").asString() + ": "
                + fault.get("why").asString();
    }

    private static String together(Path folder) {
        StringBuilder lines = new StringBuilder();
        try {
            for (Path part : parts(folder)) {
                lines.append(Files.readString(part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toString();
    }

    private static List<Path> parts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
