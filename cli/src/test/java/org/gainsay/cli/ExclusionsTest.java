package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gainsay.format.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Cleared hits: what stays quiet, what is shown again, and what is said of both. */
class ExclusionsTest {
    @TempDir
    private Path folder;

    private Path list = Path.of("");

    @BeforeEach
    void makeList() throws IOException {
        list = MadeUnList.in(folder.resolve("un.xml"), "Port One");
    }

    private CommandRun screen(String name, String cleared, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("cleared.csv"), cleared);
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "screen",
                "--name",
                name,
                "--list",
                "un_sc=" + list,
                "--format",
                "jsonl",
                "--home",
                folder.resolve("home").toString(),
                "--exclude",
                file.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of("", arguments.toArray(String[]::new));
    }

    private static List<String> entries(CommandRun run) {
        return run.json(0)
                .get("hits")
                .valueStream()
                .map(hit -> hit.get("entry").asString())
                .toList();
    }

    @Test
    void staysQuietForItsNameOnly() throws IOException {
        String cleared = "source,entry,name,reason,date\nun_sc,XXi.001,albert  NOWHERE,born elsewhere,2021-01-01\n";
        CommandRun run = screen("Albert Nowhere", cleared);
        assertThat(run.code()).isZero();
        assertThat(entries(run)).containsExactly("XXi.002");
        assertThat(run.err()).contains("cleared.csv: kept 1 hit quiet\n");
        assertThat(run.figures().get("excluded").asInt()).isEqualTo(1);
        assertThat(entries(screen("Alberto Nowhere", cleared))).containsExactly("XXi.002", "XXi.001");
    }

    @Test
    void leavesRoomForOtherHits() throws IOException {
        String cleared = "source,entry\nun_sc,XXi.001\n";
        assertThat(entries(screen("Albert Nowhere", "source,entry\n", "--limit", "1")))
                .containsExactly("XXi.001");
        assertThat(entries(screen("Albert Nowhere", cleared, "--limit", "1"))).containsExactly("XXi.002");
        assertThat(screen("Albert Nowhere", cleared, "--fail-on-match", "--min-score", "0.95")
                        .code())
                .isZero();
    }

    @Test
    void isShownAgainOnceTheListHasChangedIt() throws IOException {
        CommandRun run =
                screen("Albert Nowhere", "source,entry,date\nun_sc,XXi.001,2020-05-05\nun_sc,XXi.002,2016-03-03\n");
        assertThat(entries(run)).containsExactly("XXi.001", "XXi.002");
        assertThat(run.err())
                .contains(
                        "kept 0 hits quiet; shown again: un_sc XXi.001 was changed on 2020-05-06, after it was cleared")
                .contains("cleared.csv:2")
                .contains("un_sc XXi.002 was changed on 2016-03-04");
        assertThat(run.figures().get("reopened").asInt()).isEqualTo(2);
        assertThat(entries(screen("Albert Nowhere", "source,entry,date\nun_sc,XXi.001,2020-05-06\n")))
                .containsExactly("XXi.002");
    }

    @Test
    void isShownAgainAfterItsLastDay() throws IOException {
        String cleared = "source,entry,date,until\nun_sc,XXi.001,2021-01-01,";
        assertThat(entries(screen("Albert Nowhere", cleared + "2026-01-02\n"))).containsExactly("XXi.002");
        CommandRun over = screen("Albert Nowhere", cleared + "2026-01-01\n");
        assertThat(entries(over)).containsExactly("XXi.001", "XXi.002");
        assertThat(over.err()).contains("was cleared until 2026-01-01");
    }

    @Test
    void itsOwnLinesHoldUntilTheEntryReadsOtherwise() throws IOException {
        CommandRun lines = CommandRun.of(
                "",
                "screen",
                "--name",
                "Farthest Shipping",
                "--list",
                "un_sc=" + list,
                "--format",
                "exclude",
                "--no-keep");
        assertThat(lines.lines()).hasSize(2);
        assertThat(lines.lines().getFirst())
                .isEqualTo("source,entry,name,reason,date,until,fingerprint,listed_name,score,match");
        assertThat(lines.lines().getLast())
                .matches(
                        "un_sc,XXe.003,Farthest Shipping,,2026-01-02,,[0-9a-f]{16},Farthest Shipping Company,0\\.\\d{4},true");
        screen("Farthest Shipping", lines.out()).errorLines().stream()
                .limit(1)
                .forEach(line -> assertThat(line).contains("cleared.csv:2: no reason; write why"));
        String cleared = lines.out().replace("Shipping,,", "Shipping,another firm,");
        CommandRun quiet = screen("Farthest Shipping", cleared);
        assertThat(entries(quiet)).isEmpty();
        assertThat(quiet.err()).contains("kept 1 hit quiet\n");
        list = MadeUnList.in(folder.resolve("later.xml"), "Port Two");
        CommandRun again = screen("Farthest Shipping", cleared);
        assertThat(entries(again)).containsExactly("XXe.003");
        assertThat(again.err()).contains("shown again: un_sc XXe.003 has changed since it was cleared");
    }

    @Test
    void saysWhatItCannotWatch() throws IOException {
        CommandRun run = screen("Nobody", "source,entry\nun_sc,XXi.001\nun_sc,XXi.999\n");
        assertThat(run.err())
                .contains(
                        "lines that hold whatever becomes of the entry (no fingerprint, and no date there or on the list): 1")
                .contains("lines of entries that none of these lists has: 1");
    }

    @Test
    void badLinesAreNamedAndWhatTheyClearedIsShown() throws IOException {
        CommandRun run = screen("Albert Nowhere", """
                source,entry,reason,date,until,fingerprint
                ,XXi.001,r,,,
                un_sc,,r,,,
                un_sc,XXi.001,,,,
                un_sc,XXi.001,r,01/02/2025,,
                un_sc,XXi.001,r,2027-01-01,,
                un_sc,XXi.001,r,2025-01-01,2024-01-01,
                un_sc,XXi.001,r,,,xyz
                un_sc,XXi.002,r,2025-01-01,,
                """);
        assertThat(run.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(entries(run)).containsExactly("XXi.001");
        assertThat(run.err())
                .contains("cleared.csv:2: no source")
                .contains("cleared.csv:3: no entry")
                .contains("cleared.csv:4: no reason")
                .contains("cleared.csv:5: date '01/02/2025' is no day")
                .contains("cleared.csv:6: cleared on 2027-01-01, which is yet to come")
                .contains("cleared.csv:7: cleared on 2025-01-01 until 2024-01-01, which is earlier")
                .contains("cleared.csv:8: 'xyz' is no fingerprint")
                .contains("kept 1 hit quiet");
        screen("x", "source,id\n").assertRefused("cleared.csv:1: no column 'entry' among [source, id]");
        CommandRun.of("", "screen", "-", "--exclude", "-").assertRefused("not both");
    }

    @Test
    void isReadFromASpreadsheetToo() throws IOException {
        Path file = Files.write(
                folder.resolve("cleared.xlsx"),
                Workbook.of(
                        List.of(List.of("Source", "Entry", "Reason"), List.of("un_sc", "XXi.001", "born elsewhere"))));
        CommandRun run = CommandRun.of(
                "",
                "screen",
                "--name",
                "Albert Nowhere",
                "--list",
                "un_sc=" + list,
                "--exclude",
                file.toString(),
                "--format",
                "jsonl",
                "--no-keep");
        assertThat(entries(run)).containsExactly("XXi.002");
    }

    @Test
    void theLedgerSaysWhatWasKeptQuietAndCanRunItAgain() throws IOException {
        String home = folder.resolve("home").toString();
        CommandRun run = screen("Albert Nowhere", "source,entry\nun_sc,XXi.001\nun_sc,XXe.003\n");
        JsonNode body = Json.parse(
                        CommandRun.of("", "ledger", "show", "2", "--home", home).out(), "ledger")
                .get("body");
        assertThat(body.get("options").get("excluded")).hasSize(1);
        assertThat(body.get("options").get("excluded").get(0).asString()).isEqualTo("un_sc:XXi.001");
        assertThat(CommandRun.of("", "ledger", "rerun", "2", "--home", home).out())
                .isEqualTo(run.out());
    }
}
