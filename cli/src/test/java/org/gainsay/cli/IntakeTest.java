package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.gainsay.desk.Hashes;
import org.gainsay.format.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code gainsay read} on everything that carries articles. */
class IntakeTest {
    private static final String PAGE = """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>Iran denies it | Gazette</title>
            <meta property="og:site_name" content="Gazette"><meta property="article:published_time" content="2022-11-05T09:00Z">
            <link rel="canonical" href="https://gazette.example/denial"></head>
            <body><nav><a href="/">Home</a></nav><article><h1>Iran denies it</h1>
            <p>Iran denied on Saturday that it had supplied drones to Russia.</p>
            <p>“We have sent nothing,” said Nasser Kanani, a spokesman.</p></article></body></html>""";
    private static final String TEXT = """
            Iran denies it

            Iran denied on Saturday that it had supplied drones to Russia.

            “We have sent nothing,” said Nasser Kanani, a spokesman.
            """;

    @TempDir
    private Path folder;

    private String home() {
        return folder.resolve("home").toString();
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    void aPageIsReadAndItsTextKeptBesideIt() throws IOException {
        Path page = file("denial.html", PAGE);
        CommandRun run =
                CommandRun.of("", "read", page.toString(), "--format", "jsonl", "--with-text", "--home", home());
        assertThat(run.code()).isZero();
        JsonNode article = run.json(0).get("article");
        assertThat(article.get("id").asString()).isEqualTo("denial");
        assertThat(article.get("title").asString()).isEqualTo("Iran denies it | Gazette");
        assertThat(article.get("publisher").asString()).isEqualTo("Gazette");
        assertThat(article.get("published").asString()).isEqualTo("2022-11-05");
        assertThat(article.get("url").asString()).isEqualTo("https://gazette.example/denial");
        assertThat(article.get("sha256").asString()).isEqualTo(Hashes.sha256(PAGE));
        assertThat(article.get("text").asString()).isEqualTo(TEXT);
        assertThat(run.out()).contains("\"stance\":\"denies\"");
        JsonNode body = Json.parse(
                        CommandRun.of("", "ledger", "show", "2", "--home", home())
                                .out(),
                        "show")
                .get("body");
        assertThat(body.get("media_type").asString()).isEqualTo("text/html");
        String kept = body.get("text_sha256").asString();
        Path stored = folder.resolve("home/store").resolve(kept.substring(0, 2)).resolve(kept);
        assertThat(Files.readString(stored)).isEqualTo(TEXT);
        assertThat(body.get("stored")).hasSize(2);
    }

    @Test
    void anotherLanguageIsSaidAndOnlyItsNamesAreLookedUp() {
        String text =
                "Министр обороны Сергей Шойгу заявил, что это вымысел и что Россия не получала беспилотников, были бы они.";
        CommandRun run = CommandRun.of(text, "read", "-", "--format", "jsonl", "--no-keep");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("seems to be in Russian, not English, so no statements were read");
        assertThat(run.json(0).get("article").get("language").asString()).isEqualTo("ru");
        assertThat(run.json(0).get("statements")).isEmpty();
        assertThat(run.json(0).get("events")).isEmpty();
        assertThat(run.out()).contains("us_ofac_sdn");
        assertThat(CommandRun.of(text, "read", "-", "--no-keep").out()).contains("statements not read");
    }

    @Test
    void optionsGoBeforeTheFileBesideAndThatBeforeThePage() throws IOException {
        Path page = file("denial.html", PAGE);
        file("denial.meta.json", "{\"publisher\":\"Beside\",\"title\":\"Beside\"}");
        JsonNode article = CommandRun.of(
                        "", "read", page.toString(), "--title", "Given", "--format", "jsonl", "--no-keep")
                .json(0)
                .get("article");
        assertThat(article.get("title").asString()).isEqualTo("Given");
        assertThat(article.get("publisher").asString()).isEqualTo("Beside");
        assertThat(article.get("published").asString()).isEqualTo("2022-11-05");
    }

    @Test
    void whatIsCalledSomethingThatItIsNotIsRefused() throws IOException {
        Path text = file("report.pdf", "this is no PDF");
        assertThat(CommandRun.of("", "read", text.toString(), "--no-keep").err())
                .contains("report.pdf: called a PDF, but it is none");
        Path article = file("denial.txt", "Iran denied that it had sent drones to Russia.");
        file("denial.meta.json", "{\"publishr\":\"Gazette\"}");
        CommandRun run = CommandRun.of("", "read", article.toString(), "--no-keep");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("has none of title, publisher, published and url, but publishr");
    }

    @Test
    void standardInputIsRecognisedToo() {
        CommandRun run = CommandRun.of(PAGE, "read", "-", "--format", "jsonl", "--with-text", "--no-keep");
        JsonNode article = run.json(0).get("article");
        assertThat(article.get("text").asString()).isEqualTo(TEXT);
        String key = "https://gazette.example/denial\nGazette\n" + Hashes.sha256(PAGE);
        assertThat(article.get("id").asString())
                .isEqualTo("a" + Hashes.sha256(key).substring(0, 12));
    }

    @Test
    void ofAFolderAllKindsAreReadInOrderOfPath() throws IOException {
        file("b/page.htm", PAGE);
        file("a.txt", "Iran denied that it had sent drones to Russia.");
        file("c.xml", "<?xml version='1.0'?><list/>");
        file("d.gold.json", "{}");
        file("a.meta.json", "{}");
        try (GZIPOutputStream packed =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("in").resolve("e.html.gz")))) {
            packed.write(PAGE.replace("Saturday", "Sunday").getBytes(StandardCharsets.UTF_8));
        }
        CommandRun run = CommandRun.of(
                "", "read", folder.resolve("in").toString(), "--format", "jsonl", "--with-text", "--no-keep");
        assertThat(run.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(run.lines()).hasSize(3);
        assertThat(run.json(0).get("article").get("id").asString()).isEqualTo("a");
        assertThat(run.json(1).get("article").get("id").asString()).isEqualTo("b/page");
        assertThat(run.json(2).get("article").get("id").asString()).isEqualTo("e");
        assertThat(run.json(2).get("article").get("text").asString()).contains("Sunday");
        assertThat(run.err()).contains("1 file passed over", ".html", ": d.gold.json\n", "c.xml: XML that is neither");
    }

