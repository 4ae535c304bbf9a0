package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code gainsay claims} and {@code gainsay claim} over a home of three articles. */
class ClaimsTest {
    private static final String ACCUSATION = """
            Washington accuses Iran

            The United States on Friday accused Iran of supplying drones to Russia.
            """;
    private static final String DENIAL = """
            Iran denies it

            Iran denied on Saturday that it had supplied drones to Russia.
            """;
    private static final String OTHER = """
            London on shells

            Britain accused North Korea of supplying artillery shells to Russia.
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void read() throws IOException {
        article("01", "2024-03-01", ACCUSATION);
        article("02", "2024-03-02", DENIAL);
        article("03", "2024-03-03", OTHER);
        assertThat(run("read", folder.resolve("in").toString(), "--quiet").code())
                .isZero();
    }

    private void article(String id, String published, String text) throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve(id + ".txt"), text);
        Files.writeString(
                in.resolve(id + ".meta.json"),
                "{\"publisher\": \"Paper " + id + "\", \"published\": \"" + published + "\"}");
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        return CommandRun.of("", all.toArray(String[]::new));
    }

    private JsonNode claim(int line) {
        return run("claims", "--format", "jsonl").json(line);
    }

    @Test
    void claimsAreOneLineEachInOrder() {
        CommandRun run = run("claims", "--format", "jsonl");
        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(2);
        JsonNode claim = run.json(0);
        assertThat(claim.get("label").asString()).isEqualTo("Iran → Russia: drones");
        assertThat(claim.get("standing").asString()).isEqualTo("contested");
        assertThat(claim.get("articles")).hasToString("[\"01\",\"02\"]");
        assertThat(claim.get("independent_sources").asInt()).isEqualTo(2);
        assertThat(claim.at("/denied_by/0/side/country").asString()).isEqualTo("ir");
        assertThat(claim.at("/joined/0/why").asString()).startsWith("same parties, direction, goods");
    }

    @Test
    void theTableSaysWhoAffirmsAndWhoDenies() {
        assertThat(run("claims").lines().get(1))
                .contains("2024-03-01", "contested", "arms transfer Iran → Russia: drones", "United States", "Iran");
    }

    @Test
    void csvHasAColumnForEachRole() {
        List<String> lines = run("claims", "--format", "csv").lines();
        assertThat(lines.getFirst())
                .startsWith(
                        "id,type,label,standing,first_reported,last_reported,independent_sources,articles,supplier,");
        assertThat(lines.get(1)).contains(",01 | 02,");
    }

    @Test
    void filtersJoinWithAnd() {
        assertThat(run("claims", "--about", "North Korea", "--format", "jsonl").lines())
                .hasSize(1);
        assertThat(run("claims", "--about", "Iran", "--until", "2024-02-29", "--format", "jsonl")
                        .out())
                .isEmpty();
        assertThat(run("claims", "--between", "Russia", "Iran", "--format", "jsonl")
                        .lines())
                .hasSize(1);
        assertThat(run("claims", "--type", "sanction").out()).isEqualTo("no claims\n");
        assertThat(run("claims", "--limit", "1", "--offset", "1", "--format", "jsonl")
                        .lines())
                .hasSize(1);
        run("claims", "--standing", "true").assertRefused("--standing true", "contested");
        run("claims", "--since", "March").assertRefused("--since March", "2024-01-31");
    }

    @Test
    void aNameThatNobodyBearsIsSaidWithThoseThatComeNearest() {
        CommandRun run = run("claims", "--about", "Russa");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("no claims\n");
        assertThat(run.errorLines())
                .containsExactly("gainsay: no party of this home is called 'Russa'; the nearest name is Russia");
        assertThat(run("transfers", "--between", "Russia", "Zanzibar").errorLines())
                .containsExactly("gainsay: no party of this home is called 'Zanzibar', nor nearly so");
        assertThat(run("claims", "--about", "Iran", "--standing", "denied").err())
                .isEmpty();
        assertThat(run("dossier", "North Koria").err())
                .contains("called 'North Koria'; the nearest name", "North Korea");
    }

    @Test
    void oneClaimIsShownWholeByTheIdOfAnyMention() {
        String id = claim(0).get("id").asString();
        CommandRun run = run("claim", id);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Iran → Russia: drones", "denies", "who says what", "Paper 02", "no verdict")
                .contains("    02#s2        denies      Iran\n", "same parties, direction, goods", "claim split " + id);
        run("claim", "c000000000000").assertRefused("c000000000000", "among the 2 of", "gainsay claims");
        assertThat(run("claim", id.substring(0, 6)).out()).isEqualTo(run.out());
    }

    @Test
    void whoseIdAClaimKeepsIsSaid() {
        JsonNode claim = claim(0);
        JsonNode first = claim.get("mentions").get(0);
        String id = claim.get("id").asString();
        CommandRun done = run(
                "claim",
                "split",
                id,
                first.get("article").asString() + "#" + first.get("statement").asString());
        assertThat(done.out()).contains(id + " names what was set apart now");
    }

    @Test
    void splittingAndJoiningAreKept() {
        JsonNode claim = claim(0);
        String id = claim.get("id").asString();
        List<String> denial = new ArrayList<>();
        claim.get("mentions").forEach(mention -> {
            if (mention.get("article").asString().equals("02")) {
                denial.add("02#" + mention.get("statement").asString());
            }
        });
        List<String> split = new ArrayList<>(List.of("claim", "split", id));
        split.addAll(denial.stream().distinct().toList());
        CommandRun done = run(split.toArray(String[]::new));
        assertThat(done.out()).contains("set apart from " + id, "kept as decision");
        assertThat(done.lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("set apart") || line.strip().startsWith("c"));
        assertThat(run("claims", "--format", "jsonl").lines()).hasSize(3);

        String other = claim(1).get("id").asString();
        assertThat(run("claim", "join", id, other).code()).isZero();
        assertThat(run("claims", "--format", "jsonl").lines()).hasSize(2);
        assertThat(claim(0).get("joined").toString()).contains("decision");

        run("claim", "split", id, "03#s1").assertRefused("03#s1 is no statement of");
        run("claim", "join", id, id).assertRefused("one claim already");
    }
}
