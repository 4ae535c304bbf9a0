package org.gainsay.watch.customers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gainsay.desk.docket.CaseSubject;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.format.CanonicalJson;
import org.gainsay.format.Json;
import org.gainsay.format.ScreeningJson;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Filed;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.model.InputException;
import org.gainsay.screen.EntryKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A portfolio to be looked at, as it is in the ledger. For one thread; usable while the home is open. */
public final class Portfolio {
    private final Home home;
    private final PortfolioState state;
    private final PortfolioState.Dated<WatchEntry.Customers> customers;
    private final HomeDocket docket;

    Portfolio(Home home, PortfolioState state, PortfolioState.Dated<WatchEntry.Customers> customers) {
        this.home = home;
        this.state = state;
        this.customers = customers;
        this.docket = HomeDocket.of(home);
    }

    /** When an entry was made, and what it says. */
    public record Moment<T>(long seq, String at, T entry) {}

    /**
     * A hit as it is now.
     *
     * @param found the finding that has it
     * @param hit as a screening has it
     * @param caseState {@code open}, {@code waiting}, {@code decided} or {@code returned}; empty where it is no case
     * @param verdict what was decided, else empty
     */
    public record Standing(
            Moment<WatchEntry.Found> found,
            JsonNode hit,
            String caseState,
            String verdict,
            @Nullable JsonNode record) {
        /** Whether a person has still to look at it. */
        public boolean isOpen() {
            return hit.path("match").asBoolean(false) && !caseState.equals("decided");
        }
    }

    public String name() {
        return state.name();
    }

    /** The customers as they were handed in last. */
    public Moment<WatchEntry.Customers> customers() {
        return new Moment<>(customers.seq(), customers.at(), customers.entry());
    }

    /** The last run that is done; empty where none is. */
    public Optional<Moment<WatchEntry.Run>> last() {
        var last = state.last();
        return last == null ? Optional.empty() : Optional.of(new Moment<>(last.seq(), last.at(), last.entry()));
    }

    /** Whether the customers have not been screened since they were handed in, or a run was broken off. */
    public boolean isUnfinished() {
        var last = state.last();
        return last == null || last.seq() < customers.seq() || !state.open().isEmpty();
    }

    /** How many customers have hits. */
    public int withHits() {
        return state.known().size();
    }

    /** All hits as they are now, customer by customer as they were found. */
    public void standing(Consumer<Standing> each) {
        state.known()
                .values()
                .forEach(known ->
                        found(known.seq()).ifPresent(found -> standing(found).forEach(each)));
    }

    /** The hits of one customer as they are now. */
    public List<Standing> standing(String customer) {
        Known known = state.known().get(customer);
        return known == null
                ? List.of()
                : found(known.seq()).map(this::standing).orElse(List.of());
    }

    private Optional<Moment<WatchEntry.Found>> found(long seq) {
        return home.ledger().find(seq).flatMap(Portfolio::found);
    }

    private static Optional<Moment<WatchEntry.Found>> found(Kept kept) {
        return Watching.entry(kept)
                .filter(WatchEntry.Found.class::isInstance)
                .map(entry -> new Moment<>(kept.entry().seq(), kept.entry().at(), (WatchEntry.Found) entry));
    }

    private List<Standing> standing(Moment<WatchEntry.Found> found) {
        List<Standing> hits = new ArrayList<>();
        for (JsonNode hit : found.entry().hits()) {
            Optional<Filed> filed = filed(found.entry(), hit);
            String verdict = filed.map(Filed::json)
                    .map(record -> record.path("verdict").asString(""))
                    .orElse("");
            hits.add(new Standing(
                    found,
                    hit,
                    filed.map(Filed::state).orElse(""),
                    verdict,
                    filed.map(Filed::json).orElse(null)));
        }
        return hits;
    }

    private Optional<Filed> filed(WatchEntry.Found found, JsonNode hit) {
        return docket.docket()
                .find(CaseSubject.ofHit(
                                found.query(),
                                found.body().path("referenced").asBoolean(false),
                                hit.path("source").asString(""),
                                hit.path("entry").asString(""))
                        .id());
    }

    /**
     * What became of hits since an entry: for each customer and entry of a list the last that was said, news of a first screening included.
     *
     * @param seq the entry after which it counts
     */
    public Map<String, Map<EntryKey, HitChange.Kind>> since(long seq) {
        Map<String, Map<EntryKey, HitChange.Kind>> changes = new HashMap<>();
        entries(
                "",
                seq + 1,
                kept -> found(kept)
                        .ifPresent(found -> found.entry()
                                .changes()
                                .forEach(change -> changes.computeIfAbsent(
                                                found.entry().customer(), any -> new LinkedHashMap<>())
                                        .merge(
                                                new EntryKey(change.source(), change.entry()),
                                                change.change(),
                                                (old, now) -> old == HitChange.Kind.NEW && now == HitChange.Kind.CHANGED
                                                        ? old
                                                        : now))));
        return changes;
    }

