package org.gainsay.desk;

import org.gainsay.format.Json;
import org.gainsay.lists.installed.InstalledVersion;
import org.gainsay.lists.update.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What became of the update of a list, as {@code lists update --format jsonl} says it. */
public final class UpdateJson {
    private UpdateJson() {}

    /** The word for it. */
    public static String state(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Updated updated -> "updated";
            case Outcome.Unchanged unchanged -> "unchanged";
            case Outcome.Refused refused -> "refused";
        };
    }

    /**
     * The line of an update.
     *
     * @param old what was installed before; null for nothing
     */
    public static ObjectNode of(String source, Outcome outcome, @Nullable InstalledVersion old) {
        InstalledVersion used = outcome instanceof Outcome.Updated updated ? updated.version() : old;
        ObjectNode json = Json.object();
        json.put("source", source);
        json.put("outcome", state(outcome));
        json.put("date", used == null ? null : used.dateLabel());
        json.put("entries", used == null ? null : Integer.valueOf(used.entries()));
        json.put("entries_before", old == null ? null : Integer.valueOf(old.entries()));
        json.put("sha256", used == null ? null : used.sha256());
        json.put("reason", outcome instanceof Outcome.Refused refused ? refused.reason() : null);
        return json;
    }
}
