package org.gainsay.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gainsay.model.Address;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Fact;
import org.gainsay.model.Identifier;
import org.gainsay.model.Listing;
import org.gainsay.model.ListingLink;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/** Gathers one entry field by field as a reader meets them, in the file's order, each value once. Not thread-safe. */
final class ListingBuilder {
    final String source;
    final String entry;
    Schema schema;

    @Nullable LocalDate listed;

    @Nullable LocalDate changed;

    /** Names may repeat: what the list says twice is counted twice. */
    private final List<Name> names = new ArrayList<>(4);

    private final Set<BirthDate> birthDates = new LinkedHashSet<>();
    private final Set<String> birthPlaces = new LinkedHashSet<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<Identifier> identifiers = new LinkedHashSet<>();
    private final Set<Address> addresses = new LinkedHashSet<>();
    private final Set<String> positions = new LinkedHashSet<>();
    private final Set<String> programs = new LinkedHashSet<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private final Set<ListingLink> links = new LinkedHashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Set<Fact> facts = new LinkedHashSet<>();

    ListingBuilder(String source, String entry, Schema schema) {
        this.source = source;
        this.entry = entry;
        this.schema = schema;
    }

    boolean isPerson() {
        return schema == Schema.PERSON;
    }

    /** The first primary name so far, or else the first; the id where there is none. */
    String caption() {
        for (Name name : names) {
            if (name.kind() == NameKind.PRIMARY) {
                return name.full();
            }
        }
        return names.isEmpty() ? entry : names.getFirst().full();
    }

    /** Remarks and positions so far: where other entries are spoken of. */
    List<String> prose() {
        List<String> prose = new ArrayList<>(remarks);
        prose.addAll(positions);
        return prose;
    }

    boolean hasName() {
        return !names.isEmpty();
    }

    void name(Name name) {
        if (!name.full().isEmpty()) {
            names.add(name);
        }
    }

    /** A date that was understood, or, where it was not, the writing as a fact. */
    void birthDate(@Nullable BirthDate date, String written) {
        if (date != null) {
            birthDates.add(date);
        } else {
            fact("birthDate", written);
        }
    }

    void birthPlace(String place) {
        add(birthPlaces, place);
    }

    /** A country that it belongs to, with the FollowTheMoney property that says how. */
    void country(String property, @Nullable String written) {
        if (written != null && !written.isBlank()) {
            String country = Countries.codeOrWritten(written.strip());
            countries.add(country);
            fact(property, country);
        }
    }

    /** An identifier, unless its value says nothing ({@code -}). */
    void identifier(String kind, String value, @Nullable String issuer, @Nullable String note) {
        String number = value.strip();
        if (number.codePoints().anyMatch(Character::isLetterOrDigit)) {
            identifiers.add(new Identifier(kind, number, issuer, note));
        }
    }

    /**
     * An identifier whose number may stand behind words, {@code Diplomatic Passport D014433} or {@code Jordan 654781}: the
     * words become part of the note, and a country among them the issuer where none is given.
     */
    void document(String kind, String written, @Nullable String issuer, @Nullable String note) {
        int space = written.lastIndexOf(' ');
        String words = space < 0 ? "" : written.substring(0, space).strip();
        boolean prefixed = words.length() > 3
                && words.chars().noneMatch(Character::isDigit)
                && written.substring(space).chars().anyMatch(Character::isDigit);
        if (!prefixed) {
            identifier(kind, written, issuer, note);
            return;
        }
        String country = issuer;
        for (String word : Pieces.of(words.replace(',', ' '), " ")) {
            country = country == null && word.length() > 3 ? Countries.code(word) : country;
        }
        identifier(kind, written.substring(space + 1), country, Texts.joinOrNull(", ", words, note));
    }

    void address(Address address) {
        if (!address.full().isEmpty() || address.note() != null) {
            addresses.add(address);
        }
    }

    void position(String position) {
        add(positions, position);
    }

    boolean hasPosition(String position) {
        return positions.contains(position);
    }

    void program(String program) {
        add(programs, program);
    }

    void reason(String reason) {
        add(reasons, reason);
    }

    void link(ListingLink link) {
        links.add(link);
    }

    /** Each link so far as it is known better. */
    void resolveLinks(UnaryOperator<ListingLink> resolved) {
        List<ListingLink> known = links.stream().map(resolved).toList();
        links.clear();
        links.addAll(known);
    }

    void remark(String remark) {
        add(remarks, remark);
    }

    void fact(String property, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(property, value.strip()));
        }
    }

    private static void add(Set<String> values, String value) {
        String stripped = value.strip();
        if (!stripped.isEmpty()) {
            values.add(stripped);
        }
    }

    /** The entry; the names in the file's order, but those that the list calls primary first. */
    Listing build() {
        List<Name> ordered = new ArrayList<>(names.size());
        names.stream().filter(name -> name.kind() == NameKind.PRIMARY).forEach(ordered::add);
        names.stream().filter(name -> name.kind() != NameKind.PRIMARY).forEach(ordered::add);
        return new Listing(
                source,
                entry,
                schema,
                ordered,
                List.copyOf(birthDates),
                List.copyOf(birthPlaces),
                List.copyOf(countries),
                List.copyOf(identifiers),
                List.copyOf(addresses),
                List.copyOf(positions),
                List.copyOf(programs),
                listed,
                changed,
                List.copyOf(reasons),
                List.copyOf(links),
                List.copyOf(remarks),
                List.copyOf(facts));
    }
}
