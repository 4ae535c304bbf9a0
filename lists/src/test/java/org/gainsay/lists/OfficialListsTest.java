package org.gainsay.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.gainsay.model.InputException;
import org.gainsay.model.ListContent;
import org.gainsay.model.Listing;
import org.gainsay.model.NameKind;
import org.gainsay.model.Precision;
import org.gainsay.model.Schema;
import org.junit.jupiter.api.Test;

/** Whole official lists, counted, and ten entries of each compared field by field with what the file says. */
class OfficialListsTest {
    @Test
    void readsTheListOfTheSecurityCouncil() {
        read("un_sc", "un/2026-02-27").ifPresent(content -> {
            assertThat(content.edition().dateLabel()).isEqualTo("2026-02-27");
            assertThat(content.edition().sha256())
                    .isEqualTo("79743b328ed4c38e5507ff2de380c9aed7ee1c35fcacd52abfd2924aa1acf43d");
            assertThat(content.listings()).hasSize(1_003);
            assertThat(count(content, Schema.PERSON)).isEqualTo(730);
            assertThat(content.listings()).allMatch(listing -> listing.listed() != null);
            ExpectedEntries.check("un_sc.txt", content);
        });
    }

    @Test
    void readsTheListOfTheEuropeanUnion() {
        read("eu_fsf", "eu/2026-05-01").ifPresent(content -> {
            assertThat(content.edition().dateLabel()).isEqualTo("2026-05-01");
            assertThat(content.listings()).hasSize(5_860);
            assertThat(names(content)).isEqualTo(29_826);
            assertThat(content.listings())
                    .allMatch(listing -> listing.names().stream()
                                    .filter(name -> name.kind() == NameKind.PRIMARY)
                                    .count()
                            == 1);
            ExpectedEntries.check("eu_fsf.txt", content);
        });
    }

    /** The file has 15,758 elements for Latin names, of which 26 hold a type and no name. */
    @Test
    void readsTheListOfTheUnitedKingdom() {
        read("gb_sanctions", "uk/2026-08-22").ifPresent(content -> {
            assertThat(content.edition().dateLabel()).isEqualTo("2026-08-22");
            assertThat(content.listings()).hasSize(6_349);
            assertThat(names(content)).isEqualTo(15_758 - 26 + 3_868);
            assertThat(count(content, Schema.VESSEL)).isEqualTo(666);
            ExpectedEntries.check("gb_sanctions.txt", content);
        });
    }

    @Test
    void readsTheListOfCanada() {
        read("ca_sema", "ca/2025-05").ifPresent(content -> {
            assertThat(content.edition().dateLabel()).isEqualTo("undated");
            assertThat(content.listings()).hasSize(4_759);
            assertThat(count(content, Schema.PERSON)).isEqualTo(3_334);
            assertThat(count(content, Schema.VESSEL)).isEqualTo(109);
            assertThat(content.listings()).allMatch(listing -> listing.listed() != null);
            assertThat(names(content)).isGreaterThan(4_759 + 2_877);
            ExpectedEntries.check("ca_sema.txt", content);
        });
    }

    /** The sheet has 9,561 rows: the header, seven that hold nothing, and one for each name. */
    @Test
    void readsTheListOfAustralia() {
        read("au_dfat", "au/2024-12/regulation8_consolidated.xlsx").ifPresent(content -> {
            assertThat(content.edition().dateLabel()).isEqualTo("undated");
            assertThat(content.listings()).hasSize(3_062);
            assertThat(names(content)).isEqualTo(9_553);
            assertThat(content.listings()).allMatch(listing -> listing.changed() != null);
            ExpectedEntries.check("au_dfat.txt", content);
        });
    }

    /** Of 14,160 rows 112 repeat the id of one before. */
    @Test
    void readsTheConsolidatedScreeningList() {
        read("us_csl", "us-csl/2022-04-21").ifPresent(content -> {
            assertThat(content.edition().dateLabel()).isEqualTo("undated");
            assertThat(content.listings()).hasSize(14_160 - 112);
            assertThat(names(content)).isEqualTo(33_581);
            ExpectedEntries.check("us_csl.txt", content);
        });
    }

    @Test
    void readsOfacsListOfOthersThanBlockedPersons() {
        read("us_ofac_cons", "ofac/2025-12-19").ifPresent(content -> {
            assertThat(content.edition().dateLabel()).isEqualTo("undated");
            assertThat(content.listings()).hasSize(442);
            assertThat(names(content)).isGreaterThanOrEqualTo(442 + 1_073);
        });
    }

