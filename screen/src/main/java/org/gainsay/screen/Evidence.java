package org.gainsay.screen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gainsay.model.Address;
import org.gainsay.model.Identifier;
import org.gainsay.model.Listing;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/** What a query knows beside the name, made ready to be held against entries. Immutable. */
final class Evidence {
    /** Some entries are linked to dozens. */
    private static final int MOST_LINKS = 5;

    private final Query query;

    /** What the party is, where that is known; who has a birth date is a person. */
    private final @Nullable Schema asked;

    private final @Nullable BirthEvidence birth;
    private final @Nullable AddressEvidence address;
    private final Set<String> countries = new LinkedHashSet<>();
    private final String idNumber;
    private final String imo;

    private Evidence(Query query) {
        this.query = query;
        birth = BirthEvidence.of(query.birthDate());
        asked = query.schema() == null && birth != null ? Schema.PERSON : query.schema();
        address = AddressEvidence.of(query.address());
        query.countries().forEach(country -> countries.add(Countries.code(country)));
        idNumber = bare(query.idNumber());
        imo = bare(query.imo());
    }

    /** @throws org.gainsay.model.InputException where the birth date cannot be read */
    static Evidence of(Query query) {
        return new Evidence(query);
    }

    /** The numbers by which an entry may be found without its name. */
    List<String> numbers() {
        return List.of(idNumber, imo).stream()
                .filter(number -> number.length() >= Calibration.SHORTEST_IDENTIFIER)
                .toList();
    }

    /** A number without spaces, hyphens, case and the letters IMO before it. */
    static String bare(@Nullable String number) {
        if (number == null) {
            return "";
        }
        StringBuilder bare = new StringBuilder(number.length());
        number.chars().filter(Character::isLetterOrDigit).forEach(c -> bare.append((char) Character.toUpperCase(c)));
        return bare.indexOf("IMO") == 0 ? bare.substring(3) : bare.toString();
    }

    /** What each piece says of the entry, most telling first; those that the query does not give say nothing. */
    List<Finding> against(Listing listing) {
        List<Finding> findings = new ArrayList<>();
        findings.add(identifier(listing));
        findings.add(birth == null ? Finding.none("birth_date", "not given") : birth.against(listing.birthDates()));
        findings.add(country(listing));
        findings.add(schema(listing));
        if (address != null) {
            findings.add(address.against(listing.addresses()));
        }
        if (!listing.links().isEmpty()) {
            findings.add(Finding.none("ownership", links(listing)));
        }
        return findings;
    }

    /** Whom the list connects the entry with: shown, and never a match for the other. */
    private static String links(Listing listing) {
        String links = listing.links().stream()
                .limit(MOST_LINKS)
                .map(link -> link.kind().replace('_', ' ') + " " + link.name())
                .collect(Collectors.joining(", "));
        int more = listing.links().size() - MOST_LINKS;
        return more > 0 ? links + " and " + more + " more" : links;
    }

    /** The most that an entry of this kind can score of which the name alone gives so much: whatever agrees does. */
    double most(double name, Schema schema) {
        return Math.max(0, 1 - (1 - name) * leastDoubt() - against(schema));
    }

    /** The least that the name alone must give for an entry of this kind to score so much. */
    double least(double score, Schema schema) {
        double unconfirmed = score + against(schema);
        if (leastDoubt() == 0 || unconfirmed <= Calibration.NAME_ENOUGH) {
            return Math.min(score, Calibration.NAME_ENOUGH);
        }
        double confirmed = 1 - (1 - unconfirmed) / leastDoubt();
        return Math.max(confirmed, Calibration.NAME_ENOUGH);
    }

