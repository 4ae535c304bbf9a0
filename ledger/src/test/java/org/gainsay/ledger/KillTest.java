package org.gainsay.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes write to one home and are killed in the middle, again and again on the same home. */
final class KillTest {
    private static final int RUNS = 20;
    private static final int HASH = 64;

    @TempDir
    Path folder = Path.of("");

    @Test
    void killedWritersLoseNoAcknowledgedEntryAndBreakNoChain() throws Exception {
        var acknowledged = new ArrayList<String>();
        for (int run = 0; run < RUNS; run++) {
            try (var one = new Writer(folder, "one");
                    var two = new Writer(folder, "two")) {
                one.await(1 + run * 13 % 50);
                two.await(1 + run * 7 % 50);
                acknowledged.addAll(one.kill());
                // The other goes on although its neighbour died with the lock, or half a block, in its hands.
                two.await(1 + run * 5 % 30);
                acknowledged.addAll(two.kill());
            }
            assertKept(acknowledged);
        }
    }

    private void assertKept(List<String> acknowledged) {
        try (var home = Home.open(folder, InstantSource.system())) {
            assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
            var kept = new HashSet<String>();
            try (var entries = home.ledger().entries(1)) {
                entries.forEach(entry -> kept.add(entry.entry().hash()));
            }
            assertThat(kept).containsAll(acknowledged);
        }
    }

    /** A child process running {@link WriteForever}, and the hashes it has printed. */
    private static final class Writer implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;
        private final List<String> acknowledged = new ArrayList<>();

        Writer(Path home, String name) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx128m",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            WriteForever.class.getName(),
                            home.toString(),
                            name)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            out = process.inputReader(UTF_8);
        }

        void await(int lines) throws IOException {
            for (int i = 0; i < lines; i++) {
                var line = out.readLine();
                assertThat(line).as("the writer goes on").hasSize(HASH);
                acknowledged.add(line);
            }
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
}
