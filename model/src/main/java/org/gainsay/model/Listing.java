package org.gainsay.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an official list, with every field that the list gives.
 *
 * @param source the list's name in the contract
 * @param entry the authority's own id
 * @param names primary first
 * @param countries citizenships, nationalities, flags and countries of registration as alpha-2 in lower case, else as written
 * @param listed when it was put on the list
 * @param changed when the entry was last changed
 * @param remarks whole, as written, even where their parts were understood
 * @param facts everything else
 */
public record Listing(
        String source,
        String entry,
        Schema schema,
        List<Name> names,
        List<BirthDate> birthDates,
        List<String> birthPlaces,
        List<String> countries,
        List<Identifier> identifiers,
        List<Address> addresses,
        List<String> positions,
        List<String> programs,
        @Nullable LocalDate listed,
        @Nullable LocalDate changed,
        List<String> reasons,
        List<ListingLink> links,
        List<String> remarks,
        List<Fact> facts) {
    public Listing {
        names = List.copyOf(names);
        birthDates = List.copyOf(birthDates);
        birthPlaces = List.copyOf(birthPlaces);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
        addresses = List.copyOf(addresses);
        positions = List.copyOf(positions);
        programs = List.copyOf(programs);
        reasons = List.copyOf(reasons);
        links = List.copyOf(links);
        remarks = List.copyOf(remarks);
        facts = List.copyOf(facts);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("listing " + source + " " + entry + " has no name");
        }
    }

    /** The name by which the list calls it. */
    public String caption() {
        return names.getFirst().full();
    }
}
