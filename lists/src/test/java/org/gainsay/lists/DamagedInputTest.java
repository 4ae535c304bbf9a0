package org.gainsay.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every wrong input is refused in one line that says what, where and how to mend it. */
class DamagedInputTest {
    private static final String ROW = "36,\"X\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n";
    private static final String UN = "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>A</FIRST_NAME>"
            + "<REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER></INDIVIDUAL>";

    @TempDir
    Path folder = Path.of("");

    @Test
    void refusesWhatIsNotThere() {
        refuses(folder.resolve("none.csv"), "no such file or folder");
    }

    @Test
    void refusesAFolderWithoutAList() throws IOException {
        file("README", "nothing of use");
        refuses(folder, "holds no file of a list in a format that is read");
    }

    @Test
    void refusesAFolderWithTwoLists() throws IOException {
        file("un.xml", UN);
        file("sdn.csv", ROW);
        refuses(folder, "holds files of several lists (OFAC csv, UN XML)");
    }

    @Test
    void readsOnlyOneOfTheFormatsOfOneList() throws IOException {
        String uk = "Report Date: 13-Feb-2026\nUnique ID,Name 6,Name type\nX1,A,Primary Name\n";
        file("uk.csv", uk);
        file(
                "uk.xml",
                "<Designations><Designation><UniqueID>X2</UniqueID><Names><Name><Name6>A</Name6>"
                        + "<NameType>Primary Name</NameType></Name></Names></Designation></Designations>");
        assertThat(ListReader.read("gb_sanctions", null, folder).listings())
                .extracting(listing -> listing.entry())
                .containsExactly("X2");
        assertThat(ListReader.files(folder)).containsExactly(folder.resolve("uk.xml"));
    }

    @Test
    void refusesAFolderWithTheSameFileTwice() throws IOException {
        file("a.csv", ROW);
        file("b.csv", ROW);
        refuses(folder, "a.csv and b.csv are the same kind of file");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        refuses(file("sdn.csv", ""), "is empty; fetch the list again");
    }

    @Test
    void refusesAFileWithoutEntries() throws IOException {
        refuses(file("un.xml", "<CONSOLIDATED_LIST/>"), "holds no entries");
    }

    @Test
    void refusesBinaryAndUnknownFiles() throws IOException {
        refuses(file("list", "\u0000\u0001\u0002"), "is a binary file");
        refuses(file("list", "name;country\nA;B\n"), "is no list in a known format");
        refuses(file("list", "<html><body/></html>"), "is no list in a known format");
    }

    @Test
    void namesFormatsThatItDoesNotKnow() throws IOException {
        refuses(file("list", "<sdnList xmlns='x'/>"), "holds no entries");
        refuses(file("list", "{\"id\":1}"), "is no list in a known format");
        refuses(file("list", "PK\u0003\u0004"), "is no .xlsx file");
    }

    @Test
    void refusesTheListOfAnotherAuthority() throws IOException {
        Path un = file("un.xml", UN);
        assertThatThrownBy(() -> ListReader.read("eu_fsf", null, un))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("is UN XML and cannot be the list eu_fsf; name it un_sc");
    }

    @Test
    void refusesARowWithTooFewFields() throws IOException {
        refuses(file("sdn.csv", ROW + "37,\"Y\",-0- \r\n"), "line 2, column 1: the row has 3 fields where 12 are due");
    }

    @Test
    void refusesAQuotationMarkThatNeverCloses() throws IOException {
        refuses(
                file("sdn.csv", ROW + "37,\"Y"),
                "line 2, column 4: the quotation mark that opens here is never closed");
    }

    @Test
    void refusesARowWithoutNumberAndAnEntryThatComesTwice() throws IOException {
        refuses(file("sdn.csv", ROW + ROW.replace("36", "x")), "line 2, column 1: the row begins with \"x\"");
        refuses(file("sdn.csv", ROW + ROW), "line 2, column 1: entry 36 stands in the file twice");
        refuses(file("sdn.csv", ROW + ROW.replace("36,\"X\"", "37,-0- ")), "line 2, column 4: entry 37 has no name");
    }

    @Test
    void refusesAliasesWithoutTheirEntries() throws IOException {
        refuses(
                file("alt.csv", "36,12,\"aka\",\"Y\",-0- \r\n"),
                "the file with the entries (sdn.csv or cons_prim.csv)");
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        Path file = folder.resolve("sdn.csv");
        Files.write(file, (ROW + ROW.replace("36,\"X\"", "37,\"M\u00fcller\"")).getBytes(StandardCharsets.ISO_8859_1));
        refuses(file, "is not UTF-8; save it as UTF-8 or fetch it again");
    }