    /** The share of the doubt that is left where everything agrees that can. */
    private double leastDoubt() {
        double doubt = idNumber.isEmpty() && imo.isEmpty() ? 1 : 0;
        if (birth != null) {
            doubt *= 1 - Calibration.BIRTH_DAY_CONFIRMS;
        }
        if (!countries.isEmpty()) {
            doubt *= 1 - Calibration.COUNTRY_CONFIRMS;
        }
        if (address != null) {
            doubt *= 1 - Calibration.STREET_CONFIRMS;
        }
        return doubt;
    }

    /** What it takes from the score that the entry is of this kind. */
    private double against(Schema schema) {
        return asked == null || agree(asked, schema) ? 0 : Calibration.SCHEMA_CONTRADICTS;
    }

    private Finding identifier(Listing listing) {
        if (idNumber.isEmpty() && imo.isEmpty()) {
            return Finding.none("identifier", "not given");
        }
        for (Identifier identifier : listing.identifiers()) {
            String value = bare(identifier.value());
            boolean ship = identifier.kind().equals("imo");
            if (ship && !imo.isEmpty() && imo.equals(value)) {
                return Finding.decides("identifier", "imo " + value);
            }
            if (!idNumber.isEmpty() && idNumber.equals(value)) {
                return number(identifier, value);
            }
        }
        return Finding.none("identifier", "the entry has none that is the same");
    }

    /** A number decides where who issued it agrees too; kinds that are unique in the world need no issuer. */
    private Finding number(Identifier identifier, String value) {
        String issuer = identifier.issuer() == null ? "" : Countries.code(identifier.issuer());
        boolean worldwide = Calibration.WORLDWIDE_IDENTIFIERS.contains(identifier.kind());
        String detail = (identifier.kind() + " " + issuer + " " + value).replace("  ", " ");
        if (value.length() >= Calibration.SHORTEST_IDENTIFIER && (worldwide || countries.contains(issuer))) {
            return Finding.decides("identifier", detail);
        }
        return Finding.confirms("identifier", Calibration.NUMBER_CONFIRMS, detail + ", issuer not given");
    }

    private Finding country(Listing listing) {
        if (countries.isEmpty()) {
            return Finding.none("country", "not given");
        }
        Set<String> theirs = countries(listing);
        if (theirs.isEmpty()) {
            return Finding.none("country", "the entry has none");
        }
        for (String country : countries) {
            if (theirs.contains(country)) {
                return Finding.confirms("country", Calibration.COUNTRY_CONFIRMS, country);
            }
        }
        return Finding.contradicts(
                "country", Calibration.COUNTRY_CONTRADICTS, "the entry has " + String.join(", ", theirs));
    }

    /** Every country that the entry gives for itself or its addresses, sorted. */
    static Set<String> countries(Listing listing) {
        Set<String> countries = new TreeSet<>();
        listing.countries().forEach(country -> countries.add(Countries.code(country)));
        listing.addresses().stream()
                .map(Address::country)
                .filter(Objects::nonNull)
                .forEach(country -> countries.add(Countries.code(country)));
        return countries;
    }

    private Finding schema(Listing listing) {
        if (asked == null || agree(asked, listing.schema())) {
            return Finding.none(
                    "schema", asked == null ? "not given" : listing.schema().label());
        }
        return Finding.contradicts(
                "schema",
                Calibration.SCHEMA_CONTRADICTS,
                "the entry is " + article(listing.schema().label())
                        + listing.schema().label() + (query.schema() == null ? ", and has no birth date" : ""));
    }

    private static String article(String word) {
        return "AEIOU".indexOf(word.charAt(0)) < 0 ? "a " : "an ";
    }

    /** Whether one party can be both. */
    static boolean agree(Schema one, Schema other) {
        if (one == other) {
            return true;
        }
        boolean open = one == Schema.LEGAL_ENTITY || other == Schema.LEGAL_ENTITY;
        return open ? isParty(one) && isParty(other) : one.isOrganization() && other.isOrganization();
    }

    private static boolean isParty(Schema schema) {
        return schema == Schema.LEGAL_ENTITY || schema == Schema.PERSON || schema.isOrganization();
    }
}
