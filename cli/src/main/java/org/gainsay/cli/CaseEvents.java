package org.gainsay.cli;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.desk.cases.CaseJson;
import org.gainsay.desk.cases.Ground;
import org.gainsay.format.Json;
import tools.jackson.databind.JsonNode;

/** What happened to a case, in words. */
final class CaseEvents {
    private CaseEvents() {}

    static String words(JsonNode event) {
        String what = event.path("what").asString("");
        List<String> words = new ArrayList<>(List.of(said(what)));
        String verdict = event.path("verdict").asString("");
        String reason = event.path("reason").asString("");
        if (!verdict.isEmpty()) {
            words.add(verdict.replace('_', ' '));
        }
        if (!reason.isEmpty()) {
            words.add(Ground.of(reason).map(Ground::words).orElse(reason));
        }
        for (String key : List.of("note", "comment")) {
            String text = event.path(key).asString("");
            if (!text.isEmpty()) {
                words.add("“" + text + "”");
            }
        }
        for (String key : List.of("assigned", "due")) {
            if (event.has(key)) {
                String value = event.path(key).asString("");
                words.add((key.equals("due") ? "due " : "with ") + (value.isEmpty() ? "none" : value));
            }
        }
        if (event.path("words").isString()) {
            words.add(event.path("words").asString());
        }
        if (event.path("fields").isArray()) {
            words.add(CaseJson.changed(Json.object().set("change", event)));
        }
        String first = words.removeFirst();
        return words.isEmpty() ? first : first + ": " + String.join(", ", words);
    }

    private static String said(String what) {
        return switch (what) {
            case "opened" -> "came into the queue";
            case "screened" -> "screened again, and not quite the same";
            case "proposed" -> "decided first; a second person has to agree";
            case "returned" -> "came back, since it changed";
            case "as it was" -> "is as it was when it was decided";
            case "there again" -> "its hit is there again";
            case "gone" -> "its hit is gone";
            default -> what;
        };
    }
}
