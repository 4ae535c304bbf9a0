package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gainsay.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gainsay serve} as a process: the one line, what it answers beside the commands, how it ends. */
class ServeTest {
    private static final String TEXT = """
            Iran denies it

            Iran denied on Saturday that it had supplied drones to Russia. “We have sent nothing,” said Nasser Kanani.
            """;

    @TempDir
    private Path folder;

    private String list() throws IOException {
        return "mine="
                + Files.writeString(
                        folder.resolve("mine.ftm.json"),
                        "{\"id\":\"p1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Viktor Zorkanov\"]}}\n");
    }

    @Test
    void itSaysWhereItIsAnswersAsTheCommandsDoAndEndsWell() throws IOException, InterruptedException {
        String home = folder.resolve("home").toString();
        String article = Files.writeString(folder.resolve("a.txt"), TEXT).toString();
        assertThat(CommandRun.of("", "read", article, "--home", home, "--list", list(), "--quiet")
                        .code())
                .isZero();
        try (ServeProcess server = ServeProcess.start("--home", home, "--list", list());
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(server.ready()).matches("ready http://127\\.0\\.0\\.1:[0-9]+");
            String address = server.address();
            for (String view : new String[] {"claims", "transfers", "sources", "timeline"}) {
                String answer = client.send(
                                HttpRequest.newBuilder(URI.create(address + "/api/v1/" + view + "?format=jsonl"))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
                assertThat(answer)
                        .as(view)
                        .isEqualTo(CommandRun.of("", view, "--home", home, "--format", "jsonl")
                                .out());
            }
            String screened = client.send(
                            HttpRequest.newBuilder(URI.create(address + "/api/v1/screen"))
                                    .POST(BodyPublishers.ofString("{\"name\":\"Victor Zorkanov\"}"))
                                    .header("Content-Type", "application/json")
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            assertThat(screened)
                    .isEqualTo(CommandRun.of(
                                    "",
                                    "screen",
                                    "--name",
                                    "Victor Zorkanov",
                                    "--list",
                                    list(),
                                    "--home",
                                    home,
                                    "--format",
                                    "jsonl")
                            .out());
            assertThat(server.end()).isEqualTo(new ServeProcess.Ending(0, ""));
        }
    }

    @Test
    void twoStartedAtOnceOnAnEmptyHomeShareIt() throws Exception {
        shared(folder.resolve("two"));
    }

    @Test
    void andSoDoTwoOnAnEmptyDatabase() throws Exception {
        shared(folder.resolve("three"), "--store", PostgresServer.emptyStore());
    }

    /** Both lay out what they find missing, and each screening of either is kept. */
    private void shared(Path home, String... more) throws Exception {
        List<String> options = new ArrayList<>(List.of("--home", home.toString(), "--list", list()));
        options.addAll(List.of(more));
        String[] words = options.toArray(String[]::new);
        try (ExecutorService starters = Executors.newFixedThreadPool(2)) {
            var starting = List.of(
                    starters.submit(() -> ServeProcess.start(words)), starters.submit(() -> ServeProcess.start(words)));
            try (ServeProcess one = starting.getFirst().get();
                    ServeProcess other = starting.getLast().get();
                    HttpClient client = HttpClient.newHttpClient()) {
                List<Future<Integer>> asked = new ArrayList<>();
                for (int number = 0; number < 20; number++) {
                    String address = (number % 2 == 0 ? one : other).address();
                    String name = "{\"name\":\"Zorkanov " + number + "\"}";
                    asked.add(starters.submit(() -> client.send(
                                    HttpRequest.newBuilder(URI.create(address + "/api/v1/screen"))
                                            .POST(BodyPublishers.ofString(name))
                                            .header("Content-Type", "application/json")
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode()));
                }
                for (Future<Integer> each : asked) {
                    assertThat(each.get()).isEqualTo(200);
                }
                assertThat(one.end().code()).isZero();
                assertThat(other.end().code()).isZero();
            }
        }
        List<String> verify = new ArrayList<>(List.of("ledger", "verify", "--home", home.toString()));
        verify.addAll(List.of(more));
        assertThat(CommandRun.of("", verify.toArray(String[]::new)).out()).startsWith("whole");
        verify.set(1, "export");
        assertThat(CommandRun.of("", verify.toArray(String[]::new)).lines())
                .filteredOn(line -> line.contains("\"type\":\"screening\""))
                .hasSize(20);
    }

    @Test
    void whatCannotBeIsRefusedInALine() throws IOException {
        String home = folder.resolve("other").toString();
        CommandRun.of("", "serve", "--host", "0.0.0.0", "--home", home).assertRefused("gainsay users add NAME");
        CommandRun.of("", "serve", "--port", "70000", "--home", home).assertRefused("0 to 65535");
        CommandRun.of("", "serve", "--store", "jdbc:nothing", "--home", home).assertRefused("jdbc:postgresql:");
        String file = Files.writeString(folder.resolve("file"), "").toString();
        CommandRun.of("", "serve", "--port", "0", "--home", file + "/home", "--list", list())
                .assertRefused("home");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = CommandRun.of(
                    "", "serve", "--port", Integer.toString(taken.getLocalPort()), "--home", home, "--list", list());
            assertThat(run.code()).isEqualTo(Program.WRONG_INPUT);
            assertThat(run.errorLines().getLast()).contains("--port 0 for a free one");
        }
    }
}
