package org.gainsay.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.gainsay.format.Json;
import org.gainsay.ledger.SourceStore;
import org.gainsay.lists.EntryChange;
import org.gainsay.lists.installed.InstalledLists;
import org.gainsay.lists.update.ListStatus;
import org.gainsay.lists.update.PublishedLists;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists and what changed in them, as the screening contract writes it. */
public final class StatusJson {
    /** The keys of a status, in their order. */
    public static final List<String> KEYS =
            List.of("source", "date", "fetched", "age_days", "entries", "sha256", "state", "note");

    private StatusJson() {}

    /** How the lists stand that are used where none are named. */
    public static List<ListStatus> all(Path home, LocalDate today) {
        return ListStatus.of(
                InstalledLists.of(home),
                PublishedLists.official().withSettings(home),
                today,
                SourceStore.in(home)::path);
    }

    /** A line of {@code lists status}. */
    public static ObjectNode of(ListStatus status) {
        ObjectNode json = Json.object();
        json.put("source", status.source());
        json.put("date", status.date());
        json.put("fetched", status.fetched() == null ? null : status.fetched().toString());
        json.put("age_days", status.ageDays());
        json.put("entries", status.entries());
        json.put("sha256", status.sha256());
        json.put("state", status.state().label());
        json.put("note", status.note());
        return json;
    }

    /** A line of {@code lists diff}. */
    public static ObjectNode of(EntryChange change) {
        ObjectNode json = Json.object();
        json.put("source", change.source());
        json.put("entry", change.entry());
        json.put("change", change.change().label());
        json.put("caption", change.caption());
        ArrayNode fields = json.putArray("fields");
        for (EntryChange.Field field : change.fields()) {
            ObjectNode entry = fields.addObject();
            entry.put("field", field.field());
            field.old().forEach(entry.putArray("old")::add);
            field.now().forEach(entry.putArray("new")::add);
        }
        return json;
    }
}
