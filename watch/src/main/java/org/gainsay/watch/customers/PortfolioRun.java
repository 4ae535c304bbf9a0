package org.gainsay.watch.customers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.gainsay.desk.KeptLists;
import org.gainsay.desk.KnownListings;
import org.gainsay.desk.SideBySide;
import org.gainsay.desk.Versions;
import org.gainsay.desk.docket.EntryState;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.format.Json;
import org.gainsay.format.ScreeningJson;
import org.gainsay.format.Sha256;
import org.gainsay.ledger.Blocks;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.model.Hit;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Listing;
import org.gainsay.screen.EntryKey;
import org.gainsay.screen.ScreenIndex;
import org.gainsay.screen.ScreenOptions;
import org.gainsay.screen.Screener;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One run of a portfolio: whoever its {@link Plan} says is screened, and where what is found is other than before it is kept, in the order of
 * the customers, a block at a time. Last comes the run itself. For one thread; screens on all processors.
 */
final class PortfolioRun {
    /** So many findings wait to be kept together: the files of their entries are put on disk side by side. */
    private static final int TOGETHER = 128;

    private static final int DIGITS = 16;

    private final Home home;
    private final String by;
    private final PortfolioState state;
    private final WatchEntry.Customers customers;
    private final CustomerTable table;
    private final ScreenIndex index;
    private final KeptLists kept;
    private final Plan plan;
    private final String run;
    private final ScreenOptions options;
    private final Screener screener;
    private final @Nullable Screener lastLists;
    private final Map<String, Known> known;
    private final Set<String> forgotten;
    private final Comparison comparison;
    private final Dropped dropped;
    private final Function<EntryKey, Optional<Listing>> listings;
    private final Map<EntryKey, String> states = new ConcurrentHashMap<>();
    private final List<Result> waiting = new ArrayList<>();

    /** @param lastLists those of the last run, where it was made by the same score; null where they are not known */
    PortfolioRun(
            Home home,
            String by,
            PortfolioState state,
            WatchEntry.Customers customers,
            CustomerTable table,
            ScreenIndex index,
            KeptLists kept,
            Plan plan,
            @Nullable ScreenIndex lastLists) {
        this.home = home;
        this.by = by;
        this.state = state;
        this.customers = customers;
        this.table = table;
        this.index = index;
        this.kept = kept;
        this.plan = plan;
        run = id(state, customers, sources(index));
        options = customers.settings().options();
        screener = Screener.over(index);
        this.lastLists = lastLists == null ? null : Screener.over(lastLists);
        known = new HashMap<>(state.known());
        forgotten = Set.copyOf(state.forgotten());
        KnownListings all = KnownListings.of(index);
        listings = all::find;
        dropped = new Dropped(HomeDocket.of(home), key -> listings.apply(key).isPresent());
        comparison = new Comparison(new EntryState(home.store()), listings, options.limit());
    }

    /** The lists of an index as entries of the ledger name them. */
    static ArrayNode sources(ScreenIndex index) {
        ArrayNode sources = Json.array();
        for (ListEdition edition : index.editions()) {
            sources.add(((ObjectNode) ScreeningJson.edition(edition)).retain("source", "date", "sha256"));
        }
        return sources;
    }

    /** The same as long as the same customers are to be screened on the same lists: a run that was broken off goes on under its name. */
    static String id(PortfolioState state, WatchEntry.Customers customers, JsonNode sources) {
        var last = state.last();
        return "r"
                + Sha256.of(String.join(
                                "\n",
                                customers.portfolio(),
                                customers.sha256(),
                                customers.settings().json().toString(),
                                Long.toString(last == null ? 0 : last.seq()),
                                sources.toString(),
                                Versions.SCREENING))
                        .substring(0, DIGITS);
    }

    /**
     * What there is to keep of a customer.
     *
     * @param customer null for one who has left
     * @param before the body of his last finding; null where there is none
     */
    private record Result(
            String id,
            @Nullable Customer customer,
            boolean first,
            List<Hit> hits,
            List<HitChange> changes,
            @Nullable JsonNode before) {}

