package org.gainsay.lists;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.Address;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Fact;
import org.gainsay.model.Identifier;
import org.gainsay.model.Listing;
import org.gainsay.model.ListingLink;
import org.gainsay.model.Name;
import org.jspecify.annotations.Nullable;

/** Every field of an entry by its name, each value with how a person reads it. */
final class FieldValues {
    /**
     * How a value reads.
     *
     * @param brief what one looks for
     * @param whole all that the value holds, for where two different values read alike in brief
     */
    record Text(String brief, String whole) {}

    private final Map<String, Map<Object, Text>> byField = new LinkedHashMap<>();

    private FieldValues() {}

    static Map<String, Map<Object, Text>> of(Listing listing) {
        FieldValues values = new FieldValues();
        values.put("schema", List.of(listing.schema().label()), FieldValues::plain);
        values.put("names", listing.names(), FieldValues::name);
        values.put("birthDates", listing.birthDates(), FieldValues::birthDate);
        values.put("birthPlaces", listing.birthPlaces(), FieldValues::plain);
        values.put("countries", listing.countries(), FieldValues::plain);
        values.put("identifiers", listing.identifiers(), FieldValues::identifier);
        values.put("addresses", listing.addresses(), FieldValues::address);
        values.put("positions", listing.positions(), FieldValues::plain);
        values.put("programs", listing.programs(), FieldValues::plain);
        values.put("listed", day(listing.listed()), FieldValues::plain);
        values.put("changed", day(listing.changed()), FieldValues::plain);
        values.put("reasons", listing.reasons(), FieldValues::plain);
        values.put("links", listing.links(), FieldValues::link);
        values.put("remarks", listing.remarks(), FieldValues::plain);
        for (Fact fact : listing.facts()) {
            values.put(fact.property(), List.of(fact.value()), FieldValues::plain);
        }
        return values.byField;
    }

    private <T> void put(String field, List<T> values, Function<T, Text> text) {
        for (T value : values) {
            byField.computeIfAbsent(field, name -> new LinkedHashMap<>())
                    .put(Objects.requireNonNull(value), text.apply(value));
        }
    }

    private static List<String> day(@Nullable LocalDate date) {
        return date == null ? List.of() : List.of(date.toString());
    }

    private static Text plain(String value) {
        return new Text(value, value);
    }

    private static Text name(Name name) {
        String brief = name.full() + noted(name.kind().label().replace('_', ' '), name.language());
        String parts = name.parts().stream()
                .map(part -> part.kind().label().replace('_', ' ') + " " + part.text())
                .collect(Collectors.joining(", "));
        return new Text(
                brief,
                name.full()
                        + noted(
                                name.kind().label().replace('_', ' '),
                                name.language(),
                                name.script(),
                                after("quality ", name.quality()),
                                after("parts: ", parts)));
    }

    private static Text birthDate(BirthDate date) {
        return new Text(
                date.text(),
                date.text()
                        + noted(
                                date.earliest() + " to " + date.latest(),
                                date.precision().label()));
    }

    private static Text identifier(Identifier identifier) {
        String text = identifier.kind().replace('_', ' ') + " " + identifier.value()
                + noted(identifier.issuer())
                + (identifier.note() == null ? "" : ", " + identifier.note());
        return new Text(text, text);
    }

    private static Text address(Address address) {
        String brief = address.full() + (address.note() == null ? "" : ", " + address.note());
        return new Text(
                brief,
                brief
                        + noted(
                                after("street ", address.street()),
                                after("city ", address.city()),
                                after("region ", address.region()),
                                after("postal code ", address.postalCode()),
                                after("country ", address.country())));
    }

    private static Text link(ListingLink link) {
        String text = link.kind().replace('_', ' ') + ": " + link.name() + noted(link.entry());
        return new Text(text, text);
    }

    private static @Nullable String after(String label, @Nullable String value) {
        return value == null || value.isEmpty() ? null : label + value;
    }

    private static String noted(@Nullable String... notes) {
        String joined = Stream.of(notes).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return joined.isEmpty() ? "" : " (" + joined + ")";
    }
}
