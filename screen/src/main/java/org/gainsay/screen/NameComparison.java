package org.gainsay.screen;

import java.util.List;
import org.gainsay.model.Reason;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/** Compares two names, looking at nothing but the two and what kind of thing they are said to name. Thread-safe. */
public final class NameComparison {
    private NameComparison() {}

    /**
     * How likely the two names mean the same party.
     *
     * @param schema what both are said to name; null or {@link Schema#LEGAL_ENTITY} where that is not known: then they are
     *     read as people's names and as other names, and the better reading counts
     * @return the same score whichever name comes first
     */
    public static Comparison compare(String first, String second, @Nullable Schema schema, Algorithm algorithm) {
        if (algorithm == Algorithm.OFAC) {
            double score = OfacScore.of(first, second);
            return new Comparison(
                    score, score == 1, List.of(new Reason("name", score, "as Treasury's search scores it")));
        }
        if (schema != null && schema != Schema.LEGAL_ENTITY) {
            return compare(first, second, schema == Schema.PERSON);
        }
        Comparison asPeople = compare(first, second, true);
        Comparison asThings = compare(first, second, false);
        return asThings.score() > asPeople.score() ? asThings : asPeople;
    }

    private static Comparison compare(String first, String second, boolean person) {
        ParsedName left = NameParser.parse(first, person);
        ParsedName right = NameParser.parse(second, person);
        NameScore score = NameScore.of(left, right, Likenesses.between(left, right));
        return new Comparison(score.score(), score.full(), Explanation.of(left, right, score));
    }
}