    /** @param step is told how many customers are done */
    WatchEntry.Run run(LongConsumer step) {
        boolean first = state.last() == null;
        try (Blocks blocks = new Blocks(home.ledger(), by)) {
            long[] done = {0};
            SideBySide.each(plan.customers().stream().boxed().iterator(), this::screen, (number, result) -> {
                result.ifPresent(found -> keep(found, blocks));
                step.accept(++done[0]);
            });
            flush(blocks);
            known.keySet().stream()
                    .filter(id -> table.find(id) < 0)
                    .sorted()
                    .forEach(id -> keep(new Result(id, null, false, List.of(), List.of(), before(id)), blocks));
            flush(blocks);
        }
        PortfolioState.Tally tally = state.tally();
        WatchEntry.Run done = new WatchEntry.Run(
                customers.portfolio(),
                run,
                table.size(),
                customers.sha256(),
                sources(index),
                Versions.SCREENING,
                customers.settings(),
                kept.bundle(),
                plan.customers().cardinality(),
                tally.touched(),
                tally.found(),
                tally.changed(),
                tally.gone(),
                first);
        var entry = home.ledger().append(by, List.of(done.draft())).getFirst();
        state.follow(entry.seq(), entry.at(), done);
        return done;
    }

    private Optional<Result> screen(int number) {
        Customer customer = table.customer(number);
        if (!plan.isTouched(number, customer)) {
            return Optional.empty();
        }
        List<Hit> hits = screener.screen(customer.query(), options);
        JsonNode erased = erased(number, customer);
        JsonNode before = erased == null ? before(customer.id()) : erased;
        Optional<List<HitChange>> changes = comparison.changes(before, customer.query(), hits, this::stateOf);
        return (erased == null || hits.isEmpty() ? changes : changes.or(() -> Optional.of(List.of())))
                .map(each -> new Result(customer.id(), customer, plan.isFirst(number), hits, each, before));
    }

    /**
     * What an erased finding will have said: that he has hits is no news because nobody remembers it. Null where his was not erased, or where
     * it is not known what he or the lists were like.
     */
    private @Nullable JsonNode erased(int number, Customer customer) {
        if (lastLists == null || !forgotten.contains(customer.id()) || plan.isOther(number)) {
            return null;
        }
        ObjectNode body = Json.object();
        body.set("query", ScreeningJson.query(customer.query()));
        body.put("referenced", customer.referenced());
        body.set("hits", ScreeningJson.hits(lastLists.screen(customer.query(), options)));
        return body;
    }

    private @Nullable JsonNode before(String id) {
        Known last = known.get(id);
        return last == null
                ? null
                : home.ledger()
                        .find(last.seq())
                        .filter(entry -> entry.body() instanceof Body.Present)
                        .map(entry -> ((Body.Present) entry.body()).json())
                        .orElse(null);
    }

    private String stateOf(Hit hit) {
        EntryKey key = new EntryKey(hit.source(), hit.entry());
        String state = states.get(key);
        if (state == null) {
            state = listings.apply(key).map(EntryState::sha256).orElse("");
            states.put(key, state);
        }
        return state;
    }

    private void keep(Result found, Blocks blocks) {
        waiting.add(found);
        if (waiting.size() == TOGETHER) {
            flush(blocks);
        }
    }

    private void flush(Blocks blocks) {
        keepEntries();
        for (Result found : waiting) {
            Draft draft = draft(found);
            blocks.add(
                    draft,
                    entry -> WatchEntry.of(draft.body())
                            .ifPresent(finding -> state.follow(entry.seq(), entry.at(), finding)));
        }
        waiting.clear();
    }

    /** Puts on disk, many at a time, what the drafts will refer to; what goes wrong here goes wrong there again, and is told. */
    private void keepEntries() {
        Map<EntryKey, Hit> hits = new LinkedHashMap<>();
        waiting.forEach(found -> found.hits().forEach(hit -> hits.put(new EntryKey(hit.source(), hit.entry()), hit)));
        try (ExecutorService disk = Executors.newVirtualThreadPerTaskExecutor()) {
            hits.values().stream()
                    .map(hit -> CompletableFuture.supplyAsync(
                                    () -> kept.entries().apply(hit), disk)
                            .exceptionally(failure -> Optional.empty()))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }

    private Draft draft(Result found) {
        Customer customer = found.customer();
        ObjectNode body;
        if (customer == null) {
            body = Dropped.leaving(kept.sources());
        } else {
            body = kept.body(customer.query(), options, found.hits());
            body.put("referenced", customer.referenced());
            if (found.first() && state.last() != null) {
                body.put("joined", true);
            }
            kept.keepEntries(body, found.hits());
            if (customers.settings().queue() && found.hits().stream().anyMatch(Hit::match)) {
                body.put("queue", true);
            }
        }
        dropped.into(body, found.before(), found.hits().size() == options.limit());
        return WatchEntry.Found.draft(
                body, customers.portfolio(), run, found.id(), found.first(), customer == null, found.changes());
    }
}
