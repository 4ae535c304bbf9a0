package org.gainsay.watch.notices;

import java.util.List;
import org.gainsay.format.CanonicalJson;
import org.gainsay.format.Json;
import org.gainsay.format.Sha256;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Noticed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Something that happened, as somebody is told it. Immutable. */
public sealed interface Notice
        permits HitNotice, ScreenedNotice, ListNotice, SourceNotice, ClaimNotice, LeadNotice, UntoldNotice {
    NoticeKind kind();

    /** In one sentence, names included. */
    String sentence();

    /** Where the page shows it: a path with its query. */
    String path();

    /** What it says, without kind and place. */
    ObjectNode json();

    /** The lists that it is about. */
    default List<String> sources() {
        return List.of();
    }

    /** The portfolio that it is about; null where it is about none. */
    default @Nullable String portfolio() {
        return null;
    }

    /** Under which names and ids the party that it is about is watched. */
    default List<String> watched() {
        return List.of();
    }

    /** Of a hit; null for all else. */
    default @Nullable Double score() {
        return null;
    }

    /** As it lies in the store: its id is made of what it says and of where it is said. */
    default Noticed noticed(Entry entry, int number) {
        ObjectNode whole = Json.object();
        whole.put("kind", kind().label());
        whole.setAll(json());
        ObjectNode place = Json.object().put("seq", entry.seq()).put("number", number);
        place.set("notice", whole);
        String id = "n" + Sha256.of(CanonicalJson.bytes(place)).substring(0, 16);
        return new Noticed(id, kind().label(), entry.seq(), number, entry.at(), Json.line(whole));
    }

    /** From where it lies. */
    static Notice of(Noticed noticed) {
        JsonNode json = noticed.json();
        NoticeKind kind = NoticeKind.of(noticed.kind())
                .orElseThrow(() -> new IllegalArgumentException("no notice is of kind " + noticed.kind()));
        return switch (kind) {
            case HIT_NEW, HIT_CHANGED, HIT_GONE -> HitNotice.of(kind, json);
            case SCREENED -> ScreenedNotice.of(json);
            case LIST_FAILED, LIST_STALE, LIST_SHRUNK -> ListNotice.of(kind, json);
            case SOURCE_FAILED, SOURCE_MENDED -> SourceNotice.of(kind, json);
            case CLAIM, DENIAL, STANDING, POSITION -> ClaimNotice.of(kind, json);
            case LEAD -> LeadNotice.of(json);
            case UNTOLD -> UntoldNotice.of(json);
        };
    }

    /** As it is shown to programs: the same keys for each of a kind, with its sentence and where to look. */
    static ObjectNode shown(Noticed noticed) {
        Notice notice = of(noticed);
        ObjectNode json = Json.object();
        json.put("id", noticed.id());
        json.put("kind", noticed.kind());
        json.put("at", noticed.at());
        json.put("seq", noticed.seq());
        json.put("sentence", notice.sentence());
        json.put("path", notice.path());
        json.setAll(notice.json());
        return json;
    }
}
