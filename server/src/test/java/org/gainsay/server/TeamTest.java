package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Verdict;
import org.gainsay.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several servers on one PostgreSQL. */
class TeamTest {
    private static final int SINGLES = 60;
    private static final int LINES = 1_500;

    @TempDir
    private Path folder;

    @Test
    void threeServersKeepOneUnbrokenChain() throws IOException, InterruptedException, ExecutionException {
        String store = PostgresServer.emptyStore();
        try (RunningServer one = RunningServer.on(folder, store);
                RunningServer two = RunningServer.on(folder, store);
                RunningServer three = RunningServer.on(folder, store);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (RunningServer server : List.of(one, two, three)) {
                for (int i = 0; i < SINGLES; i++) {
                    work.add(clients.submit(() -> assertThat(
                                    server.post("/api/v1/screen", "application/json", "{\"name\":\"Zorkanov\"}")
                                            .statusCode())
                            .isEqualTo(200)));
                }
                work.add(clients.submit(() -> assertThat(
                                server.post("/api/v1/screen/batch", "text/csv", "name\n" + "Zorkanov\n".repeat(LINES))
                                        .body()
                                        .lines())
                        .hasSize(LINES)));
            }
            for (Future<?> each : work) {
                each.get();
            }
            assertThat(two.post("/api/v1/audit/verify", "application/json", "").body())
                    .contains("\"whole\"");
        }
        try (Home home = Home.openExisting(folder.resolve("home"), store, InstantSource.system())) {
            assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
            assertThat(home.ledger().ofType("screening")).hasSize(3 * (SINGLES + LINES));
        }
    }
}
