package org.gainsay.server;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests that share one server: it starts before the first of their class, and ends after the last. */
abstract class OnOneServer {
    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before the first test
    static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.in(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }
}