    @Test
    void readsOfacsConsolidatedXml() {
        read("us_ofac_cons", "ofac/2025-03-28").ifPresent(content -> {
            assertThat(content.edition().dateLabel()).isEqualTo("2025-03-28");
            assertThat(content.listings()).hasSize(443);
            assertThat(names(content)).isEqualTo(443 + 1_136);
            ExpectedEntries.check("us_ofac_cons.txt", content);
        });
    }

    @Test
    void readsEveryOtherPublicationOfTheSameFormats() {
        for (String date : new String[] {"2024-11-30", "2025-04-19", "2025-11-20"}) {
            read("un_sc", "un/" + date)
                    .ifPresent(content ->
                            assertThat(content.edition().dateLabel()).as(date).isNotEqualTo("undated"));
        }
        read("us_ofac_sdn", "ofac/2024-05-03")
                .ifPresent(content -> assertThat(content.listings()).hasSize(14_965));
    }

    /** In this copy of a publication every letter has lost its upper byte, so that control characters stand in the text. */
    @Test
    void refusesAPublicationThatWasDamagedOnItsWay() {
        SharedLists.find("un/2025-08-16", "a damaged publication")
                .ifPresent(folder -> assertThatThrownBy(() -> ListReader.read("un_sc", null, folder))
                        .isInstanceOf(InputException.class)
                        .hasMessageContaining("line 53, column 11: is broken XML")
                        .hasMessageContaining("damaged on its way"));
    }

    @Test
    void readsFragmentsOfTrueFiles() {
        read("eu_fsf", "fragments/eu/fsf_2018_mugabe.xml").ifPresent(content -> {
            assertThat(content.edition().dateLabel()).isEqualTo("2018-12-21");
            assertThat(content.listings())
                    .extracting(Listing::caption)
                    .containsExactly("Robert Gabriel Mugabe", "IBDA-C");
        });
        read("eu_fsf", "fragments/eu/sample_eu.xml")
                .ifPresent(content -> assertThat(content.listings())
                        .extracting(Listing::entry)
                        .contains("EU.2026.82", "EU.4009.74/5468"));
        read("us_ofac_sdn", "fragments/ofac/deriv_sdn.xml").ifPresent(content -> {
            assertThat(content.edition().dateLabel()).isEqualTo("2020-04-22");
            assertThat(content.listings()).hasSize(8);
            assertThat(names(content)).isEqualTo(35);
        });
        read("us_ofac_sdn", "fragments/ofac/sdn_advanced_22790.xml")
                .ifPresent(content -> assertThat(Rendered.of(content.listings().getFirst()))
                        .contains(
                                "Nicolas MADURO MOROS",
                                "born: 1962-11-23",
                                "program: VENEZUELA",
                                "listed: 2017-07-31"));
        read("us_ofac_cons", "fragments/ofac/sdn_enhanced_9640.xml").ifPresent(content -> {
            assertThat(content.edition().dateLabel()).isEqualTo("2026-07-27");
            assertThat(Rendered.of(content.listings().getFirst()))
                    .contains("Mohammed Mahmud ABU TAIR", "born: 1951", "program: NS-PLC", "listed: 2006-04-12");
        });
        read("un_sc", "fragments/un_sample_unsc_2020.xml")
                .ifPresent(content -> assertThat(content.listings()).hasSize(7));
        read("gb_sanctions", "fragments/uk/uksl_AFG0055.xml").ifPresent(content -> {
            Listing listing = content.listings().getFirst();
            assertThat(listing.birthDates())
                    .extracting(date -> date.precision())
                    .containsExactly(Precision.YEAR, Precision.DAY);
            assertThat(listing.birthPlaces())
                    .containsExactly("Moni village, Shigal District, Kunar Province, Afghanistan");
        });
    }

    private static Optional<ListContent> read(String source, String path) {
        Optional<Path> found = SharedLists.find(path, "the official list " + path);
        return found.map(file -> ListReader.read(source, null, file));
    }

    private static long names(ListContent content) {
        return content.listings().stream()
                .mapToLong(listing -> listing.names().size())
                .sum();
    }

    private static long count(ListContent content, Schema schema) {
        return content.listings().stream()
                .filter(listing -> listing.schema() == schema)
                .count();
    }
}
