package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's addresses and files: one shell, a strict policy, files that browsers keep. */
class PageTest {
    @TempDir
    private Path folder;

    @Test
    void everyAddressOfThePageIsItsShell() throws IOException {
        try (RunningServer server = RunningServer.in(folder)) {
            String shell = server.get("/").body();
            assertThat(shell)
                    .contains("<g-frame>")
                    .doesNotContain("<style", "style=")
                    .doesNotContainPattern("<script[^>]*>[^<]");
            for (String path : List.of(
                    "/claims",
                    "/claims/c0123456789ab",
                    "/articles/may%2F06",
                    "/lists/ca_sema/Russia%7C1%7C6",
                    "/sign-in")) {
                HttpResponse<String> page = server.get(path);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body()).as(path).isEqualTo(shell);
                assertThat(header(page, "Content-Type")).startsWith("text/html");
                assertThat(header(page, "Content-Security-Policy"))
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe");
            }
            HttpResponse<String> missing =
                    server.get("/no-such-view", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Site", "none");
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.body()).isEqualTo(shell);
            assertThat(header(server.get("/no-such-view"), "Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void filesAreSentPackedAndKeptForGood() throws IOException {
        try (RunningServer server = RunningServer.in(folder)) {
            Matcher script = Pattern.compile("/assets/[^\"]+\\.js")
                    .matcher(server.get("/").body());
            assertThat(script.find()).isTrue();
            HttpResponse<String> plain = server.get(script.group());
            assertThat(header(plain, "Content-Type")).startsWith("text/javascript");
            assertThat(header(plain, "Cache-Control")).contains("immutable");
            HttpResponse<String> packed = server.get(script.group(), "Accept-Encoding", "br, gzip");
            assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
            assertThat(server.get(script.group(), "If-None-Match", header(plain, "ETag"))
                            .statusCode())
                    .isEqualTo(304);
            assertThat(header(server.get("/theme.js"), "Cache-Control")).isEqualTo("no-cache");
        }
    }

    @Test
    void nothingElseOfTheJarIsSent() throws IOException {
        try (RunningServer server = RunningServer.in(folder)) {
            for (String path : List.of(
                    "/assets/nothing.js",
                    "/assets/..%2Findex.html",
                    "/assets/..%2F..%2Fserver%2Fopenapi.yaml",
                    "/assets/.hidden")) {
                assertThat(server.get(path).statusCode()).as(path).isEqualTo(404);
            }
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
