package org.gainsay.server.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.desk.BirthDates;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;
import org.gainsay.screen.Countries;
import org.gainsay.server.http.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entity that a client describes in order to find it. What cannot be used (an unknown country, a date that is none) is left out, and
 * the answer repeats what was used.
 *
 * @param names all it is called; each is screened, and whoever has none is nobody
 */
record Example(
        String id,
        String schema,
        List<String> names,
        @Nullable String birthDate,
        List<String> countries,
        @Nullable String number,
        @Nullable String imo,
        @Nullable String address) {
    /** More names of one entity are a dictionary. */
    private static final int MOST_NAMES = 20;

    private static final List<String> NAMES = List.of("name", "alias", "previousName", "weakAlias");
    private static final List<String> COUNTRIES =
            List.of("nationality", "country", "citizenship", "jurisdiction", "flag", "mainCountry");
    private static final List<String> NUMBERS = List.of(
            "idNumber",
            "passportNumber",
            "registrationNumber",
            "taxNumber",
            "leiCode",
            "innCode",
            "ogrnCode",
            "vatCode",
            "swiftBic",
            "mmsi");

    Example {
        names = List.copyOf(names);
        countries = List.copyOf(countries);
    }

    /**
     * Reads one.
     *
     * @param key under which it is asked for
     * @throws Refusal where it is no entity
     */
    static Example of(String key, JsonNode json, LocalDate today) {
        JsonNode properties = json.path("properties");
        if (!json.isObject() || !properties.isObject()) {
            throw Refusal.wrong("Cannot parse example entity " + key + ": give {\"schema\": …, \"properties\": {…}}");
        }
        String schema = json.path("schema").asString("");
        if (schema.isEmpty()) {
            throw Refusal.wrong("Cannot parse example entity " + key + ": it has no schema");
        }
        List<String> names = names(properties);
        Set<String> countries = new LinkedHashSet<>();
        COUNTRIES.forEach(property ->
                values(properties, property).stream().filter(Countries::isKnown).forEach(countries::add));
        return new Example(
                key,
                schema,
                names,
                birthDate(properties, today),
                List.copyOf(countries),
                first(properties, NUMBERS),
                first(properties, List.of("imoNumber")),
                first(properties, List.of("address", "full")));
    }

    private static List<String> names(JsonNode properties) {
        Set<String> names = new LinkedHashSet<>();
        NAMES.forEach(property -> names.addAll(values(properties, property)));
        String parts = String.join(
                " ",
                List.of("firstName", "middleName", "fatherName", "lastName").stream()
                        .flatMap(property ->
                                values(properties, property).stream().limit(1))
                        .toList());
        if (names.isEmpty() && !parts.isEmpty()) {
            names.add(parts);
        }
        return names.stream()
                .filter(name -> name.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(MOST_NAMES)
                .toList();
    }

    private static @Nullable String birthDate(JsonNode properties, LocalDate today) {
        for (String date : values(properties, "birthDate")) {
            try {
                return BirthDates.strict(date.split("T", 2)[0], "birthDate", today);
            } catch (InputException e) {
                // The next one may be a date.
            }
        }
        return null;
    }

    private static @Nullable String first(JsonNode properties, List<String> names) {
        return names.stream()
                .flatMap(name -> values(properties, name).stream())
                .findFirst()
                .orElse(null);
    }

    /** One text or several; blank ones are none. */
    private static List<String> values(JsonNode properties, String name) {
        JsonNode given = properties.path(name);
        List<String> values = new ArrayList<>();
        if (given.isArray()) {
            given.forEach(value -> values.add(value.asString("")));
        } else {
            values.add(given.asString(""));
        }
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The kind of entry that is meant; null for kinds that say nothing of it, such as {@code Thing}. */
    @Nullable Schema kind() {
        return Schema.of(schema).filter(known -> known != Schema.LEGAL_ENTITY).orElse(null);
    }

    /** The query of one of its names. */
    Query query(String name) {
        return new Query(id, name, kind(), birthDate, countries, number, imo, address);
    }

    /** What was used of it. */
    ObjectNode json() {
        ObjectNode json = Json.object();
        json.putNull("id");
        json.put("schema", schema);
        ObjectNode properties = json.putObject("properties");
        put(properties, "name", names);
        put(properties, "birthDate", list(birthDate));
        put(properties, "country", countries);
        put(properties, "idNumber", list(number));
        put(properties, "imoNumber", list(imo));
        put(properties, "address", list(address));
        return json;
    }

    private static List<String> list(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static void put(ObjectNode properties, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = properties.putArray(name);
            values.forEach(array::add);
        }
    }

    /** All examples of a body, in their order. */
    static Map<String, JsonNode> all(JsonNode queries) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        queries.properties().forEach(query -> all.put(query.getKey(), query.getValue()));
        return all;
    }
}
