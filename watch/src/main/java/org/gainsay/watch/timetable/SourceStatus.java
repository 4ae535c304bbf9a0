package org.gainsay.watch.timetable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.watch.sources.Every;
import org.gainsay.watch.sources.Health;
import org.gainsay.watch.sources.LeftOut;
import org.gainsay.watch.sources.Source;
import org.gainsay.watch.sources.Sources;
import org.gainsay.watch.sources.Visits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * How it stands with a source.
 *
 * @param leftOut what it holds and the home does not
 * @param next when it is visited next, where a server runs; null where that is by hand only, or no server has seen it yet
 * @param running whether it is being visited just now
 */
public record SourceStatus(
        Source source,
        Health health,
        LeftOut leftOut,
        @Nullable Instant next,
        boolean running) {
    /** The keys of a record, in their order. */
    public static final List<String> KEYS = List.of(
            "source",
            "kind",
            "place",
            "every",
            "state",
            "succeeded",
            "next",
            "articles",
            "left_out",
            "note",
            "tried",
            "failures",
            "running",
            "follow_links",
            "allow_private",
            "only",
            "since",
            "most");

    /** All sources of a home, by name. */
    public static List<SourceStatus> all(Home home) {
        Map<String, Due> due = due(home);
        return new Sources(home)
                .all().stream()
                        .map(source -> of(home, source, due.get(source.name())))
                        .toList();
    }

    /** One of them. */
    public static SourceStatus of(Home home, Source source) {
        return of(home, source, due(home).get(source.name()));
    }

    private static SourceStatus of(Home home, Source source, @Nullable Due due) {
        return new SourceStatus(
                source,
                Visits.health(home, source.name()),
                LeftOut.of(home.memory(), source.name()),
                due == null || source.every().equals(Every.NEVER) ? null : due.next(),
                due != null && due.by() != null);
    }

    private static Map<String, Due> due(Home home) {
        Map<String, Due> due = new TreeMap<>();
        Timetable.due(home).stream()
                .filter(each -> each.kind().equals("source"))
                .forEach(each -> due.put(each.subject(), each));
        return due;
    }

    /** In a word: {@code new} where it was never visited, {@code well}, or {@code failing}. */
    public String state() {
        return health.failures() > 0 ? "failing" : health.tried() == null ? "new" : "well";
    }

    /** What went wrong and how to mend it, or what came of the last visit. */
    public String note() {
        return health.failures() > 0 ? health.reason() : health.last();
    }

    /** Whether somebody should look at it. */
    public boolean isFailing() {
        return health.failures() > 0;
    }

    public ObjectNode json() {
        ObjectNode all = Json.object();
        all.setAll(source.json());
        all.put("state", state());
        all.put("tried", text(health.tried()));
        all.put("succeeded", text(health.succeeded()));
        all.put("next", text(next));
        all.put("running", running);
        all.put("failures", health.failures());
        all.put("articles", health.articles());
        all.put("left_out", leftOut.count());
        all.put("note", note());
        ObjectNode json = Json.object();
        KEYS.forEach(key -> json.set(key, all.get(key)));
        return json;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
