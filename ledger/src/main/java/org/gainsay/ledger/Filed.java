package org.gainsay.ledger;

import org.gainsay.format.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One file of the docket: something that people decide about, or have decided.
 *
 * @param kind such as {@code hit}, {@code claim} or {@code correction}
 * @param state in which it is; of each there may be many
 * @param subject what it is about, where several files may be about the same: {@code SOURCE:ENTRY}, the hash of an article
 * @param mark the state of the subject as it is known here; empty where it has none
 * @param assigned who shall see to it
 * @param due ISO date by which
 * @param score 0..1
 * @param label the words by which it is looked for, in lower case
 * @param rank files are in order of this, then of their ids
 * @param seq the last entry that changed it
 * @param record all that is known of it, a JSON object
 */
public record Filed(
        String id,
        String kind,
        String state,
        String subject,
        String mark,
        @Nullable String assigned,
        @Nullable String due,
        double score,
        String label,
        String rank,
        long seq,
        String record) {

    /** Where it stands among the others. */
    public Docket.Place place() {
        return new Docket.Place(rank, id);
    }

    /** The record as a tree of its own, which may be changed. */
    public JsonNode json() {
        return Json.parse(record, id);
    }
}
