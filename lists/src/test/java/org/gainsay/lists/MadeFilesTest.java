package org.gainsay.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.gainsay.model.ListContent;
import org.gainsay.model.Listing;
import org.junit.jupiter.api.Test;

/** A small file of each format, made so that it holds what is special in the format. */
class MadeFilesTest {
    @Test
    void readsOfacCsv() throws Exception {
        ListContent content = ListReader.read("us_ofac_sdn", LocalDate.of(2024, 1, 2), made("ofac"));
        assertThat(content.edition().dateLabel()).isEqualTo("2024-01-02");
        ExpectedEntries.check("made_ofac.txt", content);
    }

    /** A remark that breaks off in mid-word says nothing in its last part, but what comes before it stands. */
    @Test
    void readsOfacEntriesWithoutTheOtherFiles() throws Exception {
        Listing longRemarks = ListReader.read("us_ofac_sdn", null, made("ofac/sdn.csv"))
                .listings()
                .getLast();
        assertThat(longRemarks.links()).isEmpty();
        assertThat(longRemarks.birthDates()).hasSize(1);
        assertThat(longRemarks.facts()).extracting(fact -> fact.value()).contains("Linked To: ROE TRA");
    }

    @Test
    void readsUnXml() throws Exception {
        ListContent content = ListReader.read("un_sc", LocalDate.of(1999, 1, 1), made("un.xml"));
        assertThat(content.edition().dateLabel()).isEqualTo("2026-02-27");
        ExpectedEntries.check("made_un.txt", content);
    }

    @Test
    void readsEuXml() throws Exception {
        ExpectedEntries.check("made_eu.txt", ListReader.read("eu_fsf", null, made("eu.xml")));
    }

    @Test
    void readsUkXml() throws Exception {
        ExpectedEntries.check("made_uk.txt", ListReader.read("gb_sanctions", null, made("uk.xml")));
    }

    @Test
    void readsCanadasXml() throws Exception {
        ExpectedEntries.check("made_ca.txt", ListReader.read("ca_sema", null, made("ca.xml")));
    }

    @Test
    void readsAustraliasSpreadsheet() throws Exception {
        ExpectedEntries.check("made_au.txt", ListReader.read("au_dfat", null, made("au.xlsx")));
    }

    @Test
    void readsEuCsv() throws Exception {
        ListContent content = ListReader.read("eu_fsf", null, made("eu.csv"));
        assertThat(content.edition().dateLabel()).isEqualTo("2026-08-05");
        ExpectedEntries.check("made_eu_csv.txt", content);
    }

    @Test
    void readsUkCsvWithOlderHeaders() throws Exception {
        ListContent content = ListReader.read("gb_sanctions", null, made("uk.csv"));
        assertThat(content.edition().dateLabel()).isEqualTo("2026-02-13");
        ExpectedEntries.check("made_uk_csv.txt", content);
    }

    @Test
    void readsTheConsolidatedScreeningList() throws Exception {
        ExpectedEntries.check("made_csl.txt", ListReader.read("us_csl", null, made("csl.csv")));
    }

    @Test
    void readsOfacsXmlOfThreeKinds() throws Exception {
        ListContent legacy = ListReader.read("us_ofac_sdn", null, made("ofac_legacy.xml"));
        assertThat(legacy.edition().dateLabel()).isEqualTo("2020-04-22");
        ExpectedEntries.check("made_ofac_legacy.txt", legacy);
        ListContent advanced = ListReader.read("us_ofac_sdn", null, made("ofac_advanced.xml"));
        assertThat(advanced.edition().dateLabel()).isEqualTo("2026-07-02");
        ExpectedEntries.check("made_ofac_advanced.txt", advanced);
        ListContent enhanced = ListReader.read("us_ofac_sdn", null, made("ofac_enhanced.xml"));
        assertThat(enhanced.edition().dateLabel()).isEqualTo("2026-07-27");
        ExpectedEntries.check("made_ofac_enhanced.txt", enhanced);
    }

    @Test
    void readsFollowTheMoney() throws Exception {
        ExpectedEntries.check("made_ftm.txt", ListReader.read("mine", null, made("ftm.json")));
    }

    private static Path made(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(MadeFilesTest.class.getResource("made/" + name), name)
                .toURI());
    }
}
