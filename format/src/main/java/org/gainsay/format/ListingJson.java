package org.gainsay.format;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gainsay.model.Address;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Fact;
import org.gainsay.model.Identifier;
import org.gainsay.model.Listing;
import org.gainsay.model.ListingLink;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.NamePart;
import org.gainsay.model.Schema;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list entry as a FollowTheMoney entity ({@code id}, {@code schema}, {@code caption}, {@code datasets}, {@code properties}). What
 * FollowTheMoney's properties cannot say of a name, a date, a number or a link stands beside them under {@code detail}.
 */
public final class ListingJson {
    private static final Map<String, String> IDENTIFIER_PROPERTIES = Map.of(
            "passport", "passportNumber",
            "tax_id", "taxNumber",
            "registration", "registrationNumber",
            "imo", "imoNumber",
            "mmsi", "mmsi",
            "swift", "swiftBic",
            "lei", "leiCode");

    private ListingJson() {}

    public static ObjectNode of(Listing listing) {
        ObjectNode json = Json.object();
        json.put("id", listing.source() + ":" + listing.entry());
        json.put("schema", listing.schema().label());
        json.put("caption", listing.caption());
        json.putArray("datasets").add(listing.source());
        json.set("properties", properties(listing));
        json.set("detail", detail(listing));
        return json;
    }

    private static ObjectNode properties(Listing listing) {
        ObjectNode json = Json.object();
        names(json, "name", listing, NameKind.PRIMARY);
        names(json, "alias", listing, NameKind.ALIAS);
        names(json, "weakAlias", listing, NameKind.WEAK_ALIAS);
        names(json, "previousName", listing, NameKind.FORMER);
        listing.birthDates().forEach(date -> add(json, "birthDate", ftmDate(date)));
        listing.birthPlaces().forEach(place -> add(json, "birthPlace", place));
        String country = countryProperty(listing.schema());
        listing.countries().forEach(code -> add(json, country, code));
        for (Identifier identifier : listing.identifiers()) {
            add(json, IDENTIFIER_PROPERTIES.getOrDefault(identifier.kind(), "idNumber"), identifier.value());
        }
        listing.addresses().forEach(address -> add(json, "address", address.full()));
        listing.positions().forEach(position -> add(json, "position", position));
        listing.programs().forEach(program -> add(json, "program", program));
        if (listing.listed() != null) {
            add(json, "createdAt", listing.listed().toString());
        }
        if (listing.changed() != null) {
            add(json, "modifiedAt", listing.changed().toString());
        }
        listing.reasons().forEach(reason -> add(json, "summary", reason));
        listing.remarks().forEach(remark -> add(json, "notes", remark));
        for (Fact fact : listing.facts()) {
            add(json, fact.property(), fact.value());
        }
        return json;
    }

    private static ObjectNode detail(Listing listing) {
        ObjectNode json = Json.object();
        put(json, "names", listing.names(), ListingJson::name);
        put(json, "birth_dates", listing.birthDates(), ListingJson::birthDate);
        put(json, "identifiers", listing.identifiers(), ListingJson::identifier);
        put(json, "addresses", listing.addresses(), ListingJson::address);
        put(json, "links", listing.links(), ListingJson::link);
        return json;
    }

    private static ObjectNode name(Name name) {
        ObjectNode json = Json.object();
        json.put("name", name.full());
        json.put("kind", name.kind().label());
        json.put("script", name.script());
        json.put("language", name.language());
        json.put("quality", name.quality());
        put(json, "parts", name.parts(), ListingJson::part);
        return json;
    }

    private static ObjectNode part(NamePart part) {
        ObjectNode json = Json.object();
        json.put("kind", part.kind().label());
        json.put("text", part.text());
        return json;
    }

    private static ObjectNode birthDate(BirthDate date) {
        ObjectNode json = Json.object();
        json.put("earliest", date.earliest().toString());
        json.put("latest", date.latest().toString());
        json.put("precision", date.precision().label());
        json.put("text", date.text());
        return json;
    }

    private static ObjectNode identifier(Identifier identifier) {
        ObjectNode json = Json.object();
        json.put("kind", identifier.kind());
        json.put("value", identifier.value());
        json.put("issuer", identifier.issuer());
        json.put("note", identifier.note());
        return json;
    }

    private static ObjectNode address(Address address) {
        ObjectNode json = Json.object();
        json.put("full", address.full());
        json.put("street", address.street());
        json.put("city", address.city());
        json.put("region", address.region());
        json.put("postal_code", address.postalCode());
        json.put("country", address.country());
        json.put("note", address.note());
        return json;
    }

    private static ObjectNode link(ListingLink link) {
        ObjectNode json = Json.object();
        json.put("kind", link.kind());
        json.put("name", link.name());
        json.put("entry", link.entry());
        return json;
    }

    /** FollowTheMoney's dates are prefixes of a day; a range has none, so only what both ends share is given. */
    private static String ftmDate(BirthDate date) {
        return switch (date.precision()) {
            case DAY -> date.earliest().toString();
            case MONTH -> date.earliest().toString().substring(0, 7);
            case YEAR, CIRCA, RANGE ->
                date.earliest().getYear() == date.latest().getYear()
                        ? date.earliest().toString().substring(0, 4)
                        : date.text();
        };
    }

    private static String countryProperty(Schema schema) {
        return switch (schema) {
            case PERSON -> "nationality";
            case VESSEL, AIRPLANE -> "flag";
            default -> "country";
        };
    }

    private static void names(ObjectNode json, String property, Listing listing, NameKind kind) {
        listing.names().stream().filter(name -> name.kind() == kind).forEach(name -> add(json, property, name.full()));
    }

    private static void add(ObjectNode json, String property, String value) {
        ArrayNode values = json.has(property) ? (ArrayNode) json.get(property) : json.putArray(property);
        for (int at = 0; at < values.size(); at++) {
            if (values.get(at).asString().equals(value)) {
                return;
            }
        }
        values.add(value);
    }

    private static <T> void put(ObjectNode json, String key, List<T> values, Function<T, ObjectNode> form) {
        if (!values.isEmpty()) {
            ArrayNode array = json.putArray(key);
            values.forEach(value -> array.add(form.apply(value)));
        }
    }
}
