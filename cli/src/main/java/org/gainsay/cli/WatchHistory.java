package org.gainsay.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.format.Json;
import org.gainsay.watch.customers.HitChange;
import org.gainsay.watch.customers.Portfolio;
import org.gainsay.watch.customers.Portfolio.Moment;
import org.gainsay.watch.customers.WatchEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happened to a customer: taken in, screened, found, decided, one after the other. */
final class WatchHistory {
    /** What is known of a customer, in the order in which it is told. */
    private static final List<String> FIELDS =
            List.of("name", "schema", "birth_date", "countries", "id_number", "imo", "address");

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
        JsonNode before = Json.object();
        List<Moment<WatchEntry>> history = portfolio.history(customer);
        for (Moment<WatchEntry> moment : history) {
            switch (moment.entry()) {
                case WatchEntry.Customers given -> {
                    Optional<JsonNode> now = portfolio.customer(given, customer, today);
                    there = now.isPresent();
                    if (there || known) {
                        events.add(event(
                                moment,
                                "customers",
                                (there ? "in " : "no longer in ")
                                        + given.file()
                                        + changes(before, now.orElse(Json.object())),
                                customers(given, now.orElse(Json.object()))));
                    }
                    known |= there;
                    before = now.filter(query -> !query.isEmpty()).orElse(before);
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
        portfolio.cases(history).forEach(record -> addCase(record, events));
        events.sort(Comparator.comparingLong(Event::seq));
        return events;
    }

    private static JsonNode customers(WatchEntry.Customers given, JsonNode query) {
        ObjectNode json = Json.object().put("file", given.file()).put("sha256", given.sha256());
        if (!query.isEmpty()) {
            json.set("query", query);
        }
        return json;
    }

    /** What a file says of him otherwise than the one before it. */
    private static String changes(JsonNode before, JsonNode now) {
        List<String> changes = new ArrayList<>();
        if (!before.isEmpty() && !now.isEmpty()) {
            for (String key : FIELDS) {
                String was = text(before.path(key));
                String is = text(now.path(key));
                if (!was.equals(is)) {
                    changes.add(new HitChange.Field(key, was, is).words());
                }
            }
        }
        return changes.isEmpty() ? "" : "; " + String.join("; ", changes);
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return String.join(
                    "; ", value.values().stream().map(each -> each.asString("")).toList());
        }
        return value.isNull() ? "" : value.asString("");
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
            List<String> fields =
                    change.fields().stream().map(HitChange.Field::words).toList();
            words.add(
                    change.change() == HitChange.Kind.CHANGED
                            ? "changed: " + entry + " (" + String.join("; ", fields) + ")"
                            : change.change().label() + ": " + entry
                                    + String.format(Locale.ROOT, " %.4f", change.score()));
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
                String by = event.path("by").asString("");
                events.add(new Event(
                        event.path("seq").asLong(0),
                        event.path("at").asString(""),
                        what,
                        "case " + record.path("id").asString("") + " " + entry + ": " + CaseEvents.words(event)
                                + (by.isEmpty() || by.equals("local") ? "" : ", by " + by),
                        event));
            }
        }
    }
}
