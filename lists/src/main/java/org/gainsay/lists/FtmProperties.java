package org.gainsay.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.Address;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The properties of a FollowTheMoney party, and the {@code detail} that Gainsay's own files have beside them. */
final class FtmProperties {
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("passportNumber", "passport"),
            Map.entry("idNumber", "id_number"),
            Map.entry("socialSecurityNumber", "ssn"),
            Map.entry("taxNumber", "tax_id"),
            Map.entry("vatCode", "vat"),
            Map.entry("innCode", "inn"),
            Map.entry("ogrnCode", "ogrn"),
            Map.entry("kppCode", "kpp"),
            Map.entry("okpoCode", "okpo"),
            Map.entry("bikCode", "bik"),
            Map.entry("registrationNumber", "registration"),
            Map.entry("uscCode", "uscc"),
            Map.entry("leiCode", "lei"),
            Map.entry("dunsCode", "duns"),
            Map.entry("uniqueEntityId", "uei"),
            Map.entry("swiftBic", "swift"),
            Map.entry("isin", "isin"),
            Map.entry("ticker", "ticker"),
            Map.entry("imoNumber", "imo"),
            Map.entry("mmsi", "mmsi"),
            Map.entry("icaoCode", "icao_code"),
            Map.entry("serialNumber", "serial_number"),
            Map.entry("publicKey", "digital_currency_address"));

    private static final Set<String> COUNTRIES =
            Set.of("nationality", "citizenship", "country", "mainCountry", "jurisdiction", "flag");

    private FtmProperties() {}

    /** Adds all that a party's line says of it. */
    static void read(JsonNode json, ListingBuilder entry) {
        JsonNode properties = json.path("properties");
        FtmDetail detail = new FtmDetail(json.path("detail"));
        if (!detail.names(entry)) {
            names(properties, json.path("caption").asString(""), entry);
        }
        boolean dates = detail.birthDates(entry);
        boolean numbers = detail.identifiers(entry);
        boolean places = detail.addresses(entry);
        detail.links(entry);
        Set<FtmDetail.Said> otherwise = new LinkedHashSet<>(detail.said());
        otherwise.stream()
                .filter(said -> !said.property().equals("detail"))
                .forEach(said -> value(said.property(), said.value(), entry));
        Set<FtmDetail.Place> known = new HashSet<>();
        otherwise.forEach(said -> known.add(said.place()));
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            String name = property.getKey();
            for (String value : FtmReader.texts(properties, name)) {
                boolean taken = known.contains(new FtmDetail.Place(name, value))
                        || (name.equals("birthDate") && dates)
                        || (NUMBERS.containsKey(name) && numbers)
                        || (name.equals("address") && places);
                if (!taken) {
                    value(name, value, entry);
                }
            }
        }
    }

    /** The caption, where it is a name, is the primary one, else the first. */
    private static void names(JsonNode properties, String caption, ListingBuilder entry) {
        List<String> names = new ArrayList<>(FtmReader.texts(properties, "name"));
        if (names.isEmpty() && !caption.isBlank()) {
            names.add(caption.strip());
        }
        String primary = names.contains(caption) ? caption : names.isEmpty() ? "" : names.getFirst();
        names.forEach(name -> entry.name(name(name, name.equals(primary) ? NameKind.PRIMARY : NameKind.ALIAS)));
        FtmReader.texts(properties, "alias").forEach(name -> entry.name(name(name, NameKind.ALIAS)));
        FtmReader.texts(properties, "weakAlias").forEach(name -> entry.name(name(name, NameKind.WEAK_ALIAS)));
        FtmReader.texts(properties, "previousName").forEach(name -> entry.name(name(name, NameKind.FORMER)));
    }

    private static Name name(String full, NameKind kind) {
        return new Name(full, kind, Scripts.of(full), null, null, List.of());
    }

    private static void value(String property, String value, ListingBuilder entry) {
        String kind = NUMBERS.get(property);
        if (kind != null) {
            entry.identifier(OfacRemarks.kindFor(kind, entry), value, null, null);
        } else if (COUNTRIES.contains(property)) {
            entry.country(property, code(value));
        } else {
            switch (property) {
                case "name", "alias", "weakAlias", "previousName", "addressEntity" -> {}
                case "birthDate" -> entry.birthDate(WrittenDates.partial(value), value);
                case "birthPlace" -> entry.birthPlace(value);
                case "address" -> entry.address(new Address(value, null, null, null, null, null, null));
                case "position" -> entry.position(value);
                case "program", "programId" -> entry.program(value);
                case "createdAt" -> entry.listed = earlier(entry.listed, value);
                case "modifiedAt" -> entry.changed = later(entry.changed, value);
                case "summary" -> entry.reason(value);
                case "notes" -> entry.remark(value);
                default -> entry.fact(property, value);
            }
        }
    }

    /** A country's code in lower case; what is no code as it is written. */
    static String code(String country) {
        return country.length() == 2 ? country.toLowerCase(Locale.ROOT) : country;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate known, String written) {
        LocalDate day = WrittenDates.iso(written);
        return day == null || (known != null && known.isAfter(day)) ? known : day;
    }

    /** The earlier of a day that is known and one that is written. */
    static @Nullable LocalDate earlier(@Nullable LocalDate known, @Nullable String written) {
        LocalDate day = written == null ? null : WrittenDates.iso(written);
        return day == null || (known != null && known.isBefore(day)) ? known : day;
    }
}
