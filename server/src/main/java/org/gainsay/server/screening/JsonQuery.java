package org.gainsay.server.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gainsay.desk.QueryFile;
import org.gainsay.model.Query;
import org.gainsay.server.http.Refusal;
import tools.jackson.databind.JsonNode;

/** A query as a JSON object: the columns of the screening contract as keys. */
final class JsonQuery {
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
            cells.add(cell(property.getValue(), where + ": " + property.getKey()));
        }
        return QueryFile.query(header, cells, where, number, Query.named("", null), today);
    }

    /** Several values in one, as a cell of csv holds them. */
    private static String cell(JsonNode value, String where) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            List<String> values = new ArrayList<>();
            value.forEach(each -> values.add(word(each, where)));
            return String.join(";", values);
        }
        return word(value, where);
    }

    private static String word(JsonNode value, String where) {
        if (!value.isValueNode()) {
            throw Refusal.wrong(where + " is no text; give a text, a number or a list of texts");
        }
        // A year may come as 1962.0, which is the same number.
        return value.isNumber() && value.canConvertToExactIntegral()
                ? value.bigIntegerValue().toString()
                : value.asString();
    }
}
