package org.gainsay.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.gainsay.format.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sends who means harm, and what becomes of it. */
class HostileTest {
    private static final String SCRIPT = "<script>alert(1)</script>";

    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before the first test
    static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        String wild = "{\"id\":\"x1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Wild " + SCRIPT + "\"]}}\n";
        server = RunningServer.with(folder, "wild=" + Files.writeString(folder.resolve("wild.ftm.json"), wild));
    }

    @AfterAll
    static void stop() {
        // Whatever was sent, it still answers, and nothing of it was a fault of the program.
        assertThat(server.get("/readyz").statusCode()).isEqualTo(200);
        assertThat(server.said).noneMatch(line -> line.contains("fault of the program"));
        server.close();
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static String answered(String start, String... headers) throws IOException {
        String host = "Host: 127.0.0.1:" + server.server.address().getPort() + "\r\n";
        return server.raw(start + "\r\n" + host + String.join("", headers));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles/..%2F..%2Fledger.db",
                "/api/v1/articles/..%2F..%2Fledger.db/source",
                "/api/v1/articles/%2Fetc%2Fpasswd/text",
                "/api/v1/lists/..%2F..%2Fledger.db/x",
                "/api/v1/lists/../../ledger.db",
                "/api/v1/lists/mine/..%2F..%2F..%2Fetc%2Fpasswd",
                "/api/v1/lists/..%2F..%2F/diff",
                "/api/v1/lists/mine/diff?from=..%2F..%2Fledger.db",
                "/api/v1/lists/mine/diff?to=%2Fetc%2Fpasswd",
                "/api/v1/jobs/..%2F..",
                "/api/v1/jobs/..%2F..%2Fledger.db/result",
                "/api/v1/jobs/j0123456789abcdef%2F..%2F..%2Fledger.db/result",
                "/entities/mine-..%2F..%2Fledger.db",
                "/reconcile/..%2F..%2Fledger.db",
                "/match/..%2F",
                "/openapi.yaml%2F..%2F..%2Fserver.class",
                "/..%2f..%2fetc%2fpasswd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/.git/config",
                "/api/v1/claims/%00",
                "/api/v1/claims/%ff%fe",
                "/api/v1/claims/%",
                "/api/v1/claims/%zz",
                "/api/v1/claims;jsessionid=1",
                "/\\..\\..\\etc",
                "/api/v1/claims?cursor=%00",
                "/api/v1/claims?cursor=-1&cursor=2",
                "/api/v1/claims?limit=99999999999999999999",
                "/api/v1/claims?since=2026-99-99",
                "/api/v1/claims?type=%27%20OR%201%3D1--",
                "/api/v1/audit?cursor=-1",
                "/api/v1/notices/..%2F..%2Fledger.db",
                "/api/v1/notices?kind=%27--",
                "/api/v1/messages?state=%00",
                "/api/v1/attachments/..%2F..%2Fledger.db",
                "/api/v1/cases/..%2F..%2Fledger.db/export",
                "/notices.atom?channel=..%2F..%2Fetc%2Fpasswd",
                "/search/default?limit=NaN",
                "/search/default?offset=-1"
            })
    void noPathLeadsOut(String path) throws IOException {
        String answer = answered("GET " + path + " HTTP/1.1", "Connection: close\r\n", "\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
        assertThat(answer).doesNotContain("root:", "SQLite", "CAFEBABE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE",
                "GET /healthz",
                "GET /healthz HTTP/3.7",
                "GET http://[::1/healthz HTTP/1.1",
                "G\u0000T /healthz HTTP/1.1"
            })
    void whatIsNoHttpIsRefused(String start) throws IOException {
        assertThat(answered(start, "Connection: close\r\n", "\r\n"))
                .startsWith("HTTP/1.1 ")
                .doesNotContain(" 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1\r\n",
                "Content-Length: 2\r\nContent-Length: 3\r\n",
                "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Transfer-Encoding: gzip\r\nContent-Length: 2\r\n",
                "Host: evil.example\r\n",
                "X: a\u0000b\r\n",
                " X: folded\r\n",
                "X : spaced\r\n"
            })
    void headersThatHideAnotherRequestAreRefused(String header) throws IOException {
        String answer = answered(
                "POST /api/v1/screen HTTP/1.1",
                "Content-Type: application/json\r\n",
                "Connection: close\r\n",
                header,
                "\r\n{}");
        assertThat(answer).startsWith("HTTP/1.1 4");
    }

    @Test
    void whatIsTooLargeIsRefused() throws IOException {
        assertThat(answered("GET /" + "a".repeat(40_000) + " HTTP/1.1", "\r\n")).startsWith("HTTP/1.1 4");
        assertThat(answered("GET /healthz HTTP/1.1", "X: " + "a".repeat(40_000) + "\r\n", "\r\n"))
                .startsWith("HTTP/1.1 431");
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertRefused(server.post("/api/v1/screen", "application/json", "{\"name\":\"A\",\"x\":" + deep + "}"));
        assertRefused(
                server.post("/api/v1/screen", "application/json", "{\"name\":" + "9".repeat(100_000) + "e99999}"));
        assertRefused(server.post("/api/v1/compare", "application/json", "{\"left\":\"" + "A".repeat(2 << 20) + "\"}"));
        assertRefused(server.post(
                "/match/default", "application/json", "{\"queries\":{" + "\"a\":{},".repeat(101) + "\"b\":{}}}"));
        assertRefused(server.post(
                "/reconcile/default", "application/x-www-form-urlencoded", "queries=" + "%7B".repeat(400_000)));
        assertRefused(server.post("/api/v1/read", "text/plain", "a".repeat(33 << 20)));
    }

    @Test
    void aLineThatIsTooLargeIsOneBadLine() throws IOException {
        String lines = server.post(
                        "/api/v1/screen/batch",
                        "application/jsonl",
                        "{\"name\":\"" + "A".repeat(1 << 20) + "\"}\n{\"name\":\"Viktor Zorkanov\"}\n")
                .body();
        assertThat(lines.lines()).hasSize(2);
        assertThat(lines).contains("\"line\":1,\"error\"").contains("\"p/1\"");
        assertThat(server.post("/api/v1/screen/batch", "text/csv", "name\n\"" + "A".repeat(3 << 20))
                        .body())
                .contains("\"error\"");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write("name\n".getBytes(UTF_8));
            byte[] million = "A".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 200; i++) {
                zip.write(million);
            }
        }
        assertThat(server.send(HttpRequest.newBuilder(server.at("/api/v1/screen/batch"))
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofByteArray(packed.toByteArray()))
                                .build())
                        .body())
                .contains("a row of more than");
    }

    @Test
    void whoIsTooSlowIsNotWaitedFor() throws IOException {
        try (RunningServer hasty = RunningServer.hasty(Files.createDirectory(folder.resolve("hasty")))) {
            String host = "Host: 127.0.0.1:" + hasty.server.address().getPort() + "\r\n";
            assertThat(hasty.raw("POST /api/v1/screen HTTP/1.1\r\n" + host
                            + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"))
                    .startsWith("HTTP/1.1 408");
            assertThat(hasty.raw("GET /healthz HT")).doesNotContain(" 200 ");
        }
    }

    @Test
    void scriptIsTextWhereverItComesFrom() {
        String name = "Zorkanov " + SCRIPT;
        var screened = server.post(
                "/api/v1/screen", "application/json", Json.line(Json.object().put("name", name)));
        assertThat(screened.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(screened.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        var read = server.post(
                "/api/v1/read?title=" + "%3Cscript%3Ealert(1)%3C/script%3E",
                "text/html",
                "<html><title>T</title><article><p>Iran denied on Saturday that it had supplied drones. " + SCRIPT
                        + "<img src=x onerror=alert(2)></p></article></html>");
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        String id =
                Json.parse(read.body(), "reading").path("article").path("id").asString();
        var text = server.get("/api/v1/articles/" + id + "/text");
        assertThat(text.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        var source = server.get("/api/v1/articles/" + id + "/source");
        assertThat(source.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(source.headers().firstValue("Content-Disposition")).hasValue("attachment");
        assertThat(server.get("/reconcile/default/preview?id=%3Cscript%3E")
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(server.get("/reconcile/default/preview?id=wild-x1").body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(server.get("/" + "%3Cscript%3Ealert(1)%3C/script%3E")
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void aCellOfCsvIsNoFormula() {
        for (String title : new String[] {"=1+1", "+1+1", "-1+1", "@SUM(A1)", "%09=1+1", "%0D=1+1"}) {
            var read = server.post(
                    "/api/v1/read?title=" + title.replace("+", "%2B").replace("=", "%3D"),
                    "text/plain",
                    "Iran denied on Saturday that it had supplied drones: " + title);
            assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        }
        assertThat(server.get("/api/v1/articles?format=csv").body())
                .contains("'=1+1")
                .doesNotContainPattern("(?m)(^|,)\"?[=+@\\t\\r]");
    }

    @Test
    void nothingOfARequestBecomesAHeader() throws IOException {
        String break_ = "%0d%0aSet-Cookie:%20evil=1";
        for (String path : new String[] {
            "/entities/a" + break_,
            "/api/v1/jobs/a" + break_,
            "/reconcile/default?x=" + break_,
            "/api/v1/claims?cursor=" + break_
        }) {
            String answer = answered("GET " + path + " HTTP/1.1", "Connection: close\r\n", "\r\n");
            assertThat(answer.substring(0, answer.indexOf("\r\n\r\n"))).doesNotContain("evil");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9/",
                "http://localhost:9/",
                "http://[::1]:9/",
                "http://[::ffff:127.0.0.1]:9/",
                "http://0.0.0.0:9/",
                "http://0x7f.0.0.1:9/",
                "http://2130706433:9/",
                "http://017700000001:9/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://192.168.1.1/",
                "http://user@127.0.0.1:9/",
                "http://[fe80::1]/",
                "http://[fd00::1]/",
                "file:///etc/passwd",
                "jar:file:///etc/passwd!/x",
                "gopher://127.0.0.1:9/",
                "ftp://127.0.0.1/",
                "http://",
                "javascript:alert(1)",
                "../../etc/passwd"
            })
    void noAddressOfThisHouseIsFetched(String url) {
        var answer = server.post(
                "/api/v1/read", "application/json", Json.line(Json.object().put("url", url)));
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("root:", "Connection refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"name\":{}}",
                "{\"name\":[[[\"A\"]]]}",
                "{\"name\":null}",
                "{\"name\":\"\\u0000\"}",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":\"A\",\"birth_date\":\"9999-99-99\"}",
                "{\"name\":\"A\",\"schema\":\"java.lang.Runtime\"}",
                "{\"name\":NaN}",
                "{'name':'A'}",
                "{\"name\":\"A\"}{\"name\":\"B\"}"
            })
    void aBodyThatIsNoQueryIsRefused(String body) {
        assertRefused(server.post("/api/v1/screen", "application/json", body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{\"place\":1}",
                "{\"place\":[\"https://post.example/\"]}",
                "{\"place\":\"\"}",
                "{\"place\":\"https://\"}",
                "{\"place\":\"https://post.example/\\r\\nX-Evil: 1\"}",
                "{\"place\":\"https://post.example/\\u0000\"}",
                "{\"place\":\"https://[::1/feed\"}",
                "{\"place\":\"file:///etc/passwd\"}",
                "{\"place\":\"jar:file:///x!/y\"}",
                "{\"place\":\"/etc/passwd\"}",
                "{\"place\":\"../../etc\"}",
                "{\"place\":\"https://post.example/\",\"source\":1}",
                "{\"place\":\"https://post.example/\",\"source\":\"../post\"}",
                "{\"place\":\"https://post.example/\",\"source\":\"post\\r\\nX: 1\"}",
                "{\"place\":\"https://post.example/\",\"source\":\"=cmd\"}",
                "{\"place\":\"https://post.example/\",\"kind\":\"folder\"}",
                "{\"place\":\"https://post.example/\",\"kind\":7}",
                "{\"place\":\"https://post.example/\",\"every\":60}",
                "{\"place\":\"https://post.example/\",\"every\":\"99999999999999999999d\"}",
                "{\"place\":\"https://post.example/\",\"every\":\"-1h\"}",
                "{\"place\":\"https://post.example/\",\"follow_links\":\"yes\"}",
                "{\"place\":\"https://post.example/\",\"only\":{}}",
                "{\"place\":\"https://post.example/\",\"since\":\"2026-02-30\"}",
                "{\"place\":\"https://post.example/\",\"since\":20260101}",
                "{\"place\":\"https://post.example/\",\"most\":0}",
                "{\"place\":\"https://post.example/\",\"most\":\"many\"}",
                "{\"place\":\"https://post.example/\",\"most\":1.5}",
                "{\"place\":\"https://post.example/\",\"most\":99999999999999999999}",
                "{\"place\":\"https://post.example/\",\"__proto__\":{}}"
            })
    void aSourceThatIsNoneIsRefused(String body) {
        assertRefused(server.post("/api/v1/watch/sources", "application/json", body));
        assertThat(server.json("/api/v1/watch/sources").path("items").size()).isZero();
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(server.at("/api/v1/screen"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', 'n', (byte) 0xff, (byte) 0xfe}))
                .build();
        assertRefused(server.send(request));
        assertThat(Files.exists(folder.resolve("evil"))).isFalse();
    }
}
