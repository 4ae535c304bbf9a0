package org.gainsay.watch.notices;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gainsay.format.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of one hit of one customer.
 *
 * @param customer the id that his portfolio gives him
 * @param name his name
 * @param source the list
 * @param caption the entry's name for itself
 * @param score of the hit; of one that is gone, as it was
 * @param fields in which it differs from before; of changed hits only
 */
public record HitNotice(
        NoticeKind kind,
        String portfolio,
        String run,
        String customer,
        String name,
        String source,
        String entry,
        String caption,
        Double score,
        List<Field> fields)
        implements Notice {
    /** A field with what it was and is; empty where it had nothing. */
    public record Field(String field, String before, String after) {}

    public HitNotice {
        fields = List.copyOf(fields);
    }

    static HitNotice of(NoticeKind kind, JsonNode json) {
        List<Field> fields = new ArrayList<>();
        json.path("fields")
                .forEach(each -> fields.add(new Field(
                        each.path("field").asString(""),
                        each.path("before").asString(""),
                        each.path("after").asString(""))));
        return new HitNotice(
                kind,
                json.path("portfolio").asString(""),
                json.path("run").asString(""),
                json.path("customer").asString(""),
                json.path("customer_name").asString(""),
                json.path("source").asString(""),
                json.path("entry").asString(""),
                json.path("caption").asString(""),
                json.path("score").asDouble(0),
                fields);
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("portfolio", portfolio);
        json.put("run", run);
        json.put("customer", customer);
        json.put("customer_name", name);
        json.put("source", source);
        json.put("entry", entry);
        json.put("caption", caption);
        json.put("score", score);
        ArrayNode array = json.putArray("fields");
        fields.forEach(field -> array.addObject()
                .put("field", field.field())
                .put("before", field.before())
                .put("after", field.after()));
        return json;
    }

    @Override
    public String sentence() {
        String who = name + " (" + customer + ", " + portfolio + ")";
        String what = caption + " (" + source + " " + entry + ")";
        String scored = String.format(Locale.ROOT, ", score %.2f", score);
        return switch (kind) {
            case HIT_CHANGED -> who + " still may be " + what + scored + ", but changed is " + changes();
            case HIT_GONE -> who + " no longer is a hit for " + what;
            default -> who + " may be " + what + scored;
        };
    }

    private String changes() {
        return fields.isEmpty()
                ? "something about it"
                : fields.stream()
                        .map(field -> field.field() + " from " + shown(field.before()) + " to " + shown(field.after()))
                        .collect(Collectors.joining(", "));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : "'" + value + "'";
    }

    @Override
    public String path() {
        return "/queue?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    @Override
    public List<String> sources() {
        return List.of(source);
    }
}
