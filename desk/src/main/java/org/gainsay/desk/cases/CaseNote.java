package org.gainsay.desk.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A comment, a hand-over or a due date, one or more of them; what is not named stays.
 *
 * @param json as it stands in the ledger, without what it is about
 */
public record CaseNote(ObjectNode json) {
    private static final Set<String> KEYS = Set.of("comment", "assigned", "due");
    private static final int LONGEST_COMMENT = 10_000;
    private static final int LONGEST_NAME = 100;

    /**
     * Of what somebody sent.
     *
     * @throws InputException where it is none
     */
    public static CaseNote of(JsonNode sent) {
        Set<String> unknown = new TreeSet<>(sent.propertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty() || sent.isEmpty()) {
            throw new InputException("a note has comment, assigned or due"
                    + (unknown.isEmpty() ? ", and this has none" : ", and no " + String.join(", ", unknown)));
        }
        ObjectNode json = Json.object();
        if (sent.has("comment")) {
            String comment = Words.text(sent, "comment", LONGEST_COMMENT);
            if (comment == null) {
                throw new InputException("comment is empty; write one, or leave it out");
            }
            json.put("comment", comment);
        }
        if (sent.has("assigned")) {
            json.put("assigned", Words.text(sent, "assigned", LONGEST_NAME));
        }
        if (sent.has("due")) {
            json.put("due", day(Words.text(sent, "due", LONGEST_NAME)));
        }
        return new CaseNote(json);
    }

    private static @Nullable String day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw new InputException("due '" + text + "' is no day; write it as 2026-02-27, or null for none", e);
        }
    }
}
