package org.gainsay.cli;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/** The tallies of one kind of labelled set: of all its cases, and of them by kind and by script. Not thread-safe. */
final class SetFigures {
    private final String name;
    private final boolean pairs;
    private final Map<CaseGroup, Tally> tallies = new EnumMap<>(CaseGroup.class);

    private SetFigures(String name, boolean pairs) {
        this.name = name;
        this.pairs = pairs;
    }

    static SetFigures ofPairs() {
        return new SetFigures("pairs", true);
    }

    /** Of names screened against lists, by what of each was used. */
    static SetFigures ofNames(String used) {
        return new SetFigures(used, false);
    }

    String name() {
        return name;
    }

    /** Whether positives and negatives are pairs of one set, so that precision means something. */
    boolean isOfPairs() {
        return pairs;
    }

    /** Counts a case, as {@link Tally#add}. */
    void add(boolean positive, double score, @Nullable Schema schema, String... names) {
        tally(CaseGroup.ALL).add(positive, score);
        tally(CaseGroup.ofKind(schema)).add(positive, score);
        tally(CaseGroup.ofScript(names)).add(positive, score);
    }

    private Tally tally(CaseGroup group) {
        return tallies.computeIfAbsent(group, any -> new Tally());
    }

    boolean isEmpty() {
        return tallies.isEmpty();
    }

    Tally all() {
        return tally(CaseGroup.ALL);
    }

    /** Only groups with cases. */
    Map<CaseGroup, Tally> tallies() {
        return Collections.unmodifiableMap(tallies);
    }
}
