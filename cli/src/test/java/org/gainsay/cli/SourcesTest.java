package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.desk.Hashes;
import org.gainsay.format.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code gainsay sources}. */
class SourcesTest {
    private static final String BODY = """
            Iran denied on Saturday that it had supplied drones to Russia since the war in Ukraine began.

            The ministry in Tehran said that reports of flights to Moscow were made up by those who wished it harm.
            """;

    @TempDir
    private Path folder;

    private void article(String name, String headline, String body, String metadata) throws IOException {
        Path file = folder.resolve("in").resolve(name + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, headline + "\n\n" + body);
        Files.writeString(file.resolveSibling(name + ".meta.json"), metadata);
    }

    private CommandRun sources(String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("sources", "--home", folder.resolve("home").toString()));
        all.addAll(List.of(arguments));
        return CommandRun.of("", all.toArray(String[]::new));
    }

    private void read() {
        CommandRun run = CommandRun.of(
                "",
                "read",
                folder.resolve("in").toString(),
                "--quiet",
                "--home",
                folder.resolve("home").toString());
        assertThat(run.code()).isZero();
    }

    @Test
    void copiesNameTheirOriginal() throws IOException {
        article("02", "Tehran: no drones", BODY, "{\"publisher\":\"Gazette\",\"published\":\"2022-11-06\"}");
        article("01", "Other news", "Three ships left the port on Monday.\n", "{}");
        article(
                "03",
                "Iran denies it",
                BODY,
                "{\"publisher\":\"Wire\",\"published\":\"2022-11-05\",\"title\":\"A, b\"}");
        read();
        CommandRun run = sources("--format", "jsonl");
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(1))
                .isEqualTo("{\"article\":\"02\",\"file\":\"02.txt\",\"sha256\":\""
                        + Hashes.sha256("Tehran: no drones\n\n" + BODY)
                        + "\",\"title\":null,\"publisher\":\"Gazette\",\"published\":\"2022-11-06\",\"url\":null,"
                        + "\"reprint_of\":\"03\",\"shared\":1}");
        assertThat(run.json(0).get("reprint_of").isNull()).isTrue();
        assertThat(run.json(2).get("reprint_of").isNull()).isTrue();
        assertThat(sources("--format", "csv").out())
                .startsWith("article,file,sha256,title,publisher,published,url,reprint_of,shared\n01,01.txt,")
                .contains(",,Gazette,2022-11-06,,03,1\n")
                .endsWith(",\"A, b\",Wire,2022-11-05,,,\n");
        assertThat(sources().lines())
                .hasSize(6)
                .anyMatch(line -> line.matches("02 +2022-11-06 +Gazette +03 +1"))
                .endsWith("3 articles");
        assertThat(sources("--limit", "1", "--offset", "1").lines())
                .anyMatch(line -> line.startsWith("02 "))
                .noneMatch(line -> line.startsWith("03 "))
                .endsWith("article 2 of 3");
        assertThat(sources("--offset", "3").out()).isEqualTo("no more articles: there are 3\n");
        assertThat(sources("--limit", "2", "--format", "jsonl").lines()).hasSize(2);
        sources("--limit", "0").assertRefused("--limit", "from 1 upwards");
    }

    @Test
    void aHomeWithoutArticlesSaysSo() {
        sources().assertRefused("no ledger there");
        CommandRun.of(
                "",
                "screen",
                "--name",
                "John Nobody",
                "--home",
                folder.resolve("home").toString());
        assertThat(sources().out()).startsWith("no articles");
        assertThat(sources("--format", "jsonl").out()).isEmpty();
    }

    @Test
    void theCopiesOfTheOpenStoriesAreFound() throws IOException {
        Path stories = shared().resolve("eval/claims/dev");
        if (!Files.isDirectory(stories)) {
            System.out.println(
                    "SourcesTest: ../shared/eval/claims is not there; copies in its stories are not checked");
            return;
        }
        try (Stream<Path> all = Files.list(stories)) {
            for (Path story : all.sorted().toList()) {
                CommandRun.of(
                        "",
                        "read",
                        story.toString(),
                        "--quiet",
                        "--as",
                        story.getFileName() + "/",
                        "--home",
                        folder.resolve("home").toString());
            }
        }
        List<String> found = new ArrayList<>();
        for (String line : sources("--format", "jsonl").lines()) {
            JsonNode source = Json.parse(line, "out");
            if (!source.get("reprint_of").isNull()) {
                found.add(source.get("article").asString() + " "
                        + source.get("reprint_of").asString());
            }
        }
        List<String> wanted = new ArrayList<>();
        try (Stream<Path> all = Files.list(stories)) {
            for (Path story : all.sorted().toList()) {
                JsonNode gold = Json.parse(Files.readString(story.resolve("gold.json")), "gold");
                for (JsonNode group : gold.get("reprints")) {
                    for (int copy = 1; copy < group.size(); copy++) {
                        wanted.add(story.getFileName() + "/" + group.get(copy).asString() + " " + story.getFileName()
                                + "/" + group.get(0).asString());
                    }
                }
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static Path shared() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/contract"))) {
                return at.resolve("shared");
            }
        }
        return Path.of("shared");
    }
}
