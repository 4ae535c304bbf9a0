package org.gainsay.server.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.desk.QueryFile;
import org.gainsay.model.Query;
import org.gainsay.server.http.Refusal;
import tools.jackson.databind.JsonNode;

/** A query as a JSON object: the columns of the screening contract as keys. */
final class JsonQuery {
    /** What a number would be mistaken for; a year or an identifier may come as one, and further columns as whatever they are. */
    private static final Set<String> TEXTS = Set.of("name", "schema", "country", "address");

    private JsonQuery() {}

    /**
     * The query of an object.
     *
     * @param number its id where it has none of its own
     * @param where what the object is, for messages
     * @param today nobody was born after it
     */
    static QueryFile.Row of(JsonNode object, long number, String where, LocalDate today) {
        List<String> header = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            header.add(property.getKey());
            String key = property.getKey();
            cells.add(cell(
                    property.getValue(), TEXTS.contains(key.strip().toLowerCase(Locale.ROOT)), where + ": " + key));
        }
        return QueryFile.query(header, cells, where, number, Query.named("", null), today);
    }

    /** Several values in one, as a cell of csv holds them. */
    private static String cell(JsonNode value, boolean text, String where) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            List<String> values = new ArrayList<>();
            value.forEach(each -> values.add(word(each, text, where)));
            return String.join(";", values);
        }
        return word(value, text, where);
    }

    private static String word(JsonNode value, boolean text, String where) {
        if (text && !value.isString()) {
            throw Refusal.wrong(where + " is no text: write it in quotation marks");
        }
        if (!value.isValueNode()) {
            throw Refusal.wrong(where + " is no text; give a text, a number or a list of texts");
        }
        // A year may come as 1962.0, which is the same number.
        return value.isNumber() && value.canConvertToExactIntegral()
                ? value.bigIntegerValue().toString()
                : value.asString();
    }
}
