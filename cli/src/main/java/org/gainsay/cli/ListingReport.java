package org.gainsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gainsay.model.Address;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Identifier;
import org.gainsay.model.Listing;
import org.gainsay.model.ListingLink;
import org.gainsay.model.Name;
import org.gainsay.model.Precision;

/** A list entry for people: every field under its heading. */
final class ListingReport {
    private static final int LABEL_WIDTH = 14;

    private ListingReport() {}

    static void print(Listing listing, Console console) {
        console.out()
                .println(console.bold(listing.caption()) + "  "
                        + console.dim(listing.schema().label() + ", " + listing.source() + " " + listing.entry()));
        field(
                console,
                "names",
                listing.names().stream().map(ListingReport::name).toList());
        field(
                console,
                "born",
                listing.birthDates().stream().map(ListingReport::birthDate).toList());
        field(console, "born in", listing.birthPlaces());
        field(console, "countries", listing.countries());
        field(
                console,
                "identifiers",
                listing.identifiers().stream().map(ListingReport::identifier).toList());
        field(
                console,
                "addresses",
                listing.addresses().stream().map(ListingReport::address).toList());
        field(console, "positions", listing.positions());
        field(console, "programmes", listing.programs());
        field(
                console,
                "listed",
                listing.listed() == null ? List.of() : List.of(listing.listed().toString()));
        field(
                console,
                "changed",
                listing.changed() == null
                        ? List.of()
                        : List.of(listing.changed().toString()));
        field(console, "reasons", listing.reasons());
        field(
                console,
                "links",
                listing.links().stream().map(ListingReport::link).toList());
        field(
                console,
                "facts",
                listing.facts().stream()
                        .map(fact -> fact.property() + " " + fact.value())
                        .toList());
        field(console, "remarks", listing.remarks());
    }

    private static void field(Console console, String label, List<String> values) {
        String shown = label;
        for (String value : values) {
            for (String line : Columns.wrap(value, console.width() - LABEL_WIDTH - 2)) {
                console.out().println("  " + console.dim(Columns.fit(shown, LABEL_WIDTH)) + line);
                shown = "";
            }
        }
    }

    private static String name(Name name) {
        List<String> notes = new ArrayList<>(List.of(name.kind().label().replace('_', ' ')));
        if (name.script() != null && !name.script().equals("Latn")) {
            notes.add(name.script());
        }
        if (name.language() != null) {
            notes.add(name.language());
        }
        if (name.quality() != null) {
            notes.add("quality: " + name.quality());
        }
        String parts = name.parts().stream()
                .map(part -> part.kind().label().replace('_', ' ') + " " + part.text())
                .collect(Collectors.joining(", "));
        return name.full() + " (" + String.join(", ", notes) + (parts.isEmpty() ? "" : "; " + parts) + ")";
    }

    /** As the list has it, and what that can be where it is no single day. */
    private static String birthDate(BirthDate date) {
        return date.precision() == Precision.DAY
                ? date.text()
                : date.text() + " (" + date.earliest() + " to " + date.latest() + ")";
    }

    private static String address(Address address) {
        return address.full() + (address.note() == null ? "" : " (" + address.note() + ")");
    }

    private static String identifier(Identifier identifier) {
        return identifier.kind().replace('_', ' ') + " " + identifier.value()
                + (identifier.issuer() == null ? "" : " (" + identifier.issuer() + ")")
                + (identifier.note() == null ? "" : ", " + identifier.note());
    }

    private static String link(ListingLink link) {
        return link.kind().replace('_', ' ') + ": " + link.name()
                + (link.entry() == null ? "" : " (" + link.entry() + ")");
    }
}
