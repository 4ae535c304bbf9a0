package org.gainsay.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which parts of two names stand for each other. Every part is used once; the likest and weightiest pairs are taken first,
 * wherever they stand in the name.
 *
 * @param leftOpen places of parts of the left name that are in no pair, light ones included
 */
record Alignment(List<Pair> pairs, List<Integer> leftOpen, List<Integer> rightOpen) {
    /** The most words that are looked for in one: {@code van der bilt}. */
    static final int LONGEST_RUN = 3;

    /** Words shorter than this are not taken apart: {@code lila} is no {@code li la}. */
    static final int SHORTEST_JOINED = 5;

    /** Shorter words written together are one word or they are not: {@code jiasong} is no {@code jiadong}. */
    static final int SHORTEST_MISSPELLED = 9;

    /** The letters of at least one end of a run. */
    static final int SHORTEST_END = 3;

    /** Two letters begin two words of thousands of names. */
    private static final int SHORTEST_ACRONYM = 3;

    /** A single letter at either end of a run is no word that was joined. */
    static final int SHORTEST_IN_RUN = 2;

    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble((Pair pair) -> -pair.likeness())
            .thenComparingDouble(pair -> -pair.weight())
            .thenComparingInt(pair -> Math.abs(pair.left() - pair.right()))
            .thenComparingInt(pair -> pair.left() + pair.right())
            .thenComparingInt(Pair::left);

    static Alignment of(ParsedName left, ParsedName right, Likenesses likenesses) {
        List<Pair> candidates = new ArrayList<>();
        addSingles(left, right, likenesses, candidates);
        for (int length = 2; length <= LONGEST_RUN; length++) {
            for (int from = 0; from + length <= left.parts().size(); from++) {
                addRuns(left, from, length, right, false, candidates);
            }
            for (int from = 0; from + length <= right.parts().size(); from++) {
                addRuns(right, from, length, left, true, candidates);
            }
        }
        addAcronyms(left, right, false, candidates);
        addAcronyms(right, left, true, candidates);
        candidates.sort(BEST_FIRST);
        return taken(candidates, left.parts().size(), right.parts().size());
    }

