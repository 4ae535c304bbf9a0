package org.gainsay.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The two names of two entries that come closest.
 *
 * @param inWords the name, or both where they are written differently
 * @param score 0..1, an alias that its list warns of counting less
 * @param matched the weight of the parts that agree
 * @param pairs how many parts that say something agree
 * @param sharesNumber whether a number of more than one digit is among them
 * @param isFull whether nothing that matters is without its counterpart
 */
record NameFit(String inWords, double score, double matched, int pairs, boolean sharesNumber, boolean isFull) {
    private static final NameFit NONE = new NameFit("", 0, 0, 0, false, false);

    /** Two names out of twenty each are four hundred comparisons, and those that share nothing need none. */
    private static final int MOST_COMPARED = 6;

    private static final double GOOD_ENOUGH = 0.98;

    /** Names that share less of their words' keys cannot agree in full. */
    private static final double LEAST_SHARE = 0.6;

    private record Candidate(PartyName mine, PartyName theirs, double share, int order) {}

    /** @param thorough whether names that only resemble each other matter too, because something else agrees */
    static NameFit of(PartyEntry one, PartyEntry other, boolean thorough) {
        List<Candidate> candidates = new ArrayList<>();
        for (PartyName mine : one.names()) {
            for (PartyName theirs : other.names()) {
                double longer = Math.max(mine.size(), theirs.size());
                double share = longer == 0 ? 0 : mine.shared(theirs) / longer;
                if (thorough || share >= LEAST_SHARE) {
                    candidates.add(new Candidate(mine, theirs, share, candidates.size()));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.share())
                .thenComparingInt(Candidate::order));
        NameFit best = NONE;
        for (Candidate candidate : candidates.subList(0, Math.min(MOST_COMPARED, candidates.size()))) {
            NameFit fit = of(candidate.mine(), candidate.theirs());
            best = fit.isBetterThan(best) ? fit : best;
            if (best.score >= GOOD_ENOUGH && best.isFull) {
                break;
            }
        }
        return best;
    }

    private boolean isBetterThan(NameFit other) {
        return isFull != other.isFull ? isFull && score > other.score - 0.1 : score > other.score;
    }

    private static NameFit of(PartyName mine, PartyName theirs) {
        ParsedName left = mine.parsed();
        ParsedName right = theirs.parsed();
        if (left.parts().isEmpty() || right.parts().isEmpty()) {
            return NONE;
        }
        NameScore score = NameScore.of(left, right, Likenesses.between(left, right));
        double warned = mine.weak() || theirs.weak() ? Calibration.WEAK_ALIAS : 0;
        int pairs = 0;
        boolean number = false;
        for (Pair pair : score.alignment().pairs()) {
            Part part = left.parts().get(pair.left());
            pairs += pair.weight() > 0 ? 1 : 0;
            number |= part.kind() == PartKind.NUMBER && part.word().spelling().length() > 1;
        }
        return new NameFit(
                mine.isWrittenLike(theirs) ? mine.text() : mine.text() + " ~ " + theirs.text(),
                Math.max(0, score.score() - warned),
                score.matched(),
                pairs,
                number && score.numbers() == 0,
                score.full() && score.score() - warned >= Calibration.CERTAIN_SCORE);
    }
}
