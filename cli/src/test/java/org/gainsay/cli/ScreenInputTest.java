package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code screen} and {@code compare} are handed in: csv, spreadsheets, and files that are neither. */
class ScreenInputTest {
    @TempDir
    private Path folder;

    private Path list = Path.of("");

    @BeforeEach
    void makeList() throws IOException {
        list = MadeUnList.in(folder.resolve("un.xml"), "Port One");
    }

    private CommandRun screen(Path file, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("screen", file.toString(), "--list", "un_sc=" + list, "--no-keep"));
        arguments.addAll(List.of(more));
        return CommandRun.of("", arguments.toArray(String[]::new));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aSpreadsheetIsReadAsCsvIs() throws IOException {
        Path csv = file(
                "q.csv",
                "Name,birth_date,branch,note\nAlbert Nowhere,1962-11-23,North,\nNobody Inparticular,,\"a, b\",x\n");
        Path sheet = Files.write(
                folder.resolve("q.xlsx"),
                Workbook.of(List.of(
                        List.of("Name", "birth_date", "branch", "note"),
                        List.of("Albert Nowhere", "1962-11-23", "North"),
                        List.of("Nobody Inparticular", "", "a, b", "x"))));
        for (String format : List.of("csv", "jsonl", "table", "exclude")) {
            CommandRun ofSheet = screen(sheet, "--format", format);
            assertThat(ofSheet.code()).isZero();
            assertThat(ofSheet.out()).isEqualTo(screen(csv, "--format", format).out());
        }
        assertThat(screen(sheet, "--format", "csv").lines().getLast()).startsWith("Nobody Inparticular,,\"a, b\",x,,");
        Path unnamed = Files.copy(sheet, folder.resolve("q.data"));
        assertThat(screen(unnamed).code()).isZero();
    }

    @Test
    void badRowsOfASpreadsheetAreNamedByTheirNumber() throws IOException {
        Path sheet = Files.write(
                folder.resolve("q.xlsx"),
                Workbook.of(List.of(
                        List.of(),
                        List.of("name", "country"),
                        List.of("", "ru"),
                        List.of("Albert Nowhere"),
                        List.of("Ann Lee", "ru", "more"),
                        List.of("Bo Chi", "Ruritania"))));
        CommandRun run = screen(sheet, "--format", "jsonl");
        assertThat(run.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err())
                .contains("q.xlsx:3: the row has no name")
                .contains("q.xlsx:5: 3 cells under 2 columns")
                .contains("q.xlsx:6: 'Ruritania' is no country");
    }