    @Test
    void fiveOfTheFilesPassedOverAreNamed() throws IOException {
        file("a.txt", "Iran denied that it had sent drones to Russia.");
        for (int number = 1; number <= 7; number++) {
            file("b/" + number + ".docx", "");
        }
        CommandRun run = CommandRun.of("", "read", folder.resolve("in").toString(), "--quiet", "--no-keep");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("7 files passed over", "b/1.docx, ", ", b/5.docx and 2 more\n");
    }

    @Test
    void jsonIsOfOneArticle() throws IOException {
        String one =
                file("a.txt", "Iran denied that it had sent drones to Russia.").toString();
        file("b.txt", "Britain accused Iran of sending drones to Russia.");
        String home = folder.resolve("home").toString();
        String in = folder.resolve("in").toString();
        CommandRun.of("", "read", in, "--format", "json", "--home", home).assertRefused("--format jsonl");
        assertThat(folder.resolve("home")).doesNotExist();
        assertThat(CommandRun.of("", "read", one, "--format", "json", "--no-keep")
                        .out())
                .startsWith("{\n")
                .contains("\"id\" : \"a\"");
        assertThat(CommandRun.of("", "read", in, "--format", "json", "--quiet", "--no-keep")
                        .code())
                .isZero();
    }

    @Test
    void twoTextsOfOneIdAreRefused() throws IOException {
        file("x/a.txt", "Iran denied that it had sent drones to Russia.");
        file("y/a.html", PAGE);
        String one = folder.resolve("in/x/a.txt").toString();
        String other = folder.resolve("in/y/a.html").toString();
        CommandRun run = CommandRun.of("", "read", one, other, "--format", "jsonl", "--no-keep");
        assertThat(run.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(run.err()).contains("x/a.txt", "y/a.html", "--as PREFIX", "--replace");
        assertThat(CommandRun.of("", "read", one, other, "--replace", "--format", "jsonl", "--no-keep")
                        .lines())
                .hasSize(2);
    }

    @Test
    void anAddressIsFetchedOnlyWhereThatIsAllowed() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String at = "http://127.0.0.1:" + server.getAddress().getPort();
        answer(server, "/page", "text/html; charset=utf-8", PAGE);
        answer(server, "/plain", "text/plain", "Iran denied that it had sent drones to Russia.");
        answer(server, "/feed", "application/rss+xml", feed(at));
        server.start();
        try {
            CommandRun refused = CommandRun.of("", "read", at + "/page", "--no-keep");
            assertThat(refused.code()).isEqualTo(Program.SOURCE_FAILED);
            assertThat(refused.errorLines()).hasSize(1);
            assertThat(refused.err()).contains("this machine or network", "--allow-private");
            CommandRun run = CommandRun.of(
                    "",
                    "read",
                    at + "/page",
                    at + "/plain",
                    at + "/none",
                    "--allow-private",
                    "--format",
                    "jsonl",
                    "--no-keep");
            assertThat(run.code()).isEqualTo(Program.SOURCE_FAILED);
            assertThat(run.err()).contains("/none: answered with status 404");
            assertThat(run.lines()).hasSize(2);
            assertThat(run.json(1).get("article").get("url").asString()).isEqualTo(at + "/plain");
            feeds(at);
        } finally {
            server.stop(0);
        }
    }

