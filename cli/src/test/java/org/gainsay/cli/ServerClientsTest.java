package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gainsay serve}, asked by programs that were written for others. Runs with {@code -Pclients} only. */
@Tag("clients")
class ServerClientsTest {
    private static final String LIST = """
            {"id":"p1","schema":"Person","properties":{"name":["Viktor Zorkanov"],"birthDate":["1961-04-02"],"nationality":["ru"],"program":["TEST"]}}
            """;
    private static final String TEXT = """
            Iran denies it

            Iran denied on Saturday that it had supplied drones to Russia. “We have sent nothing,” said Nasser Kanani.
            """;

    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before the first test
    static ServeProcess server;

    @BeforeAll
    static void start() throws IOException {
        server = ServeProcess.start(
                "--home",
                folder.resolve("home").toString(),
                "--allow-origin",
                "http://127.0.0.1:3333",
                "--list",
                "mine=" + Files.writeString(folder.resolve("mine.ftm.json"), LIST));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String asked(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        }
    }

    @Test
    void yentesClientMatchesAndExpands() throws IOException, InterruptedException {
        assertThat(PythonClients.script("check_yente.py", "", server.address()))
                .contains("matched mine-p1 and expanded Person, Sanction");
    }

    @Test
    void answersHaveTheShapesOfYentesOwnModels() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(server.address()));
        // What of yente's parameters is passed over here.
        List.of("changed_since", "topics").forEach(name -> arguments.add("/match/{dataset}:" + name));
        List.of("changed_since", "facets", "filter", "filter_op", "fuzzy", "simple", "sort", "target", "topics")
                .forEach(name -> arguments.add("/search/{dataset}:" + name));
        assertThat(PythonClients.scriptWith("yente", "check_yente_shapes.py", "", arguments.toArray(String[]::new)))
                .contains("7 answers in yente's shapes, 0 faults");
    }

    @Test
    void openRefineReconcilesExtendsAndSuggests() throws IOException, InterruptedException {
        assertThat(PythonClients.script("check_openrefine.py", "", server.address()))
                .contains("reconciled mine-p1");
    }

    @Test
    void theModelContextProtocolsClientCallsEachTool() throws IOException, InterruptedException {
        assertThat(PythonClients.script("check_mcp.py", "", server.address()))
                .contains("tools: claims, dossier, read, screen");
    }

    @Test
    void claimsAreFollowTheMoney() throws IOException, InterruptedException {
        asked(HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/read?publisher=Example"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(TEXT)));
        String claims = asked(HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/claims?format=ftm")));
        assertThat(PythonClients.script("check_ftm.py", claims)).contains(" 0 faults; ");
    }
}
