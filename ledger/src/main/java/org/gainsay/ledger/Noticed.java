package org.gainsay.ledger;

import org.gainsay.format.Json;
import tools.jackson.databind.JsonNode;

/**
 * Something that people may want to be told, as it lies in the store.
 *
 * @param id by content: the same entry gives the same one
 * @param kind such as {@code hit-new}
 * @param seq the entry that says it
 * @param number its place among what that entry says, from 0
 * @param at when it happened, as the entry has it
 * @param record all that is known of it, a JSON object
 */
public record Noticed(String id, String kind, long seq, int number, String at, String record) {
    /** The record as a tree of its own, which may be changed. */
    public JsonNode json() {
        return Json.parse(record, id);
    }
}
