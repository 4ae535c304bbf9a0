package org.gainsay.screen;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.model.Address;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Fact;
import org.gainsay.model.Identifier;
import org.gainsay.model.Listing;
import org.gainsay.model.ListingLink;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.Precision;
import org.gainsay.model.Schema;

/** An entry of a list for tests, field by field. */
final class MadeListing {
    private final String source;
    private final String entry;
    private final Schema schema;
    private final List<Name> names = new ArrayList<>();
    private final List<BirthDate> births = new ArrayList<>();
    private final List<String> countries = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<String> programs = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();
    private final List<ListingLink> links = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    private MadeListing(String source, String entry, Schema schema, String name) {
        this.source = source;
        this.entry = entry;
        this.schema = schema;
        names.add(new Name(name, NameKind.PRIMARY, null, null, null, List.of()));
    }

    static MadeListing person(String source, String entry, String name) {
        return new MadeListing(source, entry, Schema.PERSON, name);
    }

    static MadeListing body(String source, String entry, String name) {
        return new MadeListing(source, entry, Schema.ORGANIZATION, name);
    }

    static MadeListing ship(String source, String entry, String name) {
        return new MadeListing(source, entry, Schema.VESSEL, name);
    }

    MadeListing weakAlias(String name) {
        names.add(new Name(name, NameKind.WEAK_ALIAS, null, null, null, List.of()));
        return this;
    }

    MadeListing at(String street, String city, String country) {
        String full = street + ", " + city + ", " + country;
        addresses.add(new Address(full, street, city, null, null, country, null));
        return this;
    }

    MadeListing linked(String kind, String name) {
        links.add(new ListingLink(kind, name, null));
        return this;
    }

    MadeListing alias(String name) {
        names.add(new Name(name, NameKind.ALIAS, null, null, null, List.of()));
        return this;
    }

    /** {@code 1962-11-23} or {@code 1962}. */
    MadeListing born(String date) {
        if (date.length() == 4) {
            LocalDate first = Year.parse(date).atDay(1);
            births.add(new BirthDate(first, first.plusYears(1).minusDays(1), Precision.YEAR, date));
        } else {
            LocalDate day = LocalDate.parse(date);
            births.add(new BirthDate(day, day, Precision.DAY, date));
        }
        return this;
    }

    MadeListing of(String... codes) {
        countries.addAll(List.of(codes));
        return this;
    }

    MadeListing under(String... names) {
        programs.addAll(List.of(names));
        return this;
    }

    MadeListing number(String kind, String value) {
        identifiers.add(new Identifier(kind, value, null, null));
        return this;
    }

    MadeListing number(String kind, String value, String issuer) {
        identifiers.add(new Identifier(kind, value, issuer, null));
        return this;
    }

    MadeListing fact(String property, String value) {
        facts.add(new Fact(property, value));
        return this;
    }

    Listing listing() {
        return new Listing(
                source,
                entry,
                schema,
                names,
                births,
                List.of(),
                countries,
                identifiers,
                addresses,
                List.of(),
                programs,
                null,
                null,
                List.of(),
                links,
                List.of(),
                facts);
    }
}
