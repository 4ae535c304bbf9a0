package org.gainsay.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STYLES = "<styleSheet xmlns='" + MAIN + "'><numFmts><numFmt numFmtId='164' "
            + "formatCode='[$-C09]d\\ mmmm\\ yyyy'/><numFmt numFmtId='165' formatCode='0.00&quot; days&quot;'/></numFmts>"
            + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs></styleSheet>";

    @Test
    void readsTextNumbersDatesAndGaps() throws IOException {
        List<Spreadsheet.Row> rows = Spreadsheet.rows(
                new ByteArrayInputStream(
                        workbook("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='s'><v>1</v></c></row>"
                                + "<row r='2'/>"
                                + "<row r='4'><c r='A4'><v>2</v></c><c r='B4' s='1'><v>41988</v></c><c r='C4' s='2'><v>20719</v></c>"
                                + "<c r='D4' s='3'><v>1.5</v></c><c r='E4'><v>1.234E6</v></c><c r='F4' t='inlineStr'><is><t>ق</t></is></c>"
                                + "<c r='G4' t='b'><v>1</v></c><c r='H4'/></row>")),
                "made");
        assertThat(rows).extracting(Spreadsheet.Row::number).containsExactly(1, 4);
        assertThat(rows.getFirst().cells()).containsExactly("Name & kind", "", "Date");
        assertThat(rows.getLast().cells())
                .containsExactly("2", "2014-12-15", "1956-09-21", "1.5", "1234000", "ق", "true");
        assertThat(rows.getLast().cell(99)).isEmpty();
    }

    @Test
    void refusesWhatIsNoSpreadsheet() throws IOException {
        refuses("no zip".getBytes(StandardCharsets.UTF_8), "made: is no .xlsx file");
        byte[] whole = workbook("<row r='1'><c r='A1'><v>1</v></c></row>");
        refuses(Arrays.copyOf(whole, whole.length - 400), "made: is cut short");
        refuses(Arrays.copyOf(whole, whole.length / 2), "made: is a damaged zip archive");
        refuses(zip("a.txt", "a"), "made: is no whole .xlsx file");
        assertThatThrownBy(() -> Spreadsheet.rows(Path.of("none.xlsx")))
                .hasMessageContaining("none.xlsx: cannot be read");
    }

    @Test
    void refusesBombsAndEntities() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i <= 256; i++) {
                zip.write(zeros);
            }
        }
        refuses(bytes.toByteArray(), "made: unpacks to more than 256 MiB");
        refuses(
                workbook("<row r='1'><c r='A1' t='inlineStr'><is><t>&x;</t></is></c></row>"),
                "made: is no whole .xlsx file");
        refuses(workbook("<row r='1'><c r='XFD1'><v>1</v></c></row>".repeat(1_100)), "the sheet has too many cells");
    }

    private static void refuses(byte[] bytes, String message) {
        assertThatThrownBy(() -> Spreadsheet.rows(new ByteArrayInputStream(bytes), "made"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    private static byte[] workbook(String rows) throws IOException {
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return zip(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + part("xl/workbook.xml", "sheet.main")
                        + part("xl/sharedStrings.xml", "sharedStrings")
                        + part("xl/styles.xml", "styles") + "</Types>",
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + relations
                        + "'><sheets><sheet name='One' sheetId='1' r:id='rId1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' "
                        + "Type='" + relations + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
                "xl/sharedStrings.xml",
                "<sst xmlns='" + MAIN
                        + "'><si><t>Name &amp; kind</t></si><si><r><t>Da</t></r><r><t>te</t></r></si></sst>",
                "xl/styles.xml",
                STYLES,
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static String part(String name, String type) {
        return "<Override PartName='/" + name
                + "' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml'/>";
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
