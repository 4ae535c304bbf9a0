package org.gainsay.format;

import java.util.Collection;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gainsay.model.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON text to a tree and back. Trees keep the order in which keys were put. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern ELSEWHERE =
            Pattern.compile("\\[Source: [^;\\]]*; line: (\\d+), column: (\\d+)[^\\]]*\\]");

    /** Where the parser counts bytes it knows no line. */
    private static final Pattern NOWHERE = Pattern.compile(" \\(start marker at \\[Source: [^\\]]*\\]\\)");

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** The words as an array, in their order. */
    public static ArrayNode words(Collection<String> words) {
        return array(words, JsonNodeFactory.instance::stringNode);
    }

    /** An array of what a form makes of each value, in their order. */
    static <T> ArrayNode array(Collection<T> values, Function<T, ? extends JsonNode> form) {
        ArrayNode json = array();
        values.forEach(value -> json.add(form.apply(value)));
        return json;
    }

    /**
     * Parses one JSON value.
     *
     * @param where what the text is, for the message
     * @throws InputException if it is no JSON
     */
    public static JsonNode parse(String text, String where) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            // What is nested too deep or too long has no place.
            var at = e.getLocation();
            var place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
            throw new InputException(where + place + ": this is not JSON: " + said(e) + "; mend the file", e);
        }
    }

    /** What is wrong in one line. Of other places it names line and column, not the parser's description of its source. */
    private static String said(JacksonException e) {
        String line = e.getOriginalMessage().lines().findFirst().orElse("");
        return NOWHERE.matcher(ELSEWHERE.matcher(line).replaceAll("line $1, column $2"))
                .replaceAll("");
    }

    /** One line. */
    public static String line(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** Indented, for people. */
    public static String pretty(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }
}
