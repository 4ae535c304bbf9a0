package org.gainsay.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gainsay.model.Address;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Identifier;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.jspecify.annotations.Nullable;

/** An entry with all its fields as lines of text, as the files of expected entries write them. */
final class Rendered {
    private Rendered() {}

    static String of(Listing listing) {
        List<String> lines = new ArrayList<>();
        lines.add("[" + listing.entry() + "] " + listing.schema().label());
        listing.names().forEach(name -> lines.add("name: " + name(name)));
        listing.birthDates().forEach(date -> lines.add("born: " + birth(date)));
        listing.birthPlaces().forEach(place -> lines.add("born in: " + place));
        listing.countries().forEach(country -> lines.add("country: " + country));
        listing.identifiers().forEach(identifier -> lines.add("identifier: " + identifier(identifier)));
        listing.addresses().forEach(address -> lines.add("address: " + address(address)));
        listing.positions().forEach(position -> lines.add("position: " + position));
        listing.programs().forEach(program -> lines.add("program: " + program));
        if (listing.listed() != null) {
            lines.add("listed: " + listing.listed());
        }
        if (listing.changed() != null) {
            lines.add("changed: " + listing.changed());
        }
        listing.reasons().forEach(reason -> lines.add("reason: " + reason));
        listing.links().forEach(link -> lines.add("link: " + cells(link.kind(), link.name(), link.entry())));
        listing.remarks().forEach(remark -> lines.add("remark: " + remark));
        listing.facts().forEach(fact -> lines.add(fact.property() + " = " + fact.value()));
        return String.join("\n", lines);
    }

    private static String name(Name name) {
        String parts = name.parts().stream()
                .map(part -> part.kind().label() + " " + part.text())
                .collect(Collectors.joining(" + "));
        return cells(name.full(), name.kind().label(), name.script(), name.language(), name.quality(), parts);
    }

    /** The parts; where there is at most a country, the whole before it. */
    private static String address(Address address) {
        boolean whole = address.street() == null
                && address.city() == null
                && address.region() == null
                && address.postalCode() == null
                && !address.full().equals(address.country());
        return whole
                ? cells(address.full(), address.country(), address.note())
                : cells(
                        address.street(),
                        address.city(),
                        address.region(),
                        address.postalCode(),
                        address.country(),
                        address.note());
    }

    private static String birth(BirthDate date) {
        return cells(
                date.text(),
                date.precision().label(),
                date.earliest().toString(),
                date.latest().toString());
    }

    private static String identifier(Identifier identifier) {
        return cells(identifier.kind(), identifier.value(), identifier.issuer(), identifier.note());
    }

    /** What is not there is {@code -}; what is missing at the end is left out. */
    private static String cells(@Nullable String... cells) {
        List<String> texts = new ArrayList<>();
        for (String cell : cells) {
            texts.add(cell == null || cell.isEmpty() ? "-" : cell);
        }
        while (!texts.isEmpty() && texts.getLast().equals("-")) {
            texts.removeLast();
        }
        return String.join(" | ", texts);
    }
}
