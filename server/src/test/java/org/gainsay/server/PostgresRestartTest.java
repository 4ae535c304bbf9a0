package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gainsay.format.Json;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Verdict;
import org.gainsay.testkit.StoppedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is stopped under a running server, and started again. */
class PostgresRestartTest {
    private static final int CLIENTS = 4;
    private static final int EACH = 20;

    @TempDir
    private Path folder;

    private static HttpResponse<String> screen(RunningServer server, String name) {
        return server.post(
                "/api/v1/screen", "application/json", Json.line(Json.object().put("name", name)));
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void whatWasAnsweredIsThereAndAllElseIsRefused() throws Exception {
        Set<String> answered;
        String store;
        try (StoppedPostgres postgres = new StoppedPostgres(Files.createDirectory(folder.resolve("postgres")))) {
            store = postgres.store();
            try (RunningServer server = RunningServer.on(folder, store)) {
                answered = askedMeanwhile(server, postgres);
                postgres.stop();
                assertAway(screen(server, "While it is away"));
                for (String path : List.of(
                        "/api/v1/audit",
                        "/api/v1/articles",
                        "/api/v1/claims",
                        "/api/v1/parties/nobody",
                        "/api/v1/cases",
                        "/api/v1/notices",
                        "/api/v1/watch/sources",
                        "/readyz")) {
                    assertAway(server.get(path));
                }
                assertAway(server.delete("/api/v1/watch/sources/none"));
                assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
                postgres.start();
                HttpResponse<String> ready = server.get("/readyz");
                assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
                assertThat(screen(server, "Back again").statusCode()).isEqualTo(200);
                answered.add("Back again");
                assertThat(server.said).noneMatch(line -> line.contains("fault of the program"));
            }
            try (Home home = Home.openExisting(folder.resolve("home"), store, InstantSource.system())) {
                assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
                List<String> kept = home.ledger().ofType("screening").stream()
                        .map(each -> ((Body.Present) each.body())
                                .json()
                                .path("query")
                                .path("name")
                                .asString())
                        .toList();
                assertThat(kept).doesNotHaveDuplicates().containsAll(answered).doesNotContain("While it is away");
            }
        }
    }

    /** Many ask while it is stopped and started. @return the names whose screening was answered */
    private static Set<String> askedMeanwhile(RunningServer server, StoppedPostgres postgres)
            throws IOException, InterruptedException, ExecutionException {
        CountDownLatch begun = new CountDownLatch(CLIENTS);
        CountDownLatch back = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Set<String>>> asked = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String who = "Client " + (char) ('A' + client) + " ";
                asked.add(clients.submit(() -> {
                    Set<String> answered = new TreeSet<>();
                    for (int i = 0; i < EACH || back.getCount() > 0; i++) {
                        HttpResponse<String> answer = screen(server, who + i);
                        if (answer.statusCode() == 200) {
                            answered.add(who + i);
                            begun.countDown();
                        } else {
                            assertAway(answer);
                        }
                    }
                    return answered;
                }));
            }
            begun.await();
            postgres.stop();
            postgres.start();
            back.countDown();
            Set<String> answered = new TreeSet<>();
            for (Future<Set<String>> each : asked) {
                answered.addAll(each.get());
            }
            return answered;
        }
    }
}
