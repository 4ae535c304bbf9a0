package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Verdict;
import org.junit.jupiter.api.Test;

/** A batch is answered while it still comes, whoever sends it and however. */
class BatchStreamTest extends OnOneServer {
    private static final String PATH = "/api/v1/screen/batch";

    private static OpenRequest open(String type, String more) throws IOException {
        return new OpenRequest(server.server.address().getPort(), PATH, type, more);
    }

    @Test
    void eachLineIsAnsweredBeforeTheNextIsSent() throws IOException {
        try (OpenRequest request = open("text/csv", "")) {
            request.send("name\n");
            for (String name : List.of("Viktor Zorkanov", "Nobody At All", "Northern Gull")) {
                request.send(name + "\n");
                assertThat(request.line()).contains("\"name\":\"" + name + "\"");
            }
            request.end();
            assertThat(request.line()).isNull();
        }
        try (OpenRequest request = open("application/jsonl", "")) {
            for (String name : List.of("Viktor Zorkanov", "Northern Gull")) {
                request.send("{\"name\":\"" + name + "\"}\n");
                assertThat(request.line()).contains("\"name\":\"" + name + "\"");
            }
            request.end();
            assertThat(request.line()).isNull();
        }
    }

    @Test
    void whoWaitsToBeToldToGoOnIsTold() throws IOException {
        try (OpenRequest request = open("application/jsonl", "Expect: 100-continue\r\n")) {
            assertThat(request.interim()).isEqualTo("HTTP/1.1 100 Continue");
            request.send("{\"name\":\"Viktor Zorkanov\"}\n");
            assertThat(request.line()).contains("\"p/1\"");
            request.end();
            assertThat(request.line()).isNull();
        }
    }

    @Test
    void whoSendsAllBeforeReadingIsAnswered() throws IOException {
        int lines = 30_000;
        try (OpenRequest request = open("application/jsonl", "")) {
            String hundred = "{\"name\":\"Viktor Zorkanov\"}\n".repeat(100);
            for (int sent = 0; sent < lines; sent += 100) {
                request.send(hundred);
            }
            request.end();
            String last = null;
            int read = 0;
            for (String line = request.line(); line != null; line = request.line()) {
                last = line;
                read++;
            }
            assertThat(read).isEqualTo(lines);
            assertThat(Json.parse(String.valueOf(last), "last").path("id").asString())
                    .isEqualTo(Integer.toString(lines));
        }
    }

    @Test
    void whoGoesAwayEndsTheWork() throws IOException {
        RunningServer left = RunningServer.in(Files.createDirectory(folder.resolve("left")));
        try (OpenRequest request = new OpenRequest(left.server.address().getPort(), PATH, "application/jsonl", "")) {
            request.send("{\"name\":\"Viktor Zorkanov\"}\n");
            assertThat(request.line()).contains("\"p/1\"");
        }
        // Ends at once, since nobody is being answered any more, and not when it has waited for the rest.
        left.close();
        try (Stream<Path> cached = Files.list(left.home.resolve("cache"))) {
            assertThat(cached.map(path -> String.valueOf(path.getFileName())))
                    .noneMatch(name -> name.startsWith("batch"));
        }
        assertThat(left.said).noneMatch(line -> line.contains("fault of the program"));
    }

    @Test
    void whoSendsNothingMoreIsToldThatItTookTooLong() throws IOException {
        try (RunningServer hasty = RunningServer.hasty(Files.createDirectory(folder.resolve("hasty")));
                OpenRequest request =
                        new OpenRequest(hasty.server.address().getPort(), PATH, "application/jsonl", "")) {
            request.send("{\"name\":\"Viktor Zorkanov\"}\n");
            assertThat(request.line()).contains("\"p/1\"");
            assertThat(request.line()).contains("nothing came for too long");
            assertThat(request.line()).isNull();
        }
    }

    @Test
    void whoIsBeingAnsweredWhenTheServerEndsIsAnsweredToTheLast() throws IOException, InterruptedException {
        int half = 2_000;
        String names = "{\"name\":\"Viktor Zorkanov\"}\n".repeat(half);
        RunningServer ending = RunningServer.in(Files.createDirectory(folder.resolve("ending")));
        try (OpenRequest request = new OpenRequest(ending.server.address().getPort(), PATH, "application/jsonl", "")) {
            request.send(names);
            assertThat(request.line()).contains("\"p/1\"");
            Thread closing = Thread.startVirtualThread(ending::close);
            request.send(names);
            request.end();
            int read = 1;
            for (String line = request.line(); line != null; line = request.line()) {
                assertThat(line).contains("\"p/1\"");
                read++;
            }
            assertThat(read).isEqualTo(2 * half);
            closing.join();
        }
        try (Home home = Home.openExisting(ending.home, InstantSource.system())) {
            assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
            assertThat(home.ledger().ofType("screening")).hasSize(2 * half);
        }
    }

    @Test
    void whatIsDoubtfulIsSaidInItsLine() {
        List<String> lines =
                server.post(PATH + "?limit=1", "text/csv", """
                        name,birth_date,imo
                        Viktor Zorkanov,1961-04-31,
                        Zorkanov,,1234561
                        """).body().lines().toList();
        assertThat(Json.parse(lines.get(0), "0").path("doubts").path(0).asString())
                .contains("there is no such day");
        assertThat(Json.parse(lines.get(1), "1").path("doubts").path(0).asString())
                .contains("no IMO number");
        assertThat(server.post(
                                "/api/v1/screen?limit=1&threshold=0.1&min_score=0.1",
                                "application/json",
                                "{\"name\":\"Zorkanov\"}")
                        .body())
                .contains("more matches than the 1 shown");
    }
}
