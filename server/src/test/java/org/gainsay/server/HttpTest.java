package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;

/** What holds on every path: errors, headers, who may ask, limits. */
class HttpTest extends OnOneServer {
    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var json = Json.parse(answer.body(), "answer");
        assertThat(json.path("type").asString()).isEqualTo("urn:gainsay:problem:" + type);
        assertThat(json.path("status").asInt()).isEqualTo(status);
        assertThat(json.path("title").asString()).isNotEmpty();
        assertThat(json.path("detail").asString()).isNotEmpty();
    }

    @Test
    void itIsAliveAndReady() {
        assertThat(server.get("/healthz").body()).isEqualTo("{\"status\":\"ok\"}\n");
        assertThat(server.get("/readyz").statusCode()).isEqualTo(200);
        assertThat(server.said).anyMatch(line -> line.startsWith("lists: mine"));
    }

    @Test
    void everyAnswerTellsBrowsersThatNothingOfItRuns() {
        for (String path : List.of("/healthz", "/nowhere", "/openapi.yaml")) {
            var headers = server.get(path).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(
                            policy -> assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'"));
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    void whatIsNotThereIsAProblem() {
        assertProblem(server.get("/nowhere"), 404, "not-found");
        assertProblem(server.post("/healthz", "application/json", "{}"), 405, "wrong-method");
        assertProblem(server.get("/api/v1/claims?stending=denied"), 400, "wrong-input");
        assertProblem(server.get("/api/v1/articles/none"), 404, "not-found");
        assertProblem(server.post("/api/v1/screen", "application/json", "{\"name\":"), 400, "wrong-input");
        assertProblem(server.post("/api/v1/screen", "application/json", "[]"), 400, "wrong-input");
        assertProblem(server.post("/api/v1/screen", "text/csv", "{}"), 415, "wrong-media-type");
        assertProblem(
                server.post("/api/v1/screen", "application/json", "{\"name\":\"" + "x".repeat(2 << 20) + "\"}"),
                413,
                "too-large");
    }

    @Test
    void pagesOfOtherSitesCannotUseIt() throws IOException {
        assertProblem(server.get("/healthz", "Origin", "https://evil.example"), 403, "foreign-request");
        assertProblem(server.get("/healthz", "Origin", "null"), 403, "foreign-request");
        assertProblem(server.get("/healthz", "Sec-Fetch-Site", "cross-site"), 403, "foreign-request");
        assertThat(server.get("/healthz", "Origin", server.server.address().toString())
                        .statusCode())
                .isEqualTo(200);
        int port = server.server.address().getPort();
        assertThat(server.raw("GET /healthz HTTP/1.1\r\nHost: evil.example:" + port + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(server.raw("GET /healthz HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void whatIsNoRequestAtAllIsAProblemToo() throws IOException {
        int port = server.server.address().getPort();
        String host = "Host: 127.0.0.1:" + port + "\r\n";
        assertThat(server.raw("NONSENSE\r\n\r\n")).startsWith("HTTP/1.1 400").doesNotContain("<html");
        assertThat(server.raw("GET /a/%2e%2e/b HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
        assertThat(server.raw("GET /healthz HTTP/1.1\r\n" + host + "X: " + "y".repeat(40_000)
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void othersThanThisMachineWantUsersFirst() {
        assertThatThrownBy(() -> Server.start(
                        new Server.Settings("0.0.0.0", 0, folder.resolve("other"), null, List.of()),
                        InstantSource.system(),
                        line -> {}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("gainsay users add NAME --role administrator");
    }

    @Test
    void aPortInUseIsSaidInOneLine() {
        int port = server.server.address().getPort();
        assertThatThrownBy(() -> Server.start(
                        new Server.Settings(
                                "127.0.0.1",
                                port,
                                folder.resolve("second"),
                                null,
                                List.of("mine=" + folder.resolve("mine.ftm.json"))),
                        InstantSource.system(),
                        line -> {}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("port " + port)
                .hasMessageContaining("--port");
    }
}
