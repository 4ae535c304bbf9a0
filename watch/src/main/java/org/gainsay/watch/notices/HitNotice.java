package org.gainsay.watch.notices;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gainsay.desk.docket.Gone;
import org.gainsay.format.Json;
import org.gainsay.lists.update.PublishedLists;
import org.gainsay.watch.customers.HitChange;
import org.jspecify.annotations.Nullable;
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
 * @param caseId its case; of a hit that is gone only where nobody has decided that; null where there is none
 * @param why what is gone with it, such as the customer; null where that is not known
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
        List<Field> fields,
        @Nullable String caseId,
        Gone.@Nullable Why why)
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
                fields,
                json.path("case").isString() ? json.path("case").asString() : null,
                why(json.path("why")));
    }

    static Gone.@Nullable Why why(JsonNode label) {
        return Arrays.stream(Gone.Why.values())
                .filter(why -> why.label().equals(label.asString("")))
                .findFirst()
                .orElse(null);
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
        json.put("case", caseId);
        json.put("why", why == null ? null : why.label());
        return json;
    }

    @Override
    public String sentence() {
        String who = name + " (" + customer + ", " + portfolio + ")";
        String what = caption + " (" + PublishedLists.spoken(source) + " " + entry + ")";
        String scored = String.format(Locale.ROOT, ", score %.2f", score);
        return switch (kind) {
            case HIT_CHANGED ->
                who + " still may be " + what + (isChanged("score") ? "" : scored) + ", but something changed: "
                        + changes();
            case HIT_GONE ->
                gone(who, what) + (caseId == null ? "" : "; its case " + caseId + " is still to be decided");
            default -> who + " may be " + what + scored;
        };
    }

    private String gone(String who, String what) {
        return switch (why) {
            case CUSTOMER -> who + " was a hit for " + what + ", and is no customer any more";
            case NAME -> who + " was a hit for " + what + ", and has another name now";
            case ENTRY -> who + " no longer is a hit for " + what + ", which its list has no more";
            case HIT -> who + " no longer is a hit for " + what;
            case null -> who + " no longer is a hit for " + what;
        };
    }

    private boolean isChanged(String key) {
        return fields.stream().anyMatch(field -> field.field().equals(key));
    }

    private String changes() {
        return fields.isEmpty()
                ? "what its list says of it"
                : fields.stream()
                        .map(field -> new HitChange.Field(field.field(), field.before(), field.after()).words())
                        .collect(Collectors.joining("; "));
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
