package org.gainsay.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OFAC's two lists share their formats, and one must not be taken for the other. */
class OfacListsTest {
    @TempDir
    private Path folder;

    @Test
    void theNamesOfCsvFilesTell() throws IOException {
        file("one/SDN.CSV", made("ofac/sdn.csv"));
        file("one/ALT.CSV", made("ofac/alt.csv"));
        refuses("us_ofac_cons", folder.resolve("one"), "is OFAC's list us_ofac_sdn (as the name SDN.CSV says)");
        assertThat(ListReader.read("us_ofac_sdn", null, folder.resolve("one")).listings())
                .isNotEmpty();
        Path cons = file("two/cons_prim.csv", made("ofac/sdn.csv"));
        refuses("us_ofac_sdn", cons, "cannot be the list us_ofac_sdn; name it us_ofac_cons");
        assertThat(ListReader.read("us_ofac_cons", null, cons).listings()).isNotEmpty();
    }

    @Test
    void anAliasFileOfTheOtherListIsNoticed() throws IOException {
        file("mixed/cons_prim.csv", made("ofac/sdn.csv"));
        file("mixed/alt.csv", made("ofac/alt.csv"));
        refuses("us_ofac_cons", folder.resolve("mixed"), "the name alt.csv");
    }

    @Test
    void enhancedXmlSaysItItself() throws IOException {
        String made = made("ofac_enhanced.xml");
        String sdn = made.replace(
                "<filters/>",
                "<filters><sanctionsLists><sanctionsList refId=\"1\">SDN List</sanctionsList></sanctionsLists></filters>");
        Path named = file("cons_enhanced.xml", sdn);
        refuses("us_ofac_cons", named, "is OFAC's list us_ofac_sdn (as its heading says)");
        assertThat(ListReader.read("us_ofac_sdn", null, named).listings()).isNotEmpty();
        Path both = file(
                "mine.xml",
                sdn.replace(
                        "</sanctionsLists></filters>",
                        "<sanctionsList refId=\"2\">Consolidated List"
                                + "</sanctionsList></sanctionsLists></filters>"));
        assertThat(ListReader.read("us_ofac_cons", null, both).listings()).isNotEmpty();
        assertThat(ListReader.read("us_ofac_sdn", null, both).listings()).isNotEmpty();
    }

    @Test
    void aNameOfOnesOwnMayBeEither() throws IOException {
        Path own = file("today.xml", made("ofac_legacy.xml"));
        assertThat(ListReader.read("us_ofac_cons", null, own).listings()).isNotEmpty();
        assertThat(ListReader.read("us_ofac_sdn", null, own).listings()).isNotEmpty();
    }

    @Test
    void csvWithoutItsAliasesIsKnown() throws IOException {
        file("one/sdn.csv", made("ofac/sdn.csv"));
        assertThat(source("one").lacksAliases()).isTrue();
        file("one/alt.csv", made("ofac/alt.csv"));
        assertThat(source("one").lacksAliases()).isFalse();
    }

    private ListSource source(String name) {
        return ListSource.of(new ListSpec("us_ofac_sdn", null, folder.resolve(name)));
    }

    private static void refuses(String source, Path path, String message) {
        assertThatThrownBy(() -> ListReader.read(source, null, path))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
        assertThatThrownBy(() -> ListSource.of(new ListSpec(source, null, path)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, content);
    }

    private static String made(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(OfacListsTest.class.getResourceAsStream("made/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
