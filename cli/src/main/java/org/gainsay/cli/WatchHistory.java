package org.gainsay.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gainsay.format.Json;
import org.gainsay.watch.customers.HitChange;
import org.gainsay.watch.customers.Portfolio;
import org.gainsay.watch.customers.Portfolio.Moment;
import org.gainsay.watch.customers.WatchEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happened to a customer: taken in, screened, found, decided, one after the other. */
final class WatchHistory {
    private WatchHistory() {}

    /**
     * Something that happened.
     *
     * @param seq the entry of the ledger that says so
     * @param what {@code customers}, {@code run}, {@code found}, {@code left}, or what became of a case
     * @param words for people
     * @param detail the entry's own, for programs
     */
    record Event(long seq, String at, String what, String words, JsonNode detail) {
        ObjectNode json() {
            ObjectNode json = Json.object();
            json.put("seq", seq);
            json.put("at", at);
            json.put("what", what);
            json.put("words", words);
            json.set("detail", detail);
            return json;
        }
    }

    /** In order; empty where he never was a customer. */
    static List<Event> of(Portfolio portfolio, String customer, LocalDate today) {
        List<Event> events = new ArrayList<>();
        boolean there = false;
        boolean known = false;
        for (Moment<WatchEntry> moment : portfolio.history(customer)) {
            switch (moment.entry()) {
                case WatchEntry.Customers given -> {
                    there = portfolio.has(given, customer, today);
                    if (there || known) {
                        events.add(event(
                                moment,
                                "customers",
                                (there ? "in " : "no longer in ") + given.file(),
                                Json.object().put("file", given.file()).put("sha256", given.sha256())));
                    }
                    known |= there;
                }
                case WatchEntry.Run run -> {
                    if (there) {
                        events.add(event(moment, "run", "screened on " + lists(run.sources()), run.json()));
                    }
                }
                case WatchEntry.Found found -> {
                    known = true;
                    events.add(event(moment, found.left() ? "left" : "found", words(found), changes(found)));
                }
                case WatchEntry.Removed removed -> {
                    if (there) {
                        events.add(event(moment, "removed", "the portfolio was watched no more", Json.object()));
                    }
                    there = false;
                }
            }
        }
        portfolio.standing(customer).stream()
                .map(Portfolio.Standing::record)
                .filter(Objects::nonNull)
                .forEach(record -> addCase(record, events));
        events.sort(Comparator.comparingLong(Event::seq));
        return events;
    }

    private static <T> Event event(Moment<T> moment, String what, String words, JsonNode detail) {
        return new Event(moment.seq(), moment.at(), what, words, detail);
    }

    private static JsonNode changes(WatchEntry.Found found) {
        ObjectNode json = Json.object();
        json.put("run", found.run());
        json.put("first", found.first());
        json.set("changes", found.body().path("changes"));
        json.set("hits", found.hits());
        return json;
    }

    private static String words(WatchEntry.Found found) {
        if (found.left()) {
            return "no customer any more";
        }
        List<String> words = new ArrayList<>();
        for (HitChange change : found.changes()) {
            String entry = change.source() + " " + change.entry() + " " + change.name();
            List<String> fields = change.fields().stream()
                    .map(field -> field.field() + " " + (field.before().isEmpty() ? "-" : field.before()) + " → "
                            + (field.after().isEmpty() ? "-" : field.after()))
                    .toList();
            words.add(
                    change.change() == HitChange.Kind.CHANGED
                            ? "changed: " + entry + " (" + String.join(", ", fields) + ")"
                            : change.change().label() + ": " + entry + " " + change.score());
        }
        return words.isEmpty() ? "screened again, the same hits" : String.join("; ", words);
    }

    private static String lists(JsonNode sources) {
        List<String> lists = new ArrayList<>();
        sources.forEach(source -> lists.add(
                (source.path("source").asString("") + " " + source.path("date").asString("")).strip()));
        return String.join(", ", lists);
    }

    private static void addCase(JsonNode record, List<Event> events) {
        String entry = record.path("subject").path("source").asString("") + " "
                + record.path("subject").path("entry").asString("");
        for (JsonNode event : record.path("history")) {
            String what = event.path("what").asString("");
            if (!what.equals("opened") && !what.equals("screened")) {
                List<String> words =
                        new ArrayList<>(List.of("case " + record.path("id").asString(""), entry, what));
                for (String key : List.of("verdict", "reason", "note", "comment", "assigned", "due")) {
                    String value = event.path(key).asString("");
                    if (!value.isEmpty()) {
                        words.add(value.replace('_', ' '));
                    }
                }
                String by = event.path("by").asString("");
                events.add(new Event(
                        event.path("seq").asLong(0),
                        event.path("at").asString(""),
                        what,
                        String.join(
                                        ": ",
                                        String.join(" ", words.subList(0, 2)),
                                        String.join(", ", words.subList(2, words.size())))
                                + (by.isEmpty() || by.equals("local") ? "" : ", by " + by),
                        event));
            }
        }
    }
}
