package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code gainsay watch tell} in a process of its own, which can be killed. */
final class TellerProcess implements AutoCloseable {
    private final Process process;

    TellerProcess(Path home, @Nullable String store, String key) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "watch",
                "tell",
                "--home",
                home.toString());
        builder.environment().put("GAINSAY_TEST_KEY", key);
        builder.environment().remove("GAINSAY_STORE");
        if (store != null) {
            builder.environment().put("GAINSAY_STORE", store);
        }
        process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Kills it unless it has ended by then; gives whether it was killed. */
    boolean killAfter(long millis) throws InterruptedException {
        boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.toHandle().destroyForcibly();
        process.waitFor();
        return !ended;
    }

    int finish() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
