package org.gainsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A short day of a server, all at once: it screens, reads, answers batches, updates a list, screens its customers again, and hands out what it
 * knows, in a third of the heap that the long day has ({@code bench/run day}). Any want of memory would end it.
 */
class SmallHeapTest {
    private static final List<String> SMALL = List.of("-Xmx170m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
    private static final int LISTED = 3_000;
    private static final int CUSTOMERS = 3_000;
    private static final int SINGLES = 300;
    private static final int LINES = 20_000;
    private static final List<String> VIEWS = List.of(
            "claims",
            "claims?format=ftm",
            "claims?format=csv",
            "transfers?format=csv",
            "timeline",
            "articles?format=jsonl",
            "parties?q=Iran",
            "cases?format=csv",
            "notices",
            "lists",
            "audit?format=jsonl");

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong screened = new AtomicLong();

    private String home() {
        return folder.resolve("home").toString();
    }

    private void run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home()));
        CommandRun run = CommandRun.of("", all.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static String name(int number) {
        return "Zor" + (char) ('a' + number % 26) + "kan" + (char) ('a' + number / 26 % 26) + "ov "
                + (char) ('A' + number / 676 % 26) + "lbert";
    }

    /** The UN's list as of a day. */
    private static byte[] list(String day) {
        StringBuilder xml = new StringBuilder("<CONSOLIDATED_LIST dateGenerated='" + day + "'><INDIVIDUALS>");
        for (int number = 0; number < LISTED; number++) {
            xml.append("<INDIVIDUAL><FIRST_NAME>")
                    .append(name(number))
                    .append("</FIRST_NAME><REFERENCE_NUMBER>XXi.")
                    .append(number)
                    .append("</REFERENCE_NUMBER><UN_LIST_TYPE>")
                    .append(number % 5 == 0 ? day : "Made")
                    .append("</UN_LIST_TYPE><LISTED_ON>2014-01-02</LISTED_ON></INDIVIDUAL>");
        }
        return xml.append("</INDIVIDUALS></CONSOLIDATED_LIST>").toString().getBytes(UTF_8);
    }

    @Test
    void aDayIsAnsweredAndKept() throws Exception {
        HttpServer published = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String[] day = {"2025-11-01"};
        published.createContext("/", exchange -> {
            byte[] bytes = list(day[0]);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        published.start();
        try {
            Files.createDirectories(folder.resolve("home"));
            Files.writeString(
                    folder.resolve("home/lists.properties"),
                    "un_sc = http://127.0.0.1:" + published.getAddress().getPort()
                            + "/list.xml\nun_sc.every = never\n");
            run("lists", "update", "un_sc");
            StringBuilder customers = new StringBuilder("id,name\n");
            for (int number = 0; number < CUSTOMERS; number++) {
                customers
                        .append("C-")
                        .append(number)
                        .append(',')
                        .append(name(2 * number))
                        .append('\n');
            }
            run(
                    "watch",
                    "add",
                    Files.writeString(folder.resolve("customers.csv"), customers)
                            .toString());
            day[0] = "2025-12-01";
            run("lists", "update", "un_sc");
            day[0] = "2026-01-01";
            live();
        } finally {
            published.stop(0);
        }
        try (Home opened = Home.open(folder.resolve("home"), InstantSource.system())) {
            assertThat(opened.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
            assertThat(opened.ledger().ofType("screening")).hasSize((int) screened.get());
        }
    }

    private void live() throws Exception {
        try (ServeProcess server = ServeProcess.start(SMALL, "--home", home());
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            String api = server.address() + "/api/v1/";
            List<Future<?>> work = new ArrayList<>();
            for (int clerk = 0; clerk < 4; clerk++) {
                int first = clerk * SINGLES;
                work.add(people.submit(() -> {
                    for (int number = first; number < first + SINGLES; number++) {
                        post(
                                api + "screen",
                                "application/json",
                                Json.line(Json.object().put("name", name(number))));
                        screened.incrementAndGet();
                    }
                }));
            }
            for (int times = 0; times < 2; times++) {
                work.add(people.submit(() -> {
                    StringBuilder lines = new StringBuilder("name\n");
                    for (int number = 0; number < LINES; number++) {
                        lines.append(name(number)).append('\n');
                    }
                    assertThat(post(api + "screen/batch?limit=1", "text/csv", lines.toString())
                                    .lines())
                            .hasSize(LINES);
                    screened.addAndGet(LINES);
                }));
            }
            work.add(people.submit(() -> {
                StringBuilder all = new StringBuilder();
                for (String text : stories()) {
                    post(api + "read", "text/plain", text);
                    all.append(text).append("\n\n");
                }
                post(api + "read", "text/plain", all.toString().repeat(6));
                return null;
            }));
            work.add(people.submit(() -> {
                String job = Json.parse(post(api + "lists/un_sc/update", "application/json", ""), "job")
                        .path("id")
                        .asString();
                get(api + "jobs/" + job + "/events");
                assertThat(Json.parse(get(api + "jobs/" + job), "job")
                                .path("state")
                                .asString())
                        .isEqualTo("done");
            }));
            for (Future<?> each : work) {
                each.get();
            }
            VIEWS.forEach(view -> get(api + view));
            // The timetable sees by itself that its customers were screened on an older list.
            while (runs(api) < 1) {
                VIEWS.forEach(view -> get(api + view));
            }
            assertThat(server.end()).isEqualTo(new ServeProcess.Ending(0, ""));
        }
    }

    /** How often its customers were screened again. */
    private long runs(String api) {
        JsonNode page = Json.parse(get(api + "audit?type=watch&order=newest&limit=1000"), "audit");
        return page.path("items").values().stream()
                .map(entry -> entry.path("body"))
                .filter(body -> body.path("kind").asString("").equals("run"))
                .filter(body -> !body.path("first").asBoolean(false))
                .count();
    }

    private static List<String> stories() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("").toAbsolutePath().resolveSibling("examples/story"))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            assertThat(texts).isNotEmpty();
            return texts;
        }
    }

    private String get(String address) {
        return answer(HttpRequest.newBuilder(URI.create(address)));
    }

    private String post(String address, String type, String body) {
        return answer(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private String answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as(answer.uri() + " " + answer.body())
                    .isIn(200, 202);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
