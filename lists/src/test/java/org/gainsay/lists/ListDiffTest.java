package org.gainsay.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gainsay.lists.EntryChange.Kind;
import org.gainsay.model.ListContent;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Listing;
import org.gainsay.model.NameKind;
import org.gainsay.model.Schema;
import org.junit.jupiter.api.Test;

class ListDiffTest {
    /** 9 December 2022: Treasury designates who took part in handing Iranian drones to Russia. */
    @Test
    void findsTheRussianBodiesOfDecember2022() {
        List<EntryChange> changes = ListDiff.between(example("2022-12-08"), example("2022-12-09"));
        assertThat(changes)
                .filteredOn(change -> change.change() == Kind.ADDED)
                .hasSizeGreaterThan(200)
                .extracting(EntryChange::caption)
                .contains(
                        "924TH STATE CENTER FOR UAV AVIATION",
                        "RUSSIAN AEROSPACE FORCES",
                        "COMMAND OF THE MILITARY TRANSPORT AVIATION");
        assertThat(changes).allMatch(change -> change.fields().isEmpty() == (change.change() != Kind.CHANGED));
    }

    @Test
    void saysNothingOfTheSameList() {
        assertThat(ListDiff.between(example("2022-12-08"), example("2022-12-08")))
                .isEmpty();
    }

    @Test
    void saysWhichFieldsLostAndGainedWhichValues() {
        ListContent old = content(entry("1", "DOE, John", "RUS"), entry("2", "ROE, Jane", "RUS"));
        ListContent now = content(entry("1", "DOE, Johnny", "RUS"), entry("3", "POE, Edgar", "UKR"));
        assertThat(ListDiff.between(old, now))
                .containsExactly(
                        new EntryChange(
                                "s",
                                "1",
                                Kind.CHANGED,
                                "Johnny DOE",
                                List.of(new EntryChange.Field(
                                        "names", List.of("John DOE (primary)"), List.of("Johnny DOE (primary)")))),
                        new EntryChange("s", "2", Kind.REMOVED, "Jane ROE", List.of()),
                        new EntryChange("s", "3", Kind.ADDED, "Edgar POE", List.of()));
    }

    private static Listing entry(String id, String name, String program) {
        ListingBuilder entry = new ListingBuilder("s", id, Schema.PERSON);
        entry.name(OfacNames.of(name, NameKind.PRIMARY, null, true));
        entry.program(program);
        return entry.build();
    }

    private static ListContent content(Listing... listings) {
        return new ListContent(new ListEdition("s", null, "", listings.length, false), List.of(listings));
    }

    private static ListContent example(String date) {
        Path examples = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(examples.resolve("examples/lists"))) {
            examples = Objects.requireNonNull(examples.getParent(), "no examples/lists above the working directory");
        }
        return ListReader.read(
                "us_ofac_sdn", LocalDate.parse(date), examples.resolve("examples/lists/ofac-sdn-" + date));
    }
}
