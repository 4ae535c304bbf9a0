package org.gainsay.screen;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The most that a listed name can score against a query, seen from its words alone, without laying the two over each other.
 * Names that cannot reach what is wanted are not scored.
 *
 * <p>Why it holds. Give every part the likeness of the likest part of the other name: {@code a} for those of the query and
 * {@code b} for the listed ones. Parts for which that is 0 are open in every alignment; call the costs of these {@code x}
 * on the one side and {@code y} on the other. All of both names together weigh at most {@code W}: the heavier of the two, and
 * half of what paired parts can differ in weight. Then {@link NameScore} takes off
 * <ul>
 * <li>for what is exchanged at least {@code min(x, y) / effective(W)}, and for what is missing at least
 *     {@code m r |x - y| / W}, where m is the share for missing parts and r the least ratio of a part's missing to its exchanged
 *     cost. Both grow with x and with y, by {@code d} at least for each further part that stays open;
 * <li>for any other part either half its weight times {@code 1 - a} over {@code effective(W)}, since it is in a pair and a pair
 *     weighs the mean of its parts, or, since it is open after all, its cost times {@code d}.
 * </ul>
 * {@link Calibration#LONE_NAME} is the least that a bound can be where the query is a lone name.
 * It does not hold for words written together and for acronyms, which weigh more than a part: such names are always scored.
 */
final class NameBound {
    /** More than scores lose or win by rounding. */
    private static final double SLACK = 1e-4;

    private final NameTable table;
    private final LikenessRows rows;
    private final boolean person;
    private final double missingShare;
    private final double weightOfQuery;
    private final double costOfQuery;
    private final double ratioOfQuery;

    /** At most half of what paired parts can differ in weight, whatever the name. */
    private final double apartAtMost;

    private final boolean hasInitials;
    private final double atLeast;

    /** Whether the table's names ask, so that those of them that are lone may be worth what such a query is. */
    private final boolean reversed;

    /** The parts of the query that are not light, each with its place, kind, weight and cost, and the first letters. */
    private final int[] places;

    private final PartKind[] kinds;
    private final double[] weights;
    private final double[] costs;
    private final char[] letters;

    /** For the name at hand how alike each of them is to a part of it. */
    private final double[] alike;

    /** For each part of the name at hand what it costs if it is in a pair, and if it is not. */
    private double[] shares = new double[64];

    /** @param reversed whether the query is a listed name, and the table's names are queries */
    NameBound(ParsedName query, NameTable table, LikenessRows rows, boolean reversed) {
        this.table = table;
        this.reversed = reversed;
        this.rows = rows;
        person = query.person();
        missingShare = query.person() ? Calibration.MISSING_IN_PERSON : Calibration.MISSING_IN_THING;
        places = IntStream.range(0, query.parts().size())
                .filter(place -> !query.parts().get(place).kind().isLight())
                .toArray();
        kinds = new PartKind[places.length];
        weights = new double[places.length];
        costs = new double[places.length];
        letters = new char[places.length];
        alike = new double[places.length];
        double weight = 0;
        double cost = 0;
        double apart = 0;
        double ratio = 1;
        boolean initials = false;
        for (int i = 0; i < places.length; i++) {
            Part part = query.parts().get(places[i]);
            kinds[i] = part.kind();
            weights[i] = part.weight();
            costs[i] = part.costExchanged();
            letters[i] = part.word().spelling().charAt(0);
            weight += part.weight();
            cost += part.costExchanged();
            apart += Math.max(part.weight(), 1 - part.weight()) / 2;
            ratio = Math.min(ratio, ratio(part.kind(), part.word().origin()));
            initials |= part.kind() == PartKind.INITIAL || (query.person() && part.kind() == PartKind.NUMBER);
        }
        weightOfQuery = weight;
        costOfQuery = cost;
        apartAtMost = apart;
        ratioOfQuery = ratio;
        hasInitials = initials;
        atLeast = !reversed && NameScore.isLoneName(query) ? Calibration.LONE_NAME : 0;
    }

    private double atLeast(int name) {
        return reversed && person && table.isSingle(name) ? Calibration.LONE_NAME : atLeast;
    }

    /**
     * As {@link #most(int)}, but seen from sums alone: it takes a fraction of the time, and most names that share only one
     * word need no more. Of the open costs x and y it knows the least that they can be, X and Y, from what all parts cost less
     * what the shared ones do. {@code min(x, y) / effective(W) + m r |x - y| / W} grows with both, so that X and Y give a
     * bound. For people {@link Calibration#LITTLE_SHARED} comes on top, which shrinks as the smaller of the two grows: along
     * that way the sum is least at one of its ends, where the smaller is the lesser of X and Y, or where both are the greater
     * of them and nothing is missing.
     */
    double most(int name, SharedParts shared) {
        int sums = table.sums(name);
        if (sums == 0 || hasInitials) {
            return 1;
        }
        double openOfQuery = Math.max(0, costOfQuery - shared.costOfQuery(name));
        double openOfName = Math.max(0, PartSums.cost(sums) - shared.costOfName(name));
        double whole = Math.max(weightOfQuery, PartSums.weight(sums)) + apartAtMost;
        double ratio = Math.min(ratioOfQuery, PartSums.ratio(sums));
        double effective = NameScore.effective(whole);
        double fewer = Math.min(openOfQuery, openOfName);
        double more = Math.max(openOfQuery, openOfName);
        double lacking = (more - fewer) * ratio;
        double cost = fewer / effective + lacking * missingShare / whole;
        if (person) {
            double matched = (costOfQuery - openOfQuery + PartSums.cost(sums) + 0.01 - openOfName) / 2;
            cost += Calibration.LITTLE_SHARED * Math.max(0, Calibration.MUCH_SHARED - matched) * Math.min(1, lacking);
            cost = Math.min(cost, more / effective);
        }
        return Math.max(atLeast(name), 1 + SLACK - cost);
    }

    /** At least what {@link NameScore#score()} gives for this name of the table, unless it has joined words or an acronym. */
    double most(int name) {
        Arrays.fill(alike, 0);
        double weight = 0;
        double open = 0;
        double apart = 0;
        double ratio = ratioOfQuery;
        boolean openNumber = false;
        int from = table.firstPart(name);
        int to = table.firstPart(name + 1);
        shares = shares.length < 2 * (to - from) ? new double[2 * (to - from)] : shares;
        for (int part = from; part < to; part++) {
            PartKind kind = table.kind(part);
            shares[2 * (part - from)] = 0;
            shares[2 * (part - from) + 1] = 0;
            if (kind.isLight()) {
                continue;
            }
            double weightOfPart = table.weight(part);
            Origin origin = table.vocabulary().origin(table.word(part));
            double cost = weightOfPart * kind.exchanged * (origin == Origin.SYLLABLES ? Calibration.SIGN_EXCHANGED : 1);
            weight += weightOfPart;
            ratio = Math.min(ratio, ratio(kind, origin));
            double best = 0;
            if (rows.mayHave(table.word(part)) || hasInitials || kind == PartKind.INITIAL) {
                double differs = 0;
                for (int i = 0; i < alike.length; i++) {
                    double likeness = likeness(i, part, kind);
                    if (likeness > 0) {
                        best = Math.max(best, likeness);
                        alike[i] = Math.max(alike[i], likeness);
                        differs = Math.max(differs, Math.abs(weights[i] - weightOfPart));
                    }
                }
                apart += differs / 2;
            }
            if (best == 0) {
                open += cost;
                openNumber |= kind == PartKind.NUMBER;
            } else {
                shares[2 * (part - from)] = weightOfPart * (1 - best) / 2;
                shares[2 * (part - from) + 1] = cost;
            }
        }
        if (weight == 0 || weightOfQuery == 0) {
            return 0;
        }
        return Math.max(
                atLeast(name),
                1 + SLACK - cost(Math.max(weight, weightOfQuery) + apart, open, openNumber, ratio, 2 * (to - from)));
    }

    private double cost(double whole, double openOfName, boolean openNumber, double ratio, int size) {
        double effective = NameScore.effective(whole);
        double divisor = Math.max(effective, Calibration.SINGLE_WORD);
        double lacking = missingShare * ratio / whole;
        double further = Math.min(lacking, 1 / effective - lacking);
        double cost = 0;
        double open = 0;
        boolean number = false;
        for (int i = 0; i < alike.length; i++) {
            if (alike[i] == 0) {
                open += costs[i];
                number |= kinds[i] == PartKind.NUMBER;
            } else {
                cost += Math.min(weights[i] * (1 - alike[i]) / 2 / divisor, costs[i] * further);
            }
        }
        for (int i = 0; i < size; i += 2) {
            cost += Math.min(shares[i] / divisor, shares[i + 1] * further);
        }
        if (number || openNumber) {
            cost += number && openNumber ? Calibration.NUMBER_DIFFERS : Calibration.NUMBER_MISSING;
        }
        return cost + Math.min(open, openOfName) / effective + lacking * Math.abs(open - openOfName);
    }

    private double likeness(int i, int part, PartKind kind) {
        if (kinds[i] == PartKind.NUMBER || kind == PartKind.NUMBER) {
            return kinds[i] == kind && rows.of(places[i], table.word(part)) == 1 ? 1 : 0;
        }
        if (kinds[i] == PartKind.INITIAL || kind == PartKind.INITIAL) {
            char first = table.vocabulary().word(table.word(part)).spelling().charAt(0);
            return letters[i] != first ? 0 : kinds[i] == kind ? 1 : Calibration.INITIAL_FITS;
        }
        return rows.of(places[i], table.word(part));
    }

    /** What a part costs when it is missing, as a share of what it costs when something else stands there. */
    private static double ratio(PartKind kind, Origin origin) {
        double exchanged = kind.exchanged * (origin == Origin.SYLLABLES ? Calibration.SIGN_EXCHANGED : 1);
        return exchanged == 0 ? 1 : Math.min(1, kind.missing / exchanged);
    }
}