    @Test
    void refusesTruncatedXml() throws IOException {
        refuses(file("un.xml", UN + "<INDIVIDUAL><FIRST_NAME>B"), "line 1, column");
        refuses(file("un.xml", UN + "</ENTITIES>"), "is broken XML (");
    }

    @Test
    void saysWhatAControlCharacterMeans() throws IOException {
        refuses(file("un.xml", UN.replace(">A<", ">A\u0019B<")), "this copy was damaged on its way");
    }

    @Test
    void refusesAnEntryWithoutIdOrName() throws IOException {
        refuses(file("un.xml", UN + "<INDIVIDUAL></INDIVIDUAL>"), "has no REFERENCE_NUMBER");
        refuses(
                file("un.xml", UN + "<ENTITY><REFERENCE_NUMBER>XXe.2</REFERENCE_NUMBER></ENTITY>"),
                "entry XXe.2, which ends here, has no name");
        refuses(file("uk.xml", "<Designations><Designation/></Designations>"), "has no UniqueID");
        refuses(
                file("eu.xml", "<export xmlns='http://eu.europa.ec/fpi/fsd/export'><sanctionEntity/></export>"),
                "has neither euReferenceNumber nor logicalId");
    }

    @Test
    void leavesBrokenEntriesOutOnlyWhereThatIsAsked() throws IOException {
        Path un = file("un.xml", UN + "<INDIVIDUAL></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>");
        assertThatThrownBy(() -> ListReader.read("un_sc", null, un)).hasMessageContaining("has no REFERENCE_NUMBER");
        BrokenEntries broken = BrokenEntries.skipped();
        assertThat(ListReader.read("un_sc", null, un, broken).listings()).hasSize(1);
        assertThat(broken.count()).isEqualTo(1);
        assertThat(broken.places()).singleElement().asString().contains("un.xml, line 1, column 1");

        Path ofac = file("sdn.csv", ROW + ROW + "37,\"Y\r\n" + ROW.replace("36", "38") + "39\r\n");
        broken = BrokenEntries.skipped();
        assertThat(ListReader.read("us_ofac_sdn", null, ofac, broken).listings())
                .extracting(listing -> listing.entry())
                .containsExactly("36", "38");
        assertThat(broken.count()).isEqualTo(3);
        assertThat(broken.places()).hasSize(3).allMatch(place -> place.contains("sdn.csv, line "));
    }

    @Test
    void refusesDamagedCsv() throws IOException {
        String uk = "Report Date: 13-Feb-2026\nLast Updated,Unique ID,Name 6,Name type\n";
        refuses(file("uk.csv", "Report Date: soon\nUnique ID,Name 6\n"), "line 1: is not the date of the report");
        refuses(file("uk.csv", "Report Date: 13-Feb-2026\nId,Name 6\n"), "is not the header with Unique ID");
        refuses(file("uk.csv", uk), "holds no entries");
        refuses(file("uk.csv", uk + ",X1,A,Primary Name\n,X2\n"), "line 4: the row has 2 fields where 4 are due");
        refuses(file("uk.csv", uk + ",,A,Primary Name\n"), "line 3: the row has no Unique ID");
        refuses(file("uk.csv", uk + ",X1,,\n"), "entry X1, which ends here, has no name");
        refuses(file("uk.csv", uk + ",X1,\"A,Primary Name\n"), "broken csv: a quotation mark is never closed");
        refuses(file("uk.csv", uk + ",X1,\"" + "A\n".repeat(3_000_000)), "the row does not end");
        refuses(file("eu.csv", "fileGenerationDate;Entity_LogicalId\n05/08/2026;\n"), "has neither Entity_LogicalId");
        refuses(file("csl.csv", "_id,name\n1,\n"), "line 2: entry 1 has no name");
        refuses(file("csl.csv", "_id,name\n,A\n"), "line 2: the row has no _id");
    }

