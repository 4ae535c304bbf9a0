package org.gainsay.watch.customers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.desk.Versions;
import org.gainsay.model.ListContent;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Listing;
import org.gainsay.screen.IndexDifference;
import org.gainsay.screen.ScreenIndex;
import org.gainsay.screen.ScreenOptions;
import org.gainsay.screen.Screener;
import org.jspecify.annotations.Nullable;

/**
 * Who must be screened, so that afterwards everybody has the result of being screened on the lists as they are now.
 *
 * <p>What two names and what is known beside them come to depends on nothing else; so a customer's hits are as they were unless he himself is
 * new or other, one of his hits is of an entry that is other or gone (or belongs to another party), or an entry that is new or other has become
 * a hit. Who may have the last is found in the index of customers, and those are held against these entries alone before they are screened.
 */
final class Plan {
    /** With more entries than that it is quicker to hold every customer against them. */
    private static final int MANY = 3_000;

    private final BitSet customers;
    private final BitSet added;
    private final BitSet other;
    private final boolean allFirst;

    /** Those of whom it must still be seen whether an entry means them. */
    private final BitSet perhaps;

    private final @Nullable Screener changed;
    private final ScreenOptions options;

    private Plan(
            BitSet customers,
            BitSet added,
            BitSet other,
            boolean allFirst,
            BitSet perhaps,
            @Nullable Screener changed,
            ScreenOptions options) {
        this.customers = customers;
        this.added = added;
        this.other = other;
        this.allFirst = allFirst;
        this.perhaps = perhaps;
        this.changed = changed;
        this.options = options;
    }

    /** The numbers of those to look at. */
    BitSet customers() {
        return customers;
    }

    boolean isFirst(int number) {
        return allFirst || added.get(number);
    }

    /** Whether something of him is other than in the last run. */
    boolean isOther(int number) {
        return other.get(number);
    }

    /** Whether the customer need be screened on all lists. */
    boolean isTouched(int number, Customer customer) {
        return !perhaps.get(number)
                || changed == null
                || !changed.screen(customer.query(), options).isEmpty();
    }

    /**
     * Everybody.
     *
     * @param from those before it are done
     * @param earlier the customers of the last run; null where there was none
     */
    static Plan everybody(CustomerTable table, @Nullable CustomerTable earlier, int from, ScreenOptions options) {
        BitSet customers = new BitSet();
        customers.set(from, Math.max(from, table.size()));
        CustomerTable.Difference difference = earlier == null ? null : table.since(earlier);
        return new Plan(
                customers,
                difference == null ? new BitSet() : difference.added(),
                difference == null ? new BitSet() : difference.changed(),
                earlier == null,
                new BitSet(),
                null,
                options);
    }

    /**
     * Those who can have another result than in the last run.
     *
     * @param earlier the customers of the last run
     * @param before the lists of the last run
     */
    static Plan delta(
            PortfolioState state,
            CustomerTable table,
            CustomerTable earlier,
            ScreenIndex before,
            ScreenIndex now,
            ScreenOptions options) {
        CustomerTable.Difference difference = table.since(earlier);
        BitSet certain = (BitSet) difference.added().clone();
        certain.or(difference.changed());
        IndexDifference lists = IndexDifference.between(before, now);
        state.known().forEach((id, known) -> {
            if (known.entries().stream().anyMatch(lists.touched()::contains)) {
                mark(id, table, certain);
            }
        });
        // What a run that was broken off has found may be of other lists than either of these.
        state.open().keySet().forEach(id -> mark(id, table, certain));
        state.forgotten().forEach(id -> mark(id, table, certain));
        BitSet perhaps = new BitSet();
        if (lists.now().size() > MANY) {
            perhaps.set(0, table.size());
        } else if (!lists.now().isEmpty()) {
            perhaps.or(table.asking(lists.now()));
        }
        perhaps.andNot(certain);
        BitSet customers = (BitSet) certain.clone();
        customers.or(perhaps);
        Screener changed = perhaps.isEmpty() ? null : Screener.over(ScreenIndex.of(contents(lists.now())));
        return new Plan(
                customers,
                difference.added(),
                difference.changed(),
                false,
                perhaps,
                changed,
                new ScreenOptions(1, options.minScore(), options.threshold(), options.algorithm(), options.excluded()));
    }

    private static void mark(String id, CustomerTable table, BitSet customers) {
        int number = table.find(id);
        if (number >= 0) {
            customers.set(number);
        }
    }

    private static List<ListContent> contents(List<Listing> listings) {
        Map<String, List<Listing>> bySource = new LinkedHashMap<>();
        listings.forEach(listing -> bySource.computeIfAbsent(listing.source(), any -> new ArrayList<>())
                .add(listing));
        return bySource.entrySet().stream()
                .map(list -> new ListContent(
                        new ListEdition(list.getKey(), null, "", list.getValue().size(), false), list.getValue()))
                .toList();
    }

    /** Whether a run's results can be gone on from: they were made by the same score and to the same end. */
    static boolean isComparable(WatchEntry.Run last, WatchEntry.Customers customers) {
        return last.version().equals(Versions.SCREENING)
                && last.settings().key().equals(customers.settings().key());
    }
}
