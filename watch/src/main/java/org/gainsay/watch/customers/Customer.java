package org.gainsay.watch.customers;

import java.util.List;
import org.gainsay.desk.QueryFile;
import org.gainsay.format.CanonicalJson;
import org.gainsay.format.Json;
import org.gainsay.format.ScreeningJson;
import org.gainsay.format.Sha256;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One whose name is watched.
 *
 * @param query his name and what else is known of him; its id tells him from the others of his portfolio, from one file to the next
 * @param referenced whether that id is one that his file gave, and not a word made of all that is known of him
 */
record Customer(Query query, boolean referenced) {
    private static final int DIGITS = 16;

    /** Of a row; without an id of its own it is who it says it is. */
    static Customer of(QueryFile.Row row) {
        if (row.referenced()) {
            return new Customer(row.query(), true);
        }
        String content = Sha256.of(CanonicalJson.bytes(ScreeningJson.query(withId(row.query(), ""))));
        return new Customer(withId(row.query(), "row-" + content.substring(0, DIGITS)), false);
    }

    private static Query withId(Query query, String id) {
        return new Query(
                id,
                query.name(),
                query.schema(),
                query.birthDate(),
                query.countries(),
                query.idNumber(),
                query.imo(),
                query.address());
    }

    String id() {
        return query.id();
    }

    /** As it is kept, on one line. */
    String line() {
        var json = ScreeningJson.query(query);
        if (referenced) {
            json.put("referenced", true);
        }
        return Json.line(json);
    }

    static Customer of(String line) {
        JsonNode json = Json.parse(line, "customer");
        List<String> countries = json.path("countries").values().stream()
                .map(country -> country.asString(""))
                .toList();
        return new Customer(
                new Query(
                        json.path("id").asString(""),
                        json.path("name").asString(""),
                        Schema.of(json.path("schema").asString("")).orElse(null),
                        text(json, "birth_date"),
                        countries,
                        text(json, "id_number"),
                        text(json, "imo"),
                        text(json, "address")),
                json.path("referenced").asBoolean(false));
    }

    private static @Nullable String text(JsonNode json, String key) {
        JsonNode value = json.path(key);
        return value.isString() ? value.asString() : null;
    }
}