    private static Alignment taken(List<Pair> candidates, int lefts, int rights) {
        boolean[] leftUsed = new boolean[lefts];
        boolean[] rightUsed = new boolean[rights];
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates) {
            if (isFree(leftUsed, pair.left(), pair.leftParts()) && isFree(rightUsed, pair.right(), pair.rightParts())) {
                java.util.Arrays.fill(leftUsed, pair.left(), pair.left() + pair.leftParts(), true);
                java.util.Arrays.fill(rightUsed, pair.right(), pair.right() + pair.rightParts(), true);
                pairs.add(pair);
            }
        }
        return new Alignment(pairs, open(leftUsed), open(rightUsed));
    }

    private static void addSingles(ParsedName left, ParsedName right, Likenesses likenesses, List<Pair> candidates) {
        for (int i = 0; i < left.parts().size(); i++) {
            Part mine = left.parts().get(i);
            for (int j = 0; j < right.parts().size(); j++) {
                Part theirs = right.parts().get(j);
                double likeness = likeness(mine, theirs, likenesses, i, j);
                if (likeness > 0) {
                    candidates.add(new Pair(i, 1, j, 1, likeness, (mine.weight() + theirs.weight()) / 2));
                }
            }
        }
    }

    private static double likeness(Part mine, Part theirs, Likenesses likenesses, int i, int j) {
        boolean light = mine.kind().isLight() || theirs.kind().isLight();
        boolean number = mine.kind() == PartKind.NUMBER || theirs.kind() == PartKind.NUMBER;
        if (light || number) {
            return mine.kind() == theirs.kind() && likenesses.of(i, j) == 1 ? 1 : 0;
        }
        if (mine.kind() == PartKind.INITIAL || theirs.kind() == PartKind.INITIAL) {
            char first = mine.word().spelling().charAt(0);
            if (first != theirs.word().spelling().charAt(0)) {
                return 0;
            }
            return mine.kind() == theirs.kind() ? 1 : Calibration.INITIAL_FITS;
        }
        return likenesses.of(i, j);
    }

    /** Pairs of a run of parts with one word in which they are written together. */
    private static void addRuns(
            ParsedName name, int from, int length, ParsedName other, boolean mirrored, List<Pair> candidates) {
        int letters = 0;
        double weight = 0;
        int shortest = Math.min(letters(name, from), letters(name, from + length - 1));
        for (int i = from; i < from + length; i++) {
            letters += letters(name, i);
            weight += name.parts().get(i).weight();
        }
        if (letters < SHORTEST_JOINED - 1 || shortest < SHORTEST_IN_RUN || !isRun(name, from, length)) {
            return;
        }
        for (int j = 0; j < other.parts().size(); j++) {
            int difference = Math.abs(letters(other, j) - letters);
            Part single = other.parts().get(j);
            if (difference > 1
                    || letters(other, j) < SHORTEST_JOINED
                    || single.kind().isLight()) {
                continue;
            }
            double likeness = joined(
                    written(name, from, length),
                    hasTwoEnds(name, from, length),
                    single.word().spelling());
            if (likeness > 0) {
                double both = (weight + Math.max(single.weight(), weight)) / 2;
                candidates.add(
                        mirrored
                                ? new Pair(j, 1, from, length, likeness, both)
                                : new Pair(from, length, j, 1, likeness, both));
            }
        }
    }

    /** Whether the parts may be written together: one end is a word of its own and no particle or syllable. */
    static boolean isRun(ParsedName name, int from, int length) {
        return isEnd(name, from) || isEnd(name, from + length - 1);
    }

    /** Particles and legal forms are no part of a word that is written wrong: {@code al rashid} is no {@code albashid}. */
    static boolean hasTwoEnds(ParsedName name, int from, int length) {
        return isEnd(name, from) && isEnd(name, from + length - 1);
    }

    private static boolean isEnd(ParsedName name, int place) {
        return !name.parts().get(place).kind().isLight() && letters(name, place) >= SHORTEST_END;
    }

    private static int letters(ParsedName name, int place) {
        return name.parts().get(place).word().spelling().length();
    }

    private static String written(ParsedName name, int from, int length) {
        StringBuilder run = new StringBuilder();
        for (int i = from; i < from + length; i++) {
            run.append(name.parts().get(i).word().spelling());
        }
        return run.toString();
    }

    /**
     * How alike a word is to several that were written together; 0 where it is something else.
     *
     * @param twoEnds whether the first and the last of them are words of their own: else no letter may be wrong
     */
    static double joined(String run, boolean twoEnds, String whole) {
        if (whole.equals(run)) {
            return Calibration.JOINED;
        }
        boolean longEnough = whole.length() >= SHORTEST_MISSPELLED && twoEnds;
        return longEnough && Spelling.withinOneEdit(whole, run) ? Calibration.JOINED_MISSPELLED : 0;
    }

    /** Pairs of a run of a body's words with one word that is their initials. */
    private static void addAcronyms(ParsedName name, ParsedName other, boolean mirrored, List<Pair> candidates) {
        if (name.person() || other.person()) {
            return;
        }
        for (int j = 0; j < other.parts().size(); j++) {
            Part single = other.parts().get(j);
            String letters = single.word().spelling();
            // Few words are that short, so that the acronym is seldom worked out.
            boolean mayBe = letters.length() >= SHORTEST_ACRONYM
                    && letters.length() <= name.parts().size()
                    && !single.kind().isLight()
                    && single.word().origin() == Origin.ALPHABET
                    && name.acronym().contains(letters);
            for (int from = mayBe ? 0 : name.parts().size(); from < name.parts().size(); from++) {
                int length = name.runWithInitials(letters, from);
                if (length > 0) {
                    double sum = name.parts().subList(from, from + length).stream()
                            .mapToDouble(Part::weight)
                            .sum();
                    double weight = Math.min(sum, Calibration.ACRONYM_WEIGHT);
                    boolean few = letters.length() == SHORTEST_ACRONYM
                            && (words(name, from, length) < SHORTEST_ACRONYM
                                    || words(name, 0, name.parts().size()) > SHORTEST_ACRONYM);
                    double likeness = few ? Calibration.ACRONYM_IN_NAME : Calibration.ACRONYM;
                    candidates.add(
                            mirrored
                                    ? new Pair(j, 1, from, length, likeness, weight)
                                    : new Pair(from, length, j, 1, likeness, weight));
                }
            }
        }
    }

    /** How many of the parts have an initial and are more than a legal form. */
    private static long words(ParsedName name, int from, int length) {
        return name.parts().subList(from, from + length).stream()
                .filter(part -> ParsedName.hasInitial(part) && !ParsedName.isCompany(part))
                .count();
    }

    private static boolean isFree(boolean[] used, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (used[i]) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> open(boolean[] used) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                open.add(i);
            }
        }
        return open;
    }
}