    @Test
    void whatIsNoTableOfNamesIsRefusedInOneLine() throws IOException {
        screen(file("a.csv", "")).assertRefused("a.csv:1: the file is empty", "'name'");
        screen(file("a.csv", "nom,pays\nx,y\n")).assertRefused("no column 'name' among [nom, pays]");
        screen(file("a.csv", "name,Name\nx,y\n")).assertRefused("the column 'Name' stands twice");
        screen(file("a.csv", "name\tcountry\nx\ty\n")).assertRefused("cells are separated by commas");
        screen(file("a.xlsx", "name\nx\n")).assertRefused("is no .xlsx file");
        screen(file("a.csv", "\u0000\u0001\u0002")).assertRefused("no csv file");
        screen(folder).assertRefused("a folder");
        Path old = Files.write(folder.resolve("a.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 1});
        screen(old).assertRefused("Excel file of the old kind");
        Path utf16 = Files.writeString(folder.resolve("u.csv"), "\uFEFFname\nx\n", StandardCharsets.UTF_16LE);
        screen(utf16).assertRefused("is UTF-16");
        Path latin = Files.writeString(folder.resolve("l.csv"), "name,größe\nx,1\n", StandardCharsets.ISO_8859_1);
        screen(latin).assertRefused("the header is not UTF-8", "iconv");
        CommandRun.of("PK\u0003\u0004", "screen", "-").assertRefused("by the name of its file");
        screen(file("a.csv", "name\nx\n"), "--birth-date", "1970").assertRefused("--birth-date", "columns");
        screen(file("a.csv", "name\nx\n"), "--explain", "--format", "csv").assertRefused("--explain");
        screen(file("a.csv", "name\nx\n"), "--limit", "0").assertRefused("limit");
        screen(file("a.csv", "name\nx\n"), "--min-score", "1.01").assertRefused("minimum score");
    }

    @Test
    void aRowInAnotherEncodingIsLeftOut() throws IOException {
        Path latin = Files.writeString(
                folder.resolve("l.csv"),
                "name\nAnn Lee\nJürgen Nowhere\nAlbert Nowhere\n",
                StandardCharsets.ISO_8859_1);
        CommandRun run = screen(latin, "--format", "jsonl");
        assertThat(run.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.err()).contains("l.csv:3: the row is not UTF-8; save the file as csv, UTF-8");
    }

    @Test
    void aQuotationMarkThatIsNotClosedEndsTheFile() throws IOException {
        Path csv = file("q.csv", "name\nAlbert Nowhere\n\"Ann Lee\n" + "Bo Chi\n".repeat(200_000));
        CommandRun run = screen(csv, "--format", "jsonl");
        assertThat(run.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err()).contains("broken csv (a row of more than 1048576 letters; perhaps a quotation mark");
    }

    @Test
    void columnsWithoutAHeadingAreCarriedToo() throws IOException {
        Path csv = file("q.csv", "name,,\nAlbert Nowhere,,seen\n");
        assertThat(screen(csv, "--format", "csv").lines().get(1)).startsWith("Albert Nowhere,,seen,un_sc,XXi.001,");
        assertThat(screen(csv, "--format", "jsonl").json(0).get("input").toString())
                .isEqualTo("{\"column 3\":\"seen\"}");
    }

    @Test
    void theKindGivenHoldsForRowsThatDoNotSay() throws IOException {
        Path csv = file("q.csv", "name,schema\nAlbert Nowhere,\nAlbert Nowhere,Person\n");
        CommandRun run = screen(csv, "--format", "jsonl", "--schema", "Company");
        double given = run.json(0).get("hits").get(0).get("score").asDouble();
        double own = run.json(1).get("hits").get(0).get("score").asDouble();
        assertThat(given).isLessThan(own);
    }

    @Test
    void scoresAtTheBoundaryCount() throws IOException {
        Path csv = file("q.csv", "name\nAlbert Nowhere\n");
        double second = screen(csv, "--format", "jsonl")
                .json(0)
                .get("hits")
                .get(1)
                .get("score")
                .asDouble();
        CommandRun at = screen(csv, "--format", "jsonl", "--min-score", "" + second, "--threshold", "" + second);
        assertThat(at.json(0).get("hits")).hasSize(2);
        assertThat(at.json(0).get("hits").get(1).get("match").asBoolean()).isTrue();
        double above = second + 0.0001;
        CommandRun over = screen(csv, "--format", "jsonl", "--threshold", "" + above);
        assertThat(over.json(0).get("hits").get(1).get("match").asBoolean()).isFalse();
        assertThat(screen(csv, "--format", "jsonl", "--min-score", "" + above)
                        .json(0)
                        .get("hits"))
                .hasSize(1);
        assertThat(screen(csv, "--fail-on-match", "--threshold", "1").code()).isZero();
        assertThat(screen(csv, "--fail-on-match").code()).isEqualTo(Program.FOUND);
    }

    @Test
    void pairsAreReadFromSpreadsheetsAndBadRowsLeftOut() throws IOException {
        Path sheet = Files.write(
                folder.resolve("p.xlsx"),
                Workbook.of(List.of(
                        List.of("pair", "name1", "name2", "schema"),
                        List.of("1", "Ann Lee", "Ann Lee"),
                        List.of("2", "Ann Lee", "Bo Chi", "Planet"),
                        List.of("3", "Ann Lee", "Bo Chi", "Person"))));
        CommandRun run = CommandRun.of("", "compare", sheet.toString());
        assertThat(run.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(run.err()).contains("p.xlsx:3: 'Planet' is no schema");
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(1)).isEqualTo("1,Ann Lee,Ann Lee,,1.0000,true");
        CommandRun json = CommandRun.of("name1,name2\nAnn Lee,Anne Lee\n", "compare", "-", "--format", "jsonl");
        assertThat(json.json(0).get("name2").asString()).isEqualTo("Anne Lee");
        double sum = json.json(0)
                .get("why")
                .valueStream()
                .mapToDouble(why -> why.path("weight").asDouble(0))
                .sum();
        assertThat(json.json(0).get("score").asDouble()).isCloseTo(sum, org.assertj.core.data.Offset.offset(0.001));
        CommandRun.of("", "compare", "Ann Lee", " ").assertRefused("the second name is empty");
    }
}
