package org.gainsay.ledger;

import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Walks the rows of a chain in the order in which they come and stops at the first that is wrong. A row fits if it stands where it
 * says, its hash is that of its fields, it names the hash of the row before, and its body, where there is one, has the hash it says.
 * For one thread.
 */
final class ChainWalk {
    /** How far around its place a misplaced row is looked for; one from farther away counts as edited. */
    private static final long NEIGHBOURHOOD = 10_000;

    private final @Nullable Head kept;
    private final LongPredicate comesElsewhere;
    private Head last = Head.EMPTY;
    private Selection selection = Selection.NONE;
    private long first = 1;
    private long entries;
    private long erased;

    /**
     * @param kept a head that was kept elsewhere
     * @param comesElsewhere whether the row of some place stands anywhere at all
     */
    ChainWalk(@Nullable Head kept, LongPredicate comesElsewhere) {
        this.kept = kept;
        this.comesElsewhere = comesElsewhere;
    }

    /** The place at which the next row is expected. */
    long expected() {
        return last.seq() + 1;
    }

    /** What is wrong with the next row, or empty; after a fault the walk is over. */
    Optional<Verdict.Broken> next(Kept row, Selection left) {
        var entry = row.entry();
        var fault = place(entry, left)
                .or(() -> hash(entry))
                .or(() -> previous(entry, left))
                .or(() -> body(row))
                .or(() -> keptHead(entry));
        if (entries == 0) {
            first = entry.seq();
        }
        entries++;
        erased += row.body() instanceof Body.Erased ? 1 : 0;
        selection = left;
        last = new Head(entry.seq(), entry.hash());
        return fault;
    }

    /** The verdict when no rows are left. */
    Verdict end() {
        if (kept != null && kept.seq() > last.seq() && selection != Selection.TYPE) {
            return new Verdict.Broken(
                    expected(),
                    Fault.CUT,
                    "the head that was kept is row " + kept.seq() + ", but the chain ends at row " + last.seq());
        }
        return new Verdict.Whole(first, entries, erased, last, selection == Selection.TYPE);
    }

    private Optional<Verdict.Broken> place(Entry entry, Selection left) {
        long seq = entry.seq();
        long expected = expected();
        boolean mayJump = left == Selection.TYPE || (left == Selection.SINCE && entries == 0);
        if (seq == expected || (seq > expected && mayJump)) {
            return Optional.empty();
        }
        if (seq > expected && !comesElsewhere.test(expected)) {
            var upTo = seq - 1 == expected ? "" : ", and so are those up to row " + (seq - 1);
            return broken(expected, Fault.MISSING, "it is not there" + upTo);
        }
        return broken(seq, Fault.OUT_OF_ORDER, "it comes where row " + expected + " is expected");
    }

    private static Optional<Verdict.Broken> hash(Entry entry) {
        long seq = entry.seq();
        if (Chain.hashAt(seq, entry).equals(entry.hash())) {
            return Optional.empty();
        }
        var written = LongStream.rangeClosed(Math.max(1, seq - NEIGHBOURHOOD), seq + NEIGHBOURHOOD)
                .filter(place -> Chain.hashAt(place, entry).equals(entry.hash()))
                .findFirst();
        return written.isPresent()
                ? broken(seq, Fault.OUT_OF_ORDER, "it was written as row " + written.getAsLong())
                : broken(seq, Fault.EDITED, "its hash is not that of its fields");
    }

    private Optional<Verdict.Broken> previous(Entry entry, Selection left) {
        boolean follows = entry.seq() == expected() && (entries > 0 || left == Selection.NONE || entry.seq() == 1);
        if (!follows || entry.previous().equals(last.hash())) {
            return Optional.empty();
        }
        if (entries == 0) {
            return broken(entry.seq(), Fault.EDITED, "it is the first but names a row before it");
        }
        return broken(
                last.seq(),
                Fault.EDITED,
                "row " + entry.seq() + " was chained to another row " + last.seq()
                        + ", so one of the two was changed and its hash made anew");
    }

    private static Optional<Verdict.Broken> body(Kept row) {
        long seq = row.entry().seq();
        return switch (row.body()) {
            case Body.Present present ->
                bodyHash(present).equals(row.entry().bodySha256())
                        ? Optional.empty()
                        : broken(seq, Fault.BODY, "the hash of its salt and body is not the one in the row");
            case Body.Erased erased -> Optional.empty();
            case Body.Lost lost -> broken(seq, Fault.BODY, "it is gone, and no erasure says so");
        };
    }

    private static String bodyHash(Body.Present body) {
        try {
            return Chain.bodySha256(body);
        } catch (IllegalArgumentException e) {
            return "a salt that is not hexadecimal fits nothing";
        }
    }

    private Optional<Verdict.Broken> keptHead(Entry entry) {
        if (kept == null || kept.seq() != entry.seq() || kept.hash().equals(entry.hash())) {
            return Optional.empty();
        }
        return broken(
                entry.seq(),
                Fault.EDITED,
                "the head that was kept has another hash for it, so it or a row before it was written anew");
    }

    private static Optional<Verdict.Broken> broken(long seq, Fault fault, String detail) {
        return Optional.of(new Verdict.Broken(seq, fault, detail));
    }
}
