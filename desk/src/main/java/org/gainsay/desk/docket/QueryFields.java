package org.gainsay.desk.docket;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.lists.EntryChange;
import tools.jackson.databind.JsonNode;

/** What a query says of its bearer beside the name. */
final class QueryFields {
    private static final List<String> KEYS =
            List.of("schema", "birth_date", "countries", "id_number", "imo", "address");

    private QueryFields() {}

    /** Each that is given, by its key; several countries in one text. */
    static Map<String, String> of(JsonNode query) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String key : KEYS) {
            JsonNode value = query.path(key);
            List<String> words = new ArrayList<>();
            if (value.isArray()) {
                value.forEach(each -> words.add(each.asString("")));
            } else if (!value.isNull() && !value.isMissingNode()) {
                words.add(value.asString(""));
            }
            if (!words.isEmpty()) {
                fields.put(key, String.join("; ", words));
            }
        }
        return fields;
    }

    /** What is said otherwise; its fields are named {@code query birth_date}, …, to tell them from the entry's. */
    static List<EntryChange.Field> differences(JsonNode before, JsonNode after) {
        Map<String, String> old = of(before);
        Map<String, String> now = of(after);
        List<EntryChange.Field> fields = new ArrayList<>();
        for (String key : KEYS) {
            List<String> was = one(old, key);
            List<String> is = one(now, key);
            if (!was.equals(is)) {
                fields.add(new EntryChange.Field("query " + key, was, is));
            }
        }
        return fields;
    }

    private static List<String> one(Map<String, String> fields, String key) {
        String value = fields.get(key);
        return value == null ? List.of() : List.of(value);
    }
}