    @Test
    void refusesDamagedXmlOfOfac() throws IOException {
        String entry = "<sdnEntry><uid>1</uid><lastName>A</lastName></sdnEntry>";
        refuses(file("a.xml", "<sdnList><sdnEntry/></sdnList>"), "has no uid");
        refuses(
                file("a.xml", "<sdnList><sdnEntry><uid>1</uid></sdnEntry></sdnList>"),
                "entry 1, which ends here, has no");
        refuses(
                file("a.xml", "<sdnList>" + entry + entry + "</sdnList>"),
                "entry 1, which ends here, stands in the file");
        refuses(file("a.xml", "<Sanctions><DistinctParty FixedRef='1'/></Sanctions>"), "has no FixedRef or no Profile");
        refuses(
                file("a.xml", "<Sanctions><DistinctParty FixedRef='1'><Profile/></DistinctParty></Sanctions>"),
                "entry 1, which ends here, has no name");
        refuses(file("a.xml", "<sanctionsData><entity/></sanctionsData>"), "has no id");
        refuses(
                file("a.xml", "<sanctionsData><entity id='1'/></sanctionsData>"),
                "entry 1, which ends here, has no name");
    }

    @Test
    void refusesListsOfCanadaAndAustraliaThatAreNone() throws IOException {
        refuses(
                file("ca.xml", "<data-set><record><Country>Iran</Country></record></data-set>"),
                "no Country or no Item");
        String record = "<record><Country>Iran</Country><Item>1</Item><EntityOrShip>A</EntityOrShip></record>";
        refuses(
                file("ca.xml", "<data-set>" + record + record + "</data-set>"),
                "entry Iran||1, which ends here, stands");
        refuses(
                file("ca.xml", "<data-set><record><Country>Iran</Country><Item>1</Item></record></data-set>"),
                "entry Iran||1, which ends here, has no name");
    }

    @Test
    void neverReadsDocumentTypesOrEntities() throws IOException {
        file("secret.txt", "the secret");
        String secret = folder.resolve("secret.txt").toUri().toString();
        refuses(
                file("un.xml", "<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY x SYSTEM \"" + secret + "\">]>" + UN),
                "holds a document type or an entity");
        refuses(file("un.xml", UN + "&x;</INDIVIDUALS></CONSOLIDATED_LIST>"), "line 1");
        refuses(
                file("un.xml", "<!DOCTYPE a SYSTEM \"" + secret + "\"><CONSOLIDATED_LIST/>"),
                "holds a document type or an entity");
    }

    @Test
    void refusesEntriesWithoutEnd() throws IOException {
        refuses(file("un.xml", "<CONSOLIDATED_LIST><INDIVIDUAL>" + "<A>".repeat(100)), "goes on without end");
        refuses(file("sdn.csv", ROW + "37,\"" + "Y".repeat(5_000_000)), "the line does not end");
    }

    @Test
    void refusesBrokenGzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(ROW.repeat(100).getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("sdn.csv.gz");
        Files.write(file, Arrays.copyOf(bytes.toByteArray(), 40));
        refuses(file, "cannot be read (EOFException");
    }

    @Test
    void takesNamesOfOnesOwnOnlyForFollowTheMoney() throws IOException {
        Path un = file("un.xml", UN);
        assertThatThrownBy(() -> ListReader.read("mine", null, un))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("is UN XML and cannot be the list mine; name it un_sc");
        Path ftm = file("ftm.json", "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]}}");
        assertThat(ListReader.read("mine", null, ftm).listings()).hasSize(1);
        assertThatThrownBy(() -> ListReader.read("un_sc", null, ftm))
                .hasMessageContaining("cannot be the authority's own list un_sc; give it a name of your own");
    }

    @Test
    void refusesDamagedJsonLines() throws IOException {
        String line = "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]}}\n";
        refuses(file("a.json", line + "{\"id\":"), "line 2: is not JSON");
        refuses(file("a.json", line + "[]"), "line 2: is no JSON object");
        refuses(file("a.json", line + line), "line 2: entry a stands in the file twice");
        refuses(file("a.json", line + "{\"id\":\"b\"}"), "line 2: is no FollowTheMoney entity");
        refuses(file("a.json", line + line.replace("name", "x").replace("\"a\"", "\"b\"")), "entry b has no name");
        refuses(file("a.json", line + "{\"id\":\"" + "b".repeat(17_000_000)), "line 2: does not end");
        refuses(file("a.json", line.replace("Person", "Address")), "holds no entries");
    }

    private void refuses(Path path, String message) {
        assertThatThrownBy(() -> ListReader.read(sourceOf(path), null, path))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message)
                .satisfies(error -> assertThat(error.getMessage())
                        .startsWith(folder.toString())
                        .doesNotContain("\n"));
    }

    /** The name under which the file's authority publishes it. */
    private static String sourceOf(Path path) {
        List<String> sources =
                Publication.files(path).keySet().iterator().next().sources();
        return sources.isEmpty() ? "mine" : sources.getFirst();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
