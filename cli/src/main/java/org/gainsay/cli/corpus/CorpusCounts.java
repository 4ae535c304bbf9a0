package org.gainsay.cli.corpus;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.gainsay.model.EventType;
import org.gainsay.model.Form;
import org.gainsay.model.Labelled;
import org.gainsay.model.Stance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is in the documents of a file, or of several. Mutable, for one thread. */
public final class CorpusCounts {
    private static final String NO_STATUS = "-";

    private int documents;
    private int words;
    private int narrated;
    private int withActs;
    private final Map<Stance, Map<Form, Integer>> statements = new EnumMap<>(Stance.class);
    private final Map<EventType, Map<String, Integer>> acts = new EnumMap<>(EventType.class);

    CorpusCounts() {}

    void add(JsonNode document) {
        documents++;
        String text = document.path("text").asString("").strip();
        words += text.isEmpty() ? 0 : text.split("\\s+").length;
        narrated += document.path("narration").size();
        withActs += document.has("acts") ? 1 : 0;
        for (JsonNode statement : document.path("statements")) {
            Stance stance = labelled(Stance.values(), statement.path("stance"));
            Form form = labelled(Form.values(), statement.path("form"));
            if (stance != null && form != null) {
                statements
                        .computeIfAbsent(stance, any -> new EnumMap<>(Form.class))
                        .merge(form, 1, Integer::sum);
            }
        }
        for (JsonNode act : document.path("acts")) {
            EventType type = labelled(EventType.values(), act.path("type"));
            if (type != null) {
                acts.computeIfAbsent(type, any -> new TreeMap<>())
                        .merge(act.path("status").asString(NO_STATUS), 1, Integer::sum);
            }
        }
    }

    void add(CorpusCounts other) {
        documents += other.documents;
        words += other.words;
        narrated += other.narrated;
        withActs += other.withActs;
        other.statements.forEach((stance, forms) -> forms.forEach((form, count) -> statements
                .computeIfAbsent(stance, any -> new EnumMap<>(Form.class))
                .merge(form, count, Integer::sum)));
        other.acts.forEach((type, statuses) -> statuses.forEach((status, count) ->
                acts.computeIfAbsent(type, any -> new TreeMap<>()).merge(status, count, Integer::sum)));
    }

    public int documents() {
        return documents;
    }

    /** Between white space. */
    public int words() {
        return words;
    }

    public int statements() {
        return statements.keySet().stream().mapToInt(this::statements).sum();
    }

    public int statements(Stance stance) {
        return statements.getOrDefault(stance, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    public int statements(Stance stance, Form form) {
        return statements.getOrDefault(stance, Map.of()).getOrDefault(form, 0);
    }

    /** Clauses in which texts themselves report an event. */
    public int narrated() {
        return narrated;
    }

    /** Documents whose events are marked. */
    public int documentsWithActs() {
        return withActs;
    }

    public int acts() {
        return acts.keySet().stream()
                .mapToInt(type ->
                        acts(type).values().stream().mapToInt(Integer::intValue).sum())
                .sum();
    }

    /** How many events of that type there are, by status, in order of the word; {@code -} for none. */
    public Map<String, Integer> acts(EventType type) {
        return acts.getOrDefault(type, Map.of());
    }

    private static <T extends Labelled> @Nullable T labelled(T[] values, JsonNode label) {
        for (T value : values) {
            if (value.label().equals(label.asString(""))) {
                return value;
            }
        }
        return null;
    }
}
