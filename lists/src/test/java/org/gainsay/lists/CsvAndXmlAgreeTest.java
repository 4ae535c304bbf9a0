package org.gainsay.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.gainsay.model.ListContent;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.junit.jupiter.api.Test;

/** An authority that publishes in two formats says the same in both. */
class CsvAndXmlAgreeTest {
    @Test
    void theEuropeanUnionSaysTheSame() {
        SharedLists.find("eu/2026-05-01", "the European Union's list as csv and as XML")
                .ifPresent(folder -> {
                    ListContent csv =
                            ListReader.read("eu_fsf", null, folder.resolve("csvFullSanctionsList_1_1.csv.gz"));
                    ListContent xml =
                            ListReader.read("eu_fsf", null, folder.resolve("xmlFullSanctionsList_1_1.xml.gz"));
                    assertThat(csv.edition().dateLabel()).isEqualTo("2026-05-01");
                    agree(
                            csv,
                            xml,
                            listing -> listing.names().stream().sorted(BY_NAME).toList());
                });
    }

    /** Of a name that the XML has twice, the csv, which repeats everything, cannot tell that. */
    @Test
    void theUnitedKingdomSaysTheSame() {
        SharedLists.find("uk/2026-08-22", "the United Kingdom's list as csv and as XML")
                .ifPresent(folder -> {
                    ListContent csv = ListReader.read("gb_sanctions", null, folder.resolve("UK-Sanctions-List.csv.gz"));
                    ListContent xml = ListReader.read("gb_sanctions", null, folder.resolve("UK-Sanctions-List.xml.gz"));
                    assertThat(csv.edition().dateLabel()).isEqualTo("2026-08-22");
                    agree(
                            csv,
                            xml,
                            listing -> listing.names().stream()
                                    .distinct()
                                    .sorted(BY_NAME)
                                    .toList());
                });
    }

    /** The XML is of March 2025 and the csv of December: one entry has gone since, and seven have other names. */
    @Test
    void theTreasurySaysTheSame() {
        SharedLists.find("ofac", "the Treasury's list as csv and as XML").ifPresent(folder -> {
            ListContent csv = ListReader.read("us_ofac_cons", null, folder.resolve("2025-12-19"));
            ListContent xml = ListReader.read("us_ofac_cons", null, folder.resolve("2025-03-28"));
            Map<String, Listing> older = new LinkedHashMap<>();
            xml.listings().forEach(listing -> older.put(listing.entry(), listing));
            assertThat(csv.listings()).hasSize(442).allMatch(listing -> older.containsKey(listing.entry()));
            long changed = 0;
            for (Listing listing : csv.listings()) {
                Listing same = Objects.requireNonNull(older.get(listing.entry()));
                changed += fullNames(listing).equals(fullNames(same)) ? 0 : 1;
                assertThat(sorted(listing.birthDates())).isEqualTo(sorted(same.birthDates()));
                assertThat(sorted(listing.links())).as(listing.entry()).isEqualTo(sorted(same.links()));
                assertThat(listing.schema()).isEqualTo(same.schema());
            }
            assertThat(changed).isEqualTo(7);
        });
    }

    private static List<String> fullNames(Listing listing) {
        return listing.names().stream()
                .map(name -> name.full() + " " + name.kind())
                .sorted()
                .toList();
    }

    private static final Comparator<Name> BY_NAME =
            Comparator.comparing(Name::full).thenComparing(Name::kind).thenComparing(Name::toString);

    private static void agree(ListContent one, ListContent other, Function<Listing, Object> names) {
        Map<String, Listing> others = new LinkedHashMap<>();
        other.listings().forEach(listing -> others.put(listing.entry(), listing));
        assertThat(one.listings()).extracting(Listing::entry).containsExactlyElementsOf(others.keySet());
        for (Listing listing : one.listings()) {
            Listing same = Objects.requireNonNull(others.get(listing.entry()));
            assertThat(names.apply(listing)).as(listing.entry()).isEqualTo(names.apply(same));
            assertThat(fields(listing)).as(listing.entry()).isEqualTo(fields(same));
        }
    }

    /** Everything else, but for the order. */
    private static List<Object> fields(Listing listing) {
        return List.of(
                listing.schema(),
                listing.caption(),
                String.valueOf(listing.listed()),
                String.valueOf(listing.changed()),
                sorted(listing.birthDates()),
                sorted(listing.birthPlaces()),
                sorted(listing.countries()),
                sorted(listing.identifiers()),
                sorted(listing.addresses()),
                sorted(listing.positions()),
                sorted(listing.programs()),
                sorted(listing.reasons()),
                sorted(listing.links()),
                sorted(listing.remarks()),
                sorted(listing.facts()));
    }

    private static Set<String> sorted(List<?> values) {
        Set<String> sorted = new TreeSet<>();
        values.forEach(value -> sorted.add(value.toString()));
        return sorted;
    }
}
