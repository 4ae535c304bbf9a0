package org.gainsay.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code gainsay serve} in a process of its own, on a free port; its standard error is the test's. */
final class ServeProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader printed;
    private final String ready;

    private ServeProcess(Process process, BufferedReader printed, String ready) {
        this.process = process;
        this.printed = printed;
        this.ready = ready;
    }

    /** Returns when it can answer. It lives for seconds, in which the optimizing compiler would only cost. */
    static ServeProcess start(String... options) throws IOException {
        return start(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), options);
    }

    /** One whose JVM is started so. */
    static ServeProcess start(List<String> jvm, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(jvm);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader printed = process.inputReader(StandardCharsets.UTF_8);
        return new ServeProcess(
                process, printed, Objects.requireNonNull(printed.readLine(), "the server ended before it was ready"));
    }

    /** The line that says that it can answer. */
    String ready() {
        return ready;
    }

    String address() {
        return ready.substring("ready ".length());
    }

    /** Asks it to end, as the system does. @return its exit code, after what it printed last, if anything */
    Ending end() throws IOException, InterruptedException {
        process.toHandle().destroy(); // SIGTERM; Process.destroy would also close what is read here
        String last = String.join("\n", printed.lines().toList());
        return new Ending(process.waitFor(), last);
    }

    /** How it ended. */
    record Ending(int code, String printed) {}

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        printed.close();
    }
}
