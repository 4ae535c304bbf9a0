package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code screen} says of what it does not show, did not use or could not compare. */
class ScreenWarningsTest {
    @TempDir
    private Path folder;

    private Path list = Path.of("");

    @BeforeEach
    void makeList() throws IOException {
        list = MadeUnList.in(folder.resolve("un.xml"), "Port One");
    }

    private CommandRun screen(String csv, String... more) {
        List<String> arguments = new ArrayList<>(List.of("screen", "--list", "un_sc=" + list));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--home")) {
            arguments.add("--no-keep");
        }
        return CommandRun.of(csv, arguments.toArray(String[]::new));
    }

    private CommandRun named(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--name", name));
        arguments.addAll(List.of(more));
        return screen("", arguments.toArray(String[]::new));
    }

    @Test
    void matchesThatTheLimitCutsOffAreToldOf() {
        CommandRun cut = named("Albert Nowhere", "--limit", "1", "--threshold", "0.5");
        assertThat(cut.out()).contains("1 shown of at least 2 matches; --limit shows more");
        assertThat(cut.err()).contains("1 name with more matches than the 1 shown; give a larger --limit");
        assertThat(cut.figures().get("cut").asInt()).isEqualTo(1);
        for (String limit : List.of("2", "2147483647")) {
            CommandRun whole = named("Albert Nowhere", "--limit", limit, "--threshold", "0.5");
            assertThat(whole.out()).doesNotContain("shown of");
            assertThat(whole.err()).doesNotContain("--limit");
            assertThat(whole.figures().has("cut")).isFalse();
        }
        // The other is a hit and no match.
        assertThat(named("Albert Nowhere", "--limit", "1", "--threshold", "0.99")
                        .err())
                .doesNotContain("--limit");
        CommandRun csv =
                screen("name\nAlbert Nowhere\nBo Chi\n", "-", "--limit", "1", "--threshold", "0.5", "--format", "csv");
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv.err()).contains("1 name with more matches");
    }

    @Test
    void lookingForOneMoreChangesNothingThatIsShownOrKept() throws IOException {
        String home = folder.resolve("home").toString();
        CommandRun run =
                named("Albert Nowhere", "--limit", "1", "--threshold", "0.5", "--format", "jsonl", "--home", home);
        assertThat(run.json(0).get("hits")).hasSize(1);
        assertThat(CommandRun.of("", "ledger", "rerun", "2", "--home", home).out())
                .isEqualTo(run.out());
        assertThat(named("Albert Nowhere", "--limit", "1", "--threshold", "0.5", "--format", "jsonl", "--exhaustive")
                        .out())
                .isEqualTo(run.out());
        Path cleared = Files.writeString(folder.resolve("c.csv"), "source,entry\nun_sc,XXi.002\n");
        CommandRun quiet = named(
                "Albert Nowhere",
                "--limit",
                "1",
                "--threshold",
                "0.5",
                "--format",
                "jsonl",
                "--exclude",
                cleared.toString());
        assertThat(quiet.out()).isEqualTo(run.out());
        assertThat(quiet.err()).doesNotContain("--limit").contains("kept 1 hit quiet");
    }

    @Test
    void nothingThatWouldMatchIsHiddenAsTooWeak() {
        named("Albert Nowhere", "--min-score", "0.97", "--threshold", "0.5", "--fail-on-match")
                .assertRefused("--min-score 0.97 would hide matches from --threshold 0.5");
        CommandRun alone = named("Albert Nowhere", "--min-score", "0.75", "--format", "jsonl");
        assertThat(alone.code()).isZero();
        assertThat(alone.json(0).get("hits").get(0).get("match").asBoolean()).isTrue();
    }

    @Test
    void birthDatesThatCannotBeAreNamed() {
        CommandRun run = screen(
                "name,birth_date\nAnn Lee,1970-13-13\nAnn Lee,1955-02-30\nAnn Lee,2255-05-21\nAnn Lee,1956-02-29\n",
                "-",
                "--format",
                "jsonl");
        assertThat(run.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(run.lines()).hasSize(3);
        assertThat(run.err())
                .contains(":2: birth date '1970-13-13': there is no such day; only 1970 of it is used")
                .contains(":3: birth date '1955-02-30': there is no such day; only 1955-02 of it is used")
                .contains(":4: birth date '2255-05-21' is yet to come")
                .doesNotContain(":5:");
        named("Ann Lee", "--birth-date", "2035-01-01").assertRefused("'2035-01-01' is yet to come");
        named("Ann Lee", "--birth-date", "1955-02-30").assertRefused("no such day");
        named("Ann Lee", "--birth-date", "1955-13").assertRefused("no such day");
        assertThat(named("Ann Lee", "--birth-date", "2026").code()).isZero();
    }

    @Test
    void aNumberThatNoShipHasIsNamedAndTheRowScreened() {
        CommandRun run = screen(
                "name,imo\nAnn Lee,abc\nAnn Lee,1234568\nAnn Lee,9074729\nAnn Lee,IMO 9074729\nAnn Lee,\n",
                "-",
                "--format",
                "jsonl");
        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(5);
        assertThat(run.err())
                .contains(":2: imo 'abc' is no IMO number")
                .contains(":3: imo '1234568' is no IMO number")
                .doesNotContain(":4:")
                .doesNotContain(":5:")
                .doesNotContain(":6:");
    }

    @Test
    void whatHoldsNoNameIsNoNothingFound() {
        named("???").assertRefused("--name: the name '???' has no letter or digit");
        CommandRun run = screen("name\n???\nAnn Lee\n", "-");
        assertThat(run.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(run.err()).contains("standard input:2: the name '???' has no letter or digit");
        CommandRun empty = screen("name\n", "-");
        assertThat(empty.code()).isZero();
        assertThat(empty.err()).contains("standard input: holds no rows under its header");
    }

    @Test
    void aSentenceSaysWhatCameOfTheRun() {
        String csv = "name\nAlbert Nowhere\nBo Chi\n\"\"\n";
        CommandRun table = screen(csv, "-");
        assertThat(table.err())
                .contains("2 names: 1 with a match, 0 with weaker hits, 1 with none; 1 row left out (named above)\n");
        assertThat(table.figures().get("queries").asInt()).isEqualTo(2);
        assertThat(screen(csv, "-", "--format", "csv").err()).doesNotContain("2 names:");
    }

    @Test
    void onATerminalThereIsASentenceAndNoFigures() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Console console =
                new Console(nowhere, new PrintStream(err, true, StandardCharsets.UTF_8), 110, false, true, true);
        Program.run(
                new String[] {"screen", "--name", "Bo Chi", "--list", "un_sc=" + list, "--format", "csv", "--no-keep"},
                console,
                new ByteArrayInputStream(new byte[0]),
                InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")));
        assertThat(err.toString(StandardCharsets.UTF_8))
                .endsWith("1 name: 0 with a match, 0 with weaker hits, 1 with none\n")
                .doesNotContain("{");
    }

    @Test
    void theTableSaysWhatTheEntryIs() {
        assertThat(named("Albert Nowhere").out()).contains("Person, born 1962-11-23; un_sc XXi.001");
        assertThat(named("Farthest Shipping").out()).contains("Organization; un_sc XXe.003");
        assertThat(named("Albert Nowhere", "--birth-date", "1962-11-23").out()).contains("birth date: = 1962-11-23");
        assertThat(named("Farthest Shipping", "--schema", "Person", "--min-score", "0.1", "--explain")
                        .out())
                .contains("the entry is an Organization");
        assertThat(named("Farthest Shipping 1", "--min-score", "0.1").out()).containsOnlyOnce("only in one: 1");
    }

    @Test
    void onlyTheNamesFileGetsAHintAboutNames() {
        named("Ann Lee", "--exclude", "nix.csv").assertRefused("nix.csv: no such file; check the path\n");
        screen("", "nix.csv").assertRefused("one name is screened with --name");
    }

    @Test
    void anOpenQuotationMarkIsNamedByItsLine() {
        assertThat(screen("name\nAnn Lee\n\"Bo Chi\n", "-").err())
                .contains(
                        "broken csv (the quotation mark in line 3 is never closed); nothing from line 3 on was read; mend the file")
                .doesNotContain("EOF");
    }
}
