package org.gainsay.desk.docket;

import java.util.Locale;
import org.gainsay.format.Json;
import org.gainsay.model.Labelled;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why nobody would find a case's hit any more. It stays a case: a person says what becomes of it.
 *
 * @param list the list's name, date and hash, as it was looked into; an object without keys where that is not known
 * @param portfolio in which the customer was; empty where the case is of no portfolio
 * @param customer his id
 */
public record Gone(Why why, JsonNode list, String portfolio, String customer) {
    private static final int HASH = 12;

    /** What is not there any more. */
    public enum Why implements Labelled {
        /** The list has the entry no more. */
        ENTRY,
        /** The entry is there, but means the customer no more. */
        HIT,
        /** The customer is none any more. */
        CUSTOMER,
        /** The customer has another name, of which cases are their own. */
        NAME
    }

    /** Of a case that a customer's finding says to be dropped. */
    static Gone ofFinding(JsonNode dropped, JsonNode finding) {
        Why why = Why.valueOf(dropped.path("why").asString("").toUpperCase(Locale.ROOT));
        return new Gone(
                why,
                list(finding.path("sources"), dropped.path("source").asString("")),
                finding.path("portfolio").asString(""),
                finding.path("customer").asString(""));
    }

    /** Of an entry that a list has no more. */
    static Gone ofEntry(JsonNode lists, String source) {
        return new Gone(Why.ENTRY, list(lists, source), "", "");
    }

    private static JsonNode list(JsonNode lists, String source) {
        for (JsonNode list : lists) {
            if (list.path("source").asString("").equals(source)) {
                return list;
            }
        }
        return Json.object().put("source", source);
    }

    ObjectNode json(String since) {
        ObjectNode json = Json.object();
        json.put("why", why.label());
        json.put("since", since);
        json.set("list", list);
        json.put("portfolio", text(portfolio));
        json.put("customer", text(customer));
        json.put("words", words(since));
        return json;
    }

    private static @Nullable String text(String word) {
        return word.isEmpty() ? null : word;
    }

    /** In one clause, for people. */
    private String words(String since) {
        String day = since.length() < "2026-11-26".length() ? since : since.substring(0, "2026-11-26".length());
        return switch (why) {
            case ENTRY -> listWords() + " has the entry no more";
            case HIT -> "screened on " + listWords() + ", the entry is no match any more";
            case CUSTOMER -> customer + " is no customer of portfolio " + portfolio + " any more, since " + day;
            case NAME ->
                "customer " + customer + " of portfolio " + portfolio + " has another name since " + day
                        + "; what that is a match for has cases of its own";
        };
    }

    private String listWords() {
        String date = list.path("date").asString("");
        String sha256 = list.path("sha256").asString("");
        return list.path("source").asString("")
                + (!date.isEmpty()
                        ? " of " + date
                        : sha256.isEmpty()
                                ? ""
                                : " (undated, " + sha256.substring(0, Math.min(HASH, sha256.length())) + ")");
    }
}
