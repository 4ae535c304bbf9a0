package org.gainsay.lists;

import java.util.List;
import java.util.Map;
import org.gainsay.model.Address;
import org.gainsay.model.ListingLink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** FollowTheMoney entities that say something of parties: sanctions, documents, and links between two of them. */
final class FtmJoins {
    /** The property in which each names its party. */
    private static final Map<String, String> PARTY =
            Map.of("Sanction", "entity", "Passport", "holder", "Identification", "holder");

    /** The properties in which each names its two parties. */
    private static final Map<String, List<String>> LINKS = Map.of(
            "Ownership", List.of("owner", "asset"),
            "Directorship", List.of("director", "organization"),
            "Membership", List.of("member", "organization"),
            "Employment", List.of("employee", "employer"),
            "Representation", List.of("agent", "client"),
            "Succession", List.of("predecessor", "successor"),
            "Family", List.of("person", "relative"),
            "Associate", List.of("person", "associate"),
            "UnknownLink", List.of("subject", "object"));

    private FtmJoins() {}

    static boolean isJoined(String schema) {
        return PARTY.containsKey(schema) || LINKS.containsKey(schema);
    }

    /** Adds to the parties that an entity refers to what it says of them. */
    static void join(JsonNode entity, Map<String, ListingBuilder> parties) {
        String schema = entity.path("schema").asString("");
        JsonNode properties = entity.path("properties");
        String party = PARTY.get(schema);
        if (party != null) {
            for (String id : FtmReader.texts(properties, party)) {
                ListingBuilder entry = parties.get(id);
                if (entry != null) {
                    join(schema, properties, entry);
                }
            }
        }
        List<String> ends = LINKS.get(schema);
        if (ends != null) {
            String kind = OfacRemarks.kind(
                    Texts.join(" ", first(properties, "role"), first(properties, "relationship"), schema));
            link(properties, ends.getFirst(), ends.getLast(), kind, parties);
            link(properties, ends.getLast(), ends.getFirst(), kind, parties);
        }
    }

    private static void link(
            JsonNode properties, String from, String to, String kind, Map<String, ListingBuilder> parties) {
        for (String id : FtmReader.texts(properties, from)) {
            ListingBuilder entry = parties.get(id);
            for (String other : FtmReader.texts(properties, to)) {
                ListingBuilder named = parties.get(other);
                if (entry != null && named != null) {
                    entry.link(new ListingLink(kind, named.caption(), other));
                }
            }
        }
    }

    /** Adds what a sanction or a document says to its party. */
    static void join(String schema, JsonNode properties, ListingBuilder entry) {
        if (schema.equals("Sanction")) {
            sanction(properties, entry);
        } else if (PARTY.containsKey(schema)) {
            document(schema, properties, entry);
        }
    }

    private static void sanction(JsonNode properties, ListingBuilder entry) {
        FtmReader.texts(properties, "program").forEach(entry::program);
        if (!properties.path("program").isArray()) {
            FtmReader.texts(properties, "programId").forEach(entry::program);
        }
        FtmReader.texts(properties, "reason").forEach(entry::reason);
        String listed = first(properties, "listingDate");
        entry.listed = FtmProperties.earlier(entry.listed, listed == null ? first(properties, "startDate") : listed);
        for (String property : List.of("authority", "provisions", "sourceUrl", "unscId", "authorityId", "endDate")) {
            FtmReader.texts(properties, property).forEach(value -> entry.fact(property, value));
        }
    }

    private static void document(String schema, JsonNode properties, ListingBuilder entry) {
        String type = first(properties, "type");
        String kind = schema.equals("Passport") ? "passport" : type == null ? "id_number" : OfacRemarks.kind(type);
        String country = first(properties, "country");
        String note = Texts.joinOrNull(
                ", ",
                Texts.labelled("issued", first(properties, "startDate")),
                Texts.labelled("expires", first(properties, "endDate")),
                Texts.labelled("issued by", first(properties, "authority")),
                first(properties, "summary"));
        for (String number : FtmReader.texts(properties, "number")) {
            entry.identifier(kind, number, country == null ? null : FtmProperties.code(country), note);
        }
    }

    /** An address that is an entity of its own. */
    static Address address(JsonNode properties) {
        String street = Texts.joinOrNull(
                ", ", first(properties, "street"), first(properties, "street2"), first(properties, "street3"));
        String city = first(properties, "city");
        String region = Texts.joinOrNull(", ", first(properties, "state"), first(properties, "region"));
        String code = first(properties, "postalCode");
        String country = first(properties, "country");
        String full = first(properties, "full");
        String whole = full == null ? Texts.join(", ", street, city, region, code, country) : full;
        return new Address(whole, street, city, region, code, country, first(properties, "remarks"));
    }

    private static @Nullable String first(JsonNode properties, String property) {
        List<String> texts = FtmReader.texts(properties, property);
        return texts.isEmpty() ? null : texts.getFirst();
    }
}
