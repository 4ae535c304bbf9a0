package org.gainsay.screen;

import java.util.Comparator;
import java.util.List;

/**
 * Why two entries are taken for one party.
 *
 * @param first the place of the one entry
 * @param second the place of the other, a later one
 * @param repeats whether it proves even two entries of one list to be one party
 * @param score orders ties of one strength, 0..1
 * @param evidence in words
 */
record PartyTie(int first, int second, Strength strength, boolean repeats, double score, List<String> evidence) {
    /** How far a tie goes, the strongest first. */
    enum Strength {
        /** A number that only one party has. */
        NUMBER,
        /** A name and a birth date, or a rare name of a body in its country. */
        SURE,
        /** A name and what fits it: it holds only as long as nobody else fits as well. */
        LIKELY
    }

    static final Comparator<PartyTie> STRONGEST_FIRST = Comparator.comparing(PartyTie::strength)
            .thenComparingDouble(tie -> -tie.score())
            .thenComparingInt(PartyTie::first)
            .thenComparingInt(PartyTie::second);

    PartyTie {
        evidence = List.copyOf(evidence);
    }

    int other(int place) {
        return place == first ? second : first;
    }
}
