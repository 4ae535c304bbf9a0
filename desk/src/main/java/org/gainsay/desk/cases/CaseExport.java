package org.gainsay.desk.cases;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Versions;
import org.gainsay.format.Json;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Filed;
import org.gainsay.ledger.Kept;
import org.gainsay.model.InputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A case as one file for an examiner, who has nothing else of the home. */
public final class CaseExport {
    private final Desk desk;

    public CaseExport(Desk desk) {
        this.desk = desk;
    }

    /**
     * All of it: the case, the ledger's entries about it with salt and hash as {@code ledger export --type} writes them (so that {@code ledger verify} takes
     * them, a line each), the lists' files that were
     * screened against, and the versions.
     */
    public ObjectNode json(Filed filed) {
        ObjectNode whole = CaseJson.whole(filed, desk);
        ObjectNode json = Json.object();
        json.put("schema", "case/1");
        json.set("case", whole);
        ArrayNode entries = json.putArray("entries");
        ArrayNode lists = json.putArray("lists");
        for (Kept kept : entries(whole)) {
            entries.add(kept.json().put("selection", "type"));
            if (kept.body() instanceof Body.Present present) {
                lists(present.json(), kept.entry().seq(), lists);
            }
        }
        json.putObject("versions").put("program", Versions.PROGRAM).put("screening", Versions.SCREENING);
        json.set("head", head());
        return json;
    }

    private ObjectNode head() {
        var head = desk.home().ledger().head();
        return Json.object().put("seq", head.seq()).put("hash", head.hash());
    }

    private List<Kept> entries(JsonNode whole) {
        Set<Long> seqs = new TreeSet<>();
        whole.path("history").forEach(event -> seqs.add(event.path("seq").asLong()));
        for (String which : List.of("first", "last")) {
            long seq = whole.path("screened").path(which).path("seq").asLong(0);
            if (seq > 0) {
                seqs.add(seq);
            }
        }
        List<Kept> entries = new ArrayList<>();
        seqs.forEach(seq -> desk.home().ledger().find(seq).ifPresent(entries::add));
        return entries;
    }

    /** The files of a screening's lists by name and hash, as its bundle names them. */
    private void lists(JsonNode body, long seq, ArrayNode lists) {
        String bundle = body.path("bundle").asString("");
        if (bundle.isEmpty()) {
            return;
        }
        ObjectNode entry = lists.addObject();
        entry.put("screening", seq);
        try {
            String text = new String(desk.home().store().bytes(bundle), StandardCharsets.UTF_8);
            entry.set("sources", Json.parse(text, bundle).path("sources"));
        } catch (InputException e) {
            entry.set("sources", body.path("sources"));
        }
    }

    /** The same as one page that needs nothing else and runs nothing. */
    public String html(Filed filed) {
        return CasePage.of(json(filed));
    }
}
