package org.gainsay.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.gainsay.model.ListContent;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.Schema;
import org.junit.jupiter.api.Test;

class BuiltinSnapshotTest {
    private static final ListContent CONTENT = BuiltinSnapshot.load();

    @Test
    void saysWhatItIs() {
        assertThat(CONTENT.edition().source()).isEqualTo("us_ofac_sdn");
        assertThat(CONTENT.edition().dateLabel()).isEqualTo("2023-12-28");
        assertThat(CONTENT.edition().builtin()).isTrue();
        assertThat(CONTENT.edition().entries()).isEqualTo(13_821);
        assertThat(CONTENT.edition().sha256()).hasSize(64);
    }

    @Test
    void hasEveryEntryAndEveryAlias() {
        assertThat(CONTENT.listings())
                .hasSize(13_821)
                .extracting(Listing::entry)
                .doesNotHaveDuplicates();
        Map<Boolean, Long> aliases = CONTENT.listings().stream()
                .flatMap(listing -> listing.names().stream())
                .filter(name -> name.kind() != NameKind.PRIMARY)
                .collect(Collectors.partitioningBy(name -> "weak".equals(name.quality()), Collectors.counting()));
        assertThat(aliases).containsEntry(false, 17_091L).containsEntry(true, 3_391L);
    }

    @Test
    void knowsPersonsShipsAndAircraft() {
        Map<Schema, Long> schemas =
                CONTENT.listings().stream().collect(Collectors.groupingBy(Listing::schema, Collectors.counting()));
        assertThat(schemas)
                .isEqualTo(Map.of(
                        Schema.PERSON, 6_646L,
                        Schema.ORGANIZATION, 6_033L,
                        Schema.VESSEL, 764L,
                        Schema.AIRPLANE, 378L));
    }

    @Test
    void understandsTheRemarks() {
        long dates = CONTENT.listings().stream()
                .mapToLong(listing -> listing.birthDates().size())
                .sum();
        assertThat(dates).isEqualTo(7_311);
        assertThat(CONTENT.listings())
                .flatExtracting(Listing::facts)
                .filteredOn(fact -> fact.property().equals("birthDate"))
                .isEmpty();
        assertThat(CONTENT.listings())
                .flatExtracting(Listing::links)
                .filteredOn(link -> link.entry() == null)
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void saysOfTenEntriesWhatTheFilesSay() {
        ExpectedEntries.check("us_ofac_sdn.txt", CONTENT);
    }

    @Test
    void givesEveryNameItsOrder() {
        assertThat(CONTENT.listings())
                .filteredOn(listing -> listing.schema() == Schema.PERSON)
                .flatExtracting(Listing::names)
                .extracting(Name::full)
                .filteredOn(full -> full.contains(","))
                .isEmpty();
    }
}
