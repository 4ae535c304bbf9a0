package org.gainsay.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gainsay.lists.EntryChange.Kind;
import org.gainsay.model.Address;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Fact;
import org.gainsay.model.Identifier;
import org.gainsay.model.ListContent;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Listing;
import org.gainsay.model.ListingLink;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.NamePart;
import org.gainsay.model.NamePartKind;
import org.gainsay.model.Precision;
import org.gainsay.model.Schema;
import org.junit.jupiter.api.Test;

class ListDiffTest {
    /** 9 December 2022: Treasury designates who took part in handing Iranian drones to Russia. */
    @Test
    void findsTheRussianBodiesOfDecember2022() {
        List<EntryChange> changes = ListDiff.between(example("2022-12-08"), example("2022-12-09"));
        assertThat(changes)
                .filteredOn(change -> change.change() == Kind.ADDED)
                .hasSize(217)
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

    /** Whatever part of an entry changes, and however deep, it is said, and old and new never read the same. */
    @Test
    void missesNoField() throws Exception {
        Name plain = new Name("A B", NameKind.PRIMARY, null, null, null, List.of());
        Address address = new Address("Street 1, X", null, null, null, null, null, null);
        BirthDate date = new BirthDate(LocalDate.of(1970, 1, 1), LocalDate.of(1970, 12, 31), Precision.YEAR, "1970");
        LocalDate day = LocalDate.of(2020, 1, 1);
        Map<String, List<Object>> changes = new LinkedHashMap<>();
        changes.put("schema", List.of(Schema.PERSON, Schema.COMPANY));
        changes.put(
                "names",
                List.of(
                        List.of(plain),
                        List.of(new Name("A C", NameKind.PRIMARY, null, null, null, List.of())),
                        List.of(new Name("A B", NameKind.FORMER, null, null, null, List.of())),
                        List.of(new Name("A B", NameKind.PRIMARY, "Arab", null, null, List.of())),
                        List.of(new Name("A B", NameKind.PRIMARY, null, "ar", null, List.of())),
                        List.of(new Name("A B", NameKind.PRIMARY, null, null, "low", List.of())),
                        List.of(new Name(
                                "A B",
                                NameKind.PRIMARY,
                                null,
                                null,
                                null,
                                List.of(new NamePart(NamePartKind.GIVEN, "A"))))));
        changes.put(
                "birthDates",
                List.of(
                        List.of(date),
                        List.of(),
                        List.of(new BirthDate(date.earliest(), date.latest(), Precision.CIRCA, "1970")),
                        List.of(new BirthDate(date.earliest(), date.earliest(), Precision.YEAR, "1970"))));
        changes.put(
                "identifiers",
                List.of(
                        List.of(new Identifier("passport", "1", null, null)),
                        List.of(new Identifier("passport", "1", "ru", null)),
                        List.of(new Identifier("passport", "1", null, "expired")),
                        List.of(new Identifier("tax_id", "1", null, null))));
        changes.put(
                "addresses",
                List.of(
                        List.of(address),
                        List.of(new Address("Street 1, X", "Street 1", null, null, null, null, null)),
                        List.of(new Address("Street 1, X", null, "X", null, null, null, null)),
                        List.of(new Address("Street 1, X", null, null, "X", null, null, null)),
                        List.of(new Address("Street 1, X", null, null, null, "1", null, null)),
                        List.of(new Address("Street 1, X", null, null, null, null, "x", null)),
                        List.of(new Address("Street 1, X", null, null, null, null, null, "old"))));
        changes.put(
                "links",
                List.of(
                        List.of(new ListingLink("linked_to", "B", null)),
                        List.of(new ListingLink("linked_to", "B", "7")),
                        List.of(new ListingLink("owned_by", "B", null))));
        for (String field : List.of("birthPlaces", "countries", "positions", "programs", "reasons", "remarks")) {
            changes.put(field, List.of(List.of("x"), List.of("y"), List.of("x", "y"), List.of()));
        }
        changes.put("listed", List.of(day, day.plusDays(1)));
        changes.put("changed", List.of(day, day.plusDays(1)));
        changes.put("facts", List.of(List.of(new Fact("gender", "m")), List.of(new Fact("gender", "f"))));
        assertThat(changes.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(Listing.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !name.equals("source") && !name.equals("entry"))
                        .toList());
        for (Map.Entry<String, List<Object>> change : changes.entrySet()) {
            Listing before = listing(changes, change.getKey(), 0);
            for (int to = 1; to < change.getValue().size(); to++) {
                List<EntryChange> found =
                        ListDiff.between(content(before), content(listing(changes, change.getKey(), to)));
                assertThat(found).as("%s %s", change.getKey(), to).hasSize(1);
                EntryChange.Field field = found.getFirst().fields().getFirst();
                assertThat(found.getFirst().fields()).hasSize(1);
                assertThat(field.field()).isEqualTo(change.getKey().equals("facts") ? "gender" : change.getKey());
                assertThat(field.old()).isNotEqualTo(field.now());
            }
        }
    }

    private static Listing listing(Map<String, List<Object>> values, String changed, int to) throws Exception {
        RecordComponent[] components = Listing.class.getRecordComponents();
        Object[] arguments = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int at = 0; at < components.length; at++) {
            String name = components[at].getName();
            types[at] = components[at].getType();
            List<Object> choices = values.getOrDefault(name, List.of("s"));
            arguments[at] = choices.get(name.equals(changed) ? to : 0);
        }
        return Listing.class.getDeclaredConstructor(types).newInstance(arguments);
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
