package org.gainsay.watch.customers;

import java.util.List;
import java.util.Optional;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an entry of the ledger of type {@code watch} says of a portfolio. A run of a portfolio leaves a {@link Found} for each customer
 * whose result is another than before, and at its end a {@link Run}; findings without the run that they name are of one that was broken
 * off and goes on with the next. Whoever has no finding at all had no hit.
 */
public sealed interface WatchEntry {
    /** The type of all these entries. */
    String TYPE = "watch";

    String portfolio();

    /**
     * The customers of a portfolio as a file gave them; those of an earlier file no longer count. {@code "kind":"customers"}.
     *
     * @param file its name, for people
     * @param sha256 of the file, which is in the store
     * @param size how many customers are in it
     * @param skipBadRows whether rows that cannot be used were left out
     * @param added customers that the file before did not have; likewise those that it had otherwise, and those that it had alone
     */
    record Customers(
            String portfolio,
            String file,
            String sha256,
            Settings settings,
            boolean skipBadRows,
            long size,
            long added,
            long changed,
            long gone)
            implements WatchEntry {
        Draft draft() {
            ObjectNode body = Json.object();
            body.put("portfolio", portfolio);
            body.put("kind", "customers");
            body.put("file", file);
            body.put("sha256", sha256);
            settings.addTo(body);
            body.put("skip_bad_rows", skipBadRows);
            body.put("customers", size);
            body.put("added", added);
            body.put("changed", changed);
            body.put("gone", gone);
            body.putArray("stored").add(sha256);
            return new Draft(TYPE, body);
        }
    }

    /**
     * One customer whose hits, or what the lists say of one of them, are other than before. Has no {@code kind}; beside what stands here its
     * body has {@code query}, {@code sources}, {@code algorithm}, {@code version}, {@code options} and {@code hits}, as a screening has them.
     *
     * @param customer his id as his file has it; where it has none, a word made of what it says of him
     * @param first whether he was screened for the first time: then his hits are to be worked through, and no news unless the body says that he
     *     has {@code joined} a portfolio that had been screened before
     * @param left whether he is no customer any more; then he has no hits, and none of them is told to be gone
     * @param changes against what was found before, in the order of the hits, those that are gone last; none where only what is beside them
     *     differs, such as the party that an entry belongs to
     */
    record Found(
            String portfolio,
            String run,
            String customer,
            boolean first,
            boolean left,
            List<HitChange> changes,
            JsonNode body)
            implements WatchEntry {
        public Found {
            changes = List.copyOf(changes);
        }

        /** @param screening the body of a screening, which is added to */
        static Draft draft(
                ObjectNode screening,
                String portfolio,
                String run,
                String customer,
                boolean first,
                boolean left,
                List<HitChange> changes) {
            screening.put("portfolio", portfolio);
            screening.put("run", run);
            screening.put("customer", customer);
            screening.put("first", first);
            if (left) {
                screening.put("left", true);
            }
            ArrayNode array = screening.putArray("changes");
            changes.forEach(change -> array.add(change.json()));
            return new Draft(TYPE, screening);
        }

        /** His hits as a screening has them, best first. */
        public JsonNode hits() {
            return body.path("hits");
        }

        /** He himself as he was screened: {@code id}, {@code name}, {@code birth_date} and so on. */
        public JsonNode query() {
            return body.path("query");
        }
    }

    /**
     * A run that is done: all customers of the portfolio have been screened on these lists, or would have the result that they had.
     * {@code "kind":"run"}.
     *
     * @param customers how many there were
     * @param sha256 of the file of customers
     * @param sources for each list its name, date and hash
     * @param screened how many had to be screened
     * @param touched how many have another result than before: those with a {@link Found}
     * @param found how many hits are new
     * @param changed how many hits are other than before
     * @param gone how many are gone
     * @param first whether it was the portfolio's first
     */
    record Run(
            String portfolio,
            String run,
            long customers,
            String sha256,
            JsonNode sources,
            String version,
            Settings settings,
            String bundle,
            long screened,
            long touched,
            long found,
            long changed,
            long gone,
            boolean first)
            implements WatchEntry {
        Draft draft() {
            return new Draft(TYPE, json());
        }

        /** As its entry has it. */
        public ObjectNode json() {
            ObjectNode body = Json.object();
            body.put("portfolio", portfolio);
            body.put("run", run);
            body.put("kind", "run");
            body.put("customers", customers);
            body.put("sha256", sha256);
            body.set("sources", sources);
            body.put("version", version);
            settings.addTo(body);
            body.put("screened", screened);
            body.put("touched", touched);
            body.put("new", found);
            body.put("changed", changed);
            body.put("gone", gone);
            body.put("first", first);
            body.putArray("stored").add(sha256);
            body.put("bundle", bundle);
            return body;
        }
    }

    /** The portfolio is watched no more. {@code "kind":"removed"}. */
    record Removed(String portfolio) implements WatchEntry {
        Draft draft() {
            return new Draft(TYPE, Json.object().put("portfolio", portfolio).put("kind", "removed"));
        }
    }

    /** What a body says; empty where it is of a kind that is not known here. */
    static Optional<WatchEntry> of(JsonNode body) {
        String portfolio = body.path("portfolio").asString("");
        return switch (body.path("kind").asString("")) {
            case "" ->
                Optional.of(new Found(
                        portfolio,
                        body.path("run").asString(""),
                        body.path("customer").asString(""),
                        body.path("first").asBoolean(false),
                        body.path("left").asBoolean(false),
                        body.path("changes").values().stream()
                                .map(HitChange::of)
                                .toList(),
                        body));
            case "customers" ->
                Optional.of(new Customers(
                        portfolio,
                        body.path("file").asString(""),
                        body.path("sha256").asString(""),
                        Settings.of(body),
                        body.path("skip_bad_rows").asBoolean(false),
                        body.path("customers").asLong(0),
                        body.path("added").asLong(0),
                        body.path("changed").asLong(0),
                        body.path("gone").asLong(0)));
            case "run" ->
                Optional.of(new Run(
                        portfolio,
                        body.path("run").asString(""),
                        body.path("customers").asLong(0),
                        body.path("sha256").asString(""),
                        body.path("sources"),
                        body.path("version").asString(""),
                        Settings.of(body),
                        body.path("bundle").asString(""),
                        body.path("screened").asLong(0),
                        body.path("touched").asLong(0),
                        body.path("new").asLong(0),
                        body.path("changed").asLong(0),
                        body.path("gone").asLong(0),
                        body.path("first").asBoolean(false)));
            case "removed" -> Optional.of(new Removed(portfolio));
            default -> Optional.empty();
        };
    }
}