    private static void feeds(String at) {
        CommandRun own = CommandRun.of(
                "", "read", at + "/feed", "--allow-private", "--format", "jsonl", "--with-text", "--no-keep");
        assertThat(own.lines()).hasSize(1);
        assertThat(own.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(own.err()).contains("item 2", "--follow-links");
        JsonNode article = own.json(0).get("article");
        assertThat(article.get("text").asString())
                .isEqualTo("Kremlin denies it\n\nThe Kremlin denied that it had bought them.\n\nIt said no more.\n");
        assertThat(article.get("published").asString()).isEqualTo("2022-11-06");
        assertThat(article.get("publisher").asString()).isEqualTo("The wire");
        assertThat(article.get("url").asString()).isEqualTo(at + "/none");
        CommandRun followed = CommandRun.of(
                "",
                "read",
                at + "/feed",
                "--follow-links",
                "--allow-private",
                "--format",
                "jsonl",
                "--with-text",
                "--no-keep");
        assertThat(followed.lines()).hasSize(2);
        assertThat(followed.code()).isEqualTo(Program.SOURCE_FAILED);
        assertThat(followed.err()).contains("/none: answered with status 404");
        assertThat(followed.json(0).get("article").get("text").asString()).startsWith("Kremlin denies it");
        assertThat(followed.json(1).get("article").get("text").asString()).isEqualTo(TEXT);
    }

    private static String feed(String at) {
        return """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>The wire</title><link>HOST/</link>
            <item><title>Kremlin denies it</title><link>HOST/none</link><pubDate>Sun, 06 Nov 2022 10:00:00 GMT</pubDate>
            <description>Short.</description>
            <content:encoded><![CDATA[<p>The Kremlin <b>denied</b> that it had bought them.</p><p>It said no more.</p>]]></content:encoded></item>
            <item><title>Iran denies it</title><guid>HOST/page</guid></item>
            </channel></rss>""".replace("HOST", at);
    }

    private static void answer(HttpServer server, String path, String type, String content) {
        server.createContext(path, exchange -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(content.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.size());
            exchange.getResponseBody().write(bytes.toByteArray());
            exchange.close();
        });
    }
}
