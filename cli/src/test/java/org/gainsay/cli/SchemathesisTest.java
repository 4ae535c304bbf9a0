package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.format.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemathesis asks every operation of {@code openapi.yaml} many things, and finds no answer that the document does not promise. */
@Tag("clients")
class SchemathesisTest {
    private static final String PASSWORD = "a good long password";

    /** No key opens these. */
    private static final List<String> FOR_PEOPLE = List.of(
            "session", "changePassword", "users", "addUser", "changeUser", "removeUser", "keys", "addKey", "removeKey");

    @TempDir
    Path folder = Path.of("");

    private String home() {
        return folder.resolve("home").toString();
    }

    private String list() throws IOException {
        return "mine="
                + Files.writeString(
                        folder.resolve("mine.ftm.json"),
                        "{\"id\":\"p1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Viktor Zorkanov\"]}}\n");
    }

    /** Articles, claims, cases, customers, a source, rules and what they told, so that there is something to ask for. */
    @BeforeEach
    void fill() throws IOException {
        String story =
                Path.of("").toAbsolutePath().resolveSibling("examples/story").toString();
        CommandRun read = CommandRun.of("", "read", story, "--home", home(), "--list", list(), "--quiet");
        assertThat(read.code()).as(read.err()).isZero();
        CommandRun screened =
                CommandRun.of("", "screen", "--name", "Victor Zorkanov", "--queue", "--home", home(), "--list", list());
        assertThat(screened.out()).as(screened.err()).contains("Zorkanov");
        String customers = Files.writeString(folder.resolve("customers.csv"), "id,name\nC-1,Viktor Zorkanov\n")
                .toString();
        done("watch", "add", customers, "--list", list());
        done("watch", "source", "add", "https://www.post.example/feed.xml");
        Files.writeString(
                folder.resolve("home/watch.yaml"),
                "channels:\n  news: {atom: true}\nrules:\n  - {name: all, what: all, parties: Iran, to: [news, queue]}\n");
        done("watch", "tell");
    }

    private void done(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home()));
        CommandRun run = CommandRun.of("", all.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
    }

    /** What is added here is not fetched by itself: nobody's server is to be asked what a generator thought of. */
    private ServeProcess serve() throws IOException {
        return ServeProcess.start("--no-timetable", "--home", home(), "--list", list());
    }

    /** No check fails, as the program's exit code says; and it was let in. @return what it printed */
    private static String assertKeepsItsPromises(ServeProcess server, String... more)
            throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of(
                "--config-file",
                PythonClients.SCRIPTS.resolve("schemathesis.toml").toString(),
                "run",
                server.address() + "/openapi.yaml",
                "--generation-deterministic"));
        options.addAll(List.of(more));
        String printed = PythonClients.installed("schemathesis", options.toArray(String[]::new));
        System.out.println(printed.substring(Math.max(0, printed.indexOf("API Operations:"))));
        assertThat(printed)
                .containsPattern("(?m)^\\s*([0-9]+) generated, \\1 passed$")
                .doesNotContain("401 Unauthorized");
        return printed;
    }

    @Test
    void aServerForOnePersonKeepsItsPromises() throws IOException, InterruptedException {
        try (ServeProcess server = serve()) {
            // The first user would end what is asked here, a server without users.
            assertKeepsItsPromises(server, "--exclude-operation-id", "addUser");
        }
    }

    @Test
    void aServerWithUsersKeepsItsPromises() throws IOException, InterruptedException {
        addAnna();
        // Commands run on the second of January 2026 here, and the server does not.
        String key = CommandRun.of("", "users", "key", "add", "anna", "--expires", "2099-12-31", "--home", home())
                .out()
                .strip();
        try (ServeProcess server = serve()) {
            assertKeepsItsPromises(server, "-H", "Authorization: Bearer " + key);
        }
    }

    @Test
    void soItDoesWhereAPersonMustHaveSignedIn() throws IOException, InterruptedException {
        addAnna();
        try (ServeProcess server = serve();
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> session = client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/session"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"name\":\"anna\",\"password\":\"" + PASSWORD + "\"}"))
                            .build(),
                    BodyHandlers.ofString());
            String cookie = session.headers().firstValue("Set-Cookie").orElseThrow();
            List<String> options = new ArrayList<>(List.of(
                    "-H",
                    "Cookie: " + cookie.substring(0, cookie.indexOf(';')),
                    "-H",
                    "X-CSRF-Token: "
                            + Json.parse(session.body(), "session").path("csrf").asString()));
            for (String operation : FOR_PEOPLE) {
                options.addAll(List.of("--include-operation-id", operation));
            }
            assertThat(assertKeepsItsPromises(server, options.toArray(String[]::new)))
                    .doesNotContain("Authentication failed");
        }
    }

    private void addAnna() {
        CommandRun.of(
                PASSWORD + "\n",
                "users",
                "add",
                "anna",
                "--role",
                "administrator",
                "--password-file",
                "-",
                "--home",
                home());
    }
}
