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
import java.util.List;
import org.gainsay.format.CanonicalJson;
import org.gainsay.format.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands as a user gives them, in this process. */
class ProgramTest {
    private static final Path EXAMPLES = examples();

    @TempDir
    private Path folder;

    record Run(int code, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }

        List<String> errorLines() {
            return err.lines().toList();
        }
    }

    private Run run(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                110,
                false,
                false);
        int code = Program.run(
                arguments,
                console,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private static Path examples() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("examples"))) {
            at = java.util.Objects.requireNonNull(at.getParent());
        }
        return at.resolve("examples");
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** One line, code 2, and words that say how to mend it. */
    private static void refused(Run run, String... words) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines()).hasSize(1);
        assertThat(run.err()).startsWith("gainsay: ").contains(words);
    }

    @Test
    void whatCannotBeReadIsSaidInOneLine() throws IOException {
        refused(run("", "read", folder.resolve("none.txt").toString(), "--home", home()), "no such file");
        refused(run("", "read", folder.toString(), "--home", home()), "no .txt, .html, .pdf, .xml or .warc file");
        refused(run("", "read", file("e.txt", new byte[0]).toString(), "--home", home()), "empty");
        refused(run("", "read", file("b.txt", new byte[] {1, 0, 2}).toString(), "--home", home()), "binary");
        refused(
                run(
                        "",
                        "read",
                        file("l.txt", "Präsident".getBytes(StandardCharsets.ISO_8859_1))
                                .toString(),
                        "--home",
                        home()),
                "not UTF-8 from byte 2",
                "iconv");
        refused(
                run(
                        "",
                        "read",
                        file("big.txt", "a ".repeat(600_000).getBytes(StandardCharsets.UTF_8))
                                .toString()),
                "1 MB");
        refused(run("  \n", "read", "-", "--home", home()), "standard input", "white space");
        refused(run("", "read", "ftp://example.org/a", "--home", home()), "only https: and http:");
        refused(run("", "read", "https://user:word@example.org/a", "--home", home()), "without a user");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void whatIsWrongOnTheCommandLineIsSaidInOneLine() throws IOException {
        String article = EXAMPLES.resolve("arms-deliveries.txt").toString();
        refused(run("", "reed", "x"), "try gainsay --help");
        refused(run("", "read"), "try gainsay read --help");
        refused(run("", "read", article, "--published", "yesterday"), "--published", "2022-12-10");
        refused(run("", "read", article, EXAMPLES.toString(), "--title", "x"), "one input");
        refused(run("", "read", article, "--home", home(), "--list", "nonsense"), "SOURCE=PATH");
        refused(run("", "read", article, "--home", home(), "--list", "un_sc=" + folder.resolve("no.xml")), "no.xml");
        refused(run("", "screen"), "--name");
        refused(run("", "screen", "--name", "x", "--threshold", "7"), "threshold");
        refused(run("", "screen", "--name", " "), "--name is empty");
        refused(run("", "screen", "--name", "x", "--birth-date", "1970-13-40"), "no such day");
        refused(run("", "screen", "--name", "x", "--country", "Ruritania"), "--country: 'Ruritania' is no country");
        refused(run("name;country\nx;y\n", "screen", "-"), "comma-separated");
        refused(run("<?xml version='1.0'?><catalogue/>", "read", "-"), "neither a web page nor a feed");
        refused(run("", "screen", "--name", "x", "--schema", "Planet", "--no-keep"), "Planet");
        refused(run("", "screen", folder.toString(), "--no-keep"), "a folder");
        refused(run("name\n\"a", "screen", "-", "--no-keep", "--list", "x=" + folder), "no");
        refused(run("", "compare", "a", "b", "--algorithm", "guess"), "gainsay or ofac");
        refused(run("", "ledger", "verify", "--home", home()), "no ledger there");
    }

    @Test
    void aHomeThatCannotBeWrittenIsRefused() throws IOException {
        Path taken = file("taken", new byte[] {1});
        Run run = run("", "read", EXAMPLES.resolve("arms-deliveries.txt").toString(), "--home", taken.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines().getLast()).contains("taken").contains("--no-keep");
    }

    @Test
    void brokenListsAreNamedWithTheirPlace() throws IOException {
        Path broken =
                file("broken.xml", "<CONSOLIDATED_LIST>\n<INDIVIDUALS><INDIVIDUAL>".getBytes(StandardCharsets.UTF_8));
        Path unknown = file("unknown.txt", "hello, world".getBytes(StandardCharsets.UTF_8));
        refused(run("", "screen", "--name", "x", "--list", "un_sc=" + broken, "--no-keep"), "broken.xml, line 2");
        refused(run("", "screen", "--name", "x", "--list", "un_sc=" + unknown, "--no-keep"), "unknown.txt");
    }

    @Test
    void anArticleIsReadKeptAndFoundWhole() {
        String article = EXAMPLES.resolve("arms-deliveries.txt").toString();
        Run first = run("", "read", article, "--format", "jsonl", "--home", home());
        assertThat(first.code()).isZero();
        assertThat(first.errorLines().getFirst()).contains("built-in snapshot of 2023-12-28, not for compliance");
        JsonNode reading = Json.parse(first.out(), "out");
        assertThat(reading.get("article").get("published").asString()).isEqualTo("2022-12-10");
        assertThat(reading.get("statements")).hasSizeGreaterThan(10);
        assertThat(run("", "read", article, "--format", "jsonl", "--no-keep").out())
                .isEqualTo(first.out());
        Run verify = run("", "ledger", "verify", "--home", home());
        assertThat(verify.code()).isZero();
        Run show = run("", "ledger", "show", "2", "--home", home());
        assertThat(CanonicalJson.text(Json.parse(show.out(), "out").get("body").get("reading")))
                .isEqualTo(CanonicalJson.text(reading));
    }

    @Test
    void ofManyInputsABadOneIsLeftOut() throws IOException {
        file("a.txt", "Iran denied that it had sent drones to Russia.".getBytes(StandardCharsets.UTF_8));
        file("b.txt", new byte[0]);
        file("c.txt", "The ministry said that two ships had arrived.".getBytes(StandardCharsets.UTF_8));
        Run run = run("", "read", folder.toString(), "--format", "jsonl", "--home", home(), "--as", "x/");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.lines()).hasSize(2);
        assertThat(Json.parse(run.lines().getFirst(), "out")
                        .get("article")
                        .get("id")
                        .asString())
                .isEqualTo("x/a");
        assertThat(run.err()).contains("b.txt: the file is empty");
    }

    @Test
    void aNameIsScreenedExplainedAndRunAgain() {
        Run run = run("", "screen", "--name", "Qods Aviation Industries", "--format", "jsonl", "--home", home());
        assertThat(run.code()).isZero();
        JsonNode hit = Json.parse(run.out(), "out").get("hits").get(0);
        assertThat(hit.get("entry").asString()).isEqualTo("16418");
        assertThat(hit.get("match").asBoolean()).isTrue();
        assertThat(hit.get("why")).isNotEmpty();
        assertThat(Json.parse(run.errorLines().getLast(), "err").get("kept").asInt())
                .isEqualTo(1);
        Run again = run("", "ledger", "rerun", "2", "--home", home());
        assertThat(again.out()).isEqualTo(run.out());
        assertThat(run("", "screen", "--name", "Qods Aviation Industries", "--no-keep", "--fail-on-match")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void aFileOfNamesKeepsItsColumnsAndItsOrder() throws IOException {
        String csv =
                "id,name,branch\nq1,Nobody Inparticular Whatsoever,\"North, 1\"\nq2,SAFIRAN AIRPORT SERVICES,South\n";
        Path file = file("q.csv", csv.getBytes(StandardCharsets.UTF_8));
        Run run = run("", "screen", file.toString(), "--format", "csv", "--no-keep", "--min-score", "0.9");
        assertThat(run.lines().getFirst())
                .isEqualTo("id,name,branch,source,entry,caption,matched,score,match,programs,listed");
        assertThat(run.lines().get(1)).isEqualTo("q1,Nobody Inparticular Whatsoever,\"North, 1\",,,,,,,,");
        assertThat(run.lines().get(2)).startsWith("q2,SAFIRAN AIRPORT SERVICES,South,us_ofac_sdn,38978,");
        Run json = run(csv, "screen", "-", "--format", "jsonl", "--no-keep");
        assertThat(Json.parse(json.lines().getLast(), "out")
                        .get("input")
                        .get("branch")
                        .asString())
                .isEqualTo("South");
        Path cleared = file("cleared.csv", "source,entry\nus_ofac_sdn,38978\n".getBytes(StandardCharsets.UTF_8));
        Run excluded = run(csv, "screen", "-", "--format", "jsonl", "--no-keep", "--exclude", cleared.toString());
        assertThat(excluded.out()).doesNotContain("\"38978\"");
    }

    @Test
    void aBadRowIsNamedAndLeftOut() {
        String csv =
                "name,birth_date,schema\nANN LEE,1974-01-32,Person\n,1970,\nBO CHI,soon,\nCY DO\nDI EK,,Planet\nED FU,1980,\n";
        Run run = run(csv, "screen", "-", "--format", "jsonl", "--no-keep");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.err())
                .contains("standard input:3: the row has no name")
                .contains(":4: birth date 'soon'")
                .contains(":5: 1 cells under 3 columns")
                .contains(":6: 'Planet' is no schema");
        Run abroad = run(
                "name,country\nANN LEE,Ruritania\nBO CHI,ru;Iran\n", "screen", "-", "--format", "jsonl", "--no-keep");
        assertThat(abroad.code()).isEqualTo(2);
        assertThat(abroad.lines()).hasSize(1);
        assertThat(abroad.err()).contains("standard input:2: 'Ruritania' is no country that is known");
        Run broken = run("name\nANN LEE\n\"BO CHI\n", "screen", "-", "--format", "jsonl", "--no-keep");
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.lines()).hasSize(1);
        assertThat(broken.err()).contains("standard input:").contains("broken csv");
    }

    @Test
    void pairsAreScoredAndExplained() {
        Run file = run("a,name1,name2,schema\n1,Ann Lee,Ann Lee,Person\n2,Ann Lee,Bo Chi,\n", "compare", "-");
        assertThat(file.lines().getFirst()).isEqualTo("a,name1,name2,schema,score,match");
        assertThat(file.lines().get(1)).endsWith(",true");
        assertThat(file.lines().get(2)).endsWith(",false");
        assertThat(run("", "compare", "Ann Lee", "Ann Lee").out()).contains("match");
    }

    @Test
    void anEntryIsShownWithItsFields() {
        Run json = run("", "lists", "show", "us_ofac_sdn", "16418", "--format", "json");
        JsonNode entity = Json.parse(json.out(), "out");
        assertThat(entity.get("schema").asString()).isEqualTo("Organization");
        assertThat(entity.get("properties").get("registrationNumber").get(0).asString())
                .isEqualTo("483250");
        assertThat(run("", "lists", "show", "us_ofac_sdn", "16418").out()).contains("QODS AVIATION INDUSTRIES");
        refused(run("", "lists", "show", "us_ofac_sdn"), "ENTRY");
    }

    @Test
    void thirdDayOfDecemberListsDiffer() {
        Run run = run(
                "",
                "lists",
                "diff",
                "--list",
                "us_ofac_sdn=" + EXAMPLES.resolve("lists/ofac-sdn-2022-12-08"),
                "--to",
                "us_ofac_sdn=" + EXAMPLES.resolve("lists/ofac-sdn-2022-12-09"),
                "--format",
                "jsonl");
        assertThat(run.lines())
                .anySatisfy(line -> assertThat(line).contains("\"added\"").contains("924TH"));
        assertThat(run("", "lists", "status", "--format", "jsonl").out()).contains("\"state\":\"builtin\"");
    }

    @Test
    void theLedgerIsListed() {
        run("", "screen", "--name", "Safiran Airport Services", "--home", home());
        assertThat(run("", "ledger", "list", "--home", home()).lines())
                .hasSize(2)
                .last()
                .satisfies(line -> assertThat(line).startsWith("2").contains("Safiran Airport Services"));
        Run list = run("", "ledger", "list", "--all", "--home", home());
        assertThat(list.lines()).hasSize(3);
        assertThat(list.lines().get(1)).startsWith("1").contains("list").contains("us_ofac_sdn 2023-12-28");
        assertThat(list.lines().get(2)).startsWith("2").contains("screening").contains("Safiran Airport Services");
        assertThat(run("", "ledger", "list", "--type", "reading", "--home", home())
                        .out())
                .contains("no entries of type");
        assertThat(run("", "ledger", "list", "--last", "1", "--home", home()).lines())
                .hasSize(2);
        assertThat(run("", "ledger", "list", "--type", "list", "--home", home()).lines())
                .hasSize(2);
        refused(run("", "ledger", "list", "--last", "-3", "--home", home()), "--last -3");
    }

    @Test
    void anErasedScreeningIsGoneAndTheChainIsWhole() {
        run("", "screen", "--name", "John Nobody", "--home", home());
        Run erase = run("", "ledger", "erase", "--seq", "2", "--rule", "on request", "--home", home());
        assertThat(erase.out()).contains("1 body");
        assertThat(run("", "ledger", "show", "2", "--home", home()).out())
                .contains("on request")
                .doesNotContain("John Nobody");
        assertThat(run("", "ledger", "verify", "--home", home()).code()).isZero();
        refused(run("", "ledger", "rerun", "2", "--home", home()), "no longer there");
        String head = run("", "ledger", "head", "--home", home()).out();
        assertThat(run(head, "ledger", "verify", "--head", "-", "--home", home())
                        .code())
                .isZero();
        Path out = folder.resolve("export.jsonl");
        run("", "ledger", "export", "--out", out.toString(), "--home", home());
        assertThat(run("", "ledger", "verify", out.toString()).code()).isZero();
    }

    @Test
    void helpShowsExamples() {
        for (String command : List.of("read", "screen", "compare", "lists", "ledger")) {
            Run run = run("", command, "--help");
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("Examples:").contains("gainsay " + command);
        }
        assertThat(run("", "--version").out()).contains("gainsay 0.1.0").contains("statement model");
    }

    @Test
    void leavesBrokenEntriesOutOnlyWhereThatIsAsked() throws IOException {
        Path list = file(
                "un.xml",
                ("<CONSOLIDATED_LIST dateGenerated='2026-02-27'><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>Albert</FIRST_NAME>"
                                + "<SECOND_NAME>Nowhere</SECOND_NAME><REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER></INDIVIDUAL>"
                                + "<INDIVIDUAL><FIRST_NAME>B</FIRST_NAME></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>")
                        .getBytes(StandardCharsets.UTF_8));
        String[] screen = {"screen", "--name", "Albert Nowhere", "--list", "un_sc=" + list, "--home", home()};
        Run refused = run("", screen);
        assertThat(refused.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(refused.err()).contains("un.xml, line 1, column", "has no REFERENCE_NUMBER");
        String[] skipping = java.util.Arrays.copyOf(screen, screen.length + 1);
        skipping[screen.length] = "--skip-broken";
        for (int again = 0; again < 2; again++) {
            Run run = run("", skipping);
            assertThat(run.code()).isEqualTo(Program.DONE);
            assertThat(run.out()).contains("XXi.001");
            assertThat(run.err()).contains("un_sc: left out 1 broken entry", "un.xml, line 1, column");
        }
        assertThat(run("", screen).code()).isEqualTo(Program.WRONG_INPUT);
    }

    @Test
    void exportsListsThatCanBeReadAgain() throws IOException {
        Run export = run("", "lists", "export", "--home", home());
        assertThat(export.code()).isEqualTo(Program.DONE);
        assertThat(export.lines()).hasSize(13_821);
        assertThat(Json.parse(export.lines().getFirst(), "export").get("id").asString())
                .isEqualTo("us_ofac_sdn:36");
        Path list = file("ofac.ftm.json", export.out().getBytes(StandardCharsets.UTF_8));
        Run again = run("", "lists", "export", "--list", "mine=" + list, "--home", home());
        assertThat(again.lines()).hasSize(13_821);
        assertThat(Json.parse(again.lines().getFirst(), "export").get("id").asString())
                .isEqualTo("us_ofac_sdn:36");
        Run show = run("", "lists", "show", "mine", "us_ofac_sdn:16418", "--list", "mine=" + list, "--home", home());
        assertThat(show.out()).contains("QODS AVIATION INDUSTRIES");
    }
}