    /** The place before the first finding of the last run. */
    public long beforeLastRun() {
        var last = state.last();
        if (last == null) {
            return 0;
        }
        long[] before = {0};
        entries("\"kind\":\"run\"", 1, kept -> {
            if (kept.entry().seq() < last.seq()) {
                before[0] = kept.entry().seq();
            }
        });
        return before[0];
    }

    /**
     * Everybody, in the order of the file, with his hits as they are now.
     *
     * @param today nobody was born after it
     * @param only the id of the one customer who is wanted; null for all
     */
    public void everybody(LocalDate today, @Nullable String only, BiConsumer<JsonNode, List<Standing>> each) {
        try (CustomerTable table = table(today)) {
            if (only != null) {
                int number = table.find(only);
                if (number >= 0) {
                    each.accept(ScreeningJson.query(table.customer(number).query()), standing(only));
                }
                return;
            }
            for (int number = 0; number < table.size(); number++) {
                Customer customer = table.customer(number);
                each.accept(ScreeningJson.query(customer.query()), standing(customer.id()));
            }
        }
    }

    /**
     * A customer as a file that was taken in has him, with the keys of a screened {@code query}; those of an earlier file are read again to
     * find out.
     *
     * @return empty where it does not have him; an object without keys where the file was erased since, so that only his findings tell
     */
    public Optional<JsonNode> customer(WatchEntry.Customers given, String customer, LocalDate today) {
        if (given.sha256().equals(customers.entry().sha256())) {
            try (CustomerTable table = table(today)) {
                int number = table.find(customer);
                return number < 0
                        ? Optional.empty()
                        : Optional.of(ScreeningJson.query(table.customer(number).query()));
            }
        }
        try (CustomerFile file = CustomerFile.open(
                home.store().path(given.sha256()), given.settings().columns(), today)) {
            while (file.hasNext()) {
                Optional<Customer> next = next(file).filter(each -> each.id().equals(customer));
                if (next.isPresent()) {
                    return next.map(found -> ScreeningJson.query(found.query()));
                }
            }
            return Optional.empty();
        } catch (InputException e) {
            return Optional.of(Json.object());
        }
    }

    private CustomerTable table(LocalDate today) {
        return new PortfolioFolder(home, name())
                .table(customers.entry().sha256(), customers.entry().settings(), today, line -> {});
    }

    private static Optional<Customer> next(CustomerFile file) {
        try {
            return Optional.of(Customer.of(file.next()));
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    /** Everything that was said of a customer, and of the portfolio as a whole, in order. */
    public List<Moment<WatchEntry>> history(String customer) {
        List<Moment<WatchEntry>> history = new ArrayList<>();
        String id = CanonicalJson.text(JsonNodeFactory.instance.stringNode(customer));
        entries("", 1, kept -> {
            if (kept.body() instanceof Body.Present present
                    && (present.text().contains("\"customer\":" + id)
                            || present.text().contains("\"kind\":"))) {
                WatchEntry.of(Json.parse(present.text(), "body"))
                        .filter(entry -> !(entry instanceof WatchEntry.Found found)
                                || found.customer().equals(customer))
                        .ifPresent(entry -> history.add(
                                new Moment<>(kept.entry().seq(), kept.entry().at(), entry)));
            }
        });
        return history;
    }

    /** The cases of all hits that a customer ever had, also of those that are gone. */
    public List<JsonNode> cases(List<Moment<WatchEntry>> history) {
        Map<String, JsonNode> cases = new LinkedHashMap<>();
        for (Moment<WatchEntry> moment : history) {
            if (moment.entry() instanceof WatchEntry.Found found) {
                for (JsonNode hit : found.hits()) {
                    filed(found, hit).ifPresent(filed -> cases.putIfAbsent(filed.id(), filed.json()));
                }
            }
        }
        return List.copyOf(cases.values());
    }

    /** The portfolio's own entries that have these words. */
    private void entries(String words, long from, Consumer<Kept> each) {
        try (Stream<Kept> entries = home.ledger()
                .ofType(WatchEntry.TYPE, words.isEmpty() ? "\"portfolio\":\"" + name() + "\"" : words, from)) {
            entries.filter(kept -> kept.body() instanceof Body.Present present
                            && present.text().contains("\"portfolio\":\"" + name() + "\""))
                    .forEach(each);
        }
    }
}
