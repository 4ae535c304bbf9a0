package org.gainsay.server.screening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.desk.Algorithms;
import org.gainsay.desk.Desk;
import org.gainsay.desk.ListsInUse;
import org.gainsay.model.InputException;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.ScreenOptions;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Problem;
import org.gainsay.server.http.Refusal;

/**
 * On which lists is screened, and what of it shall be seen: the parameters that one name and a batch have in common.
 *
 * @param queue whether matches become cases
 */
record Asked(ListsInUse lists, ScreenOptions options, boolean queue) {
    static final String[] PARAMETERS = {"limit", "threshold", "min_score", "algorithm", "sources", "queue"};

    /** More hits than that nobody reads; the batch's memory must have a bound. */
    private static final int MOST = 1_000;

    /** What was asked. @throws Refusal where a number or a list is none; InputException where an algorithm is none */
    static Asked of(Parameters given, Desk desk) {
        double least = given.share("min_score").orElse(ScreenOptions.DEFAULT.minScore());
        double threshold = given.share("threshold").orElse(Math.max(ScreenOptions.DEFAULT.threshold(), least));
        if (least > threshold) {
            throw new Refusal(
                    Problem.CONFLICT,
                    "min_score " + least + " would hide matches from threshold " + threshold
                            + " on; give a smaller min_score or a larger threshold");
        }
        Algorithm algorithm = Algorithms.named(given.word("algorithm", Algorithm.GAINSAY.label()));
        int limit = given.number("limit", ScreenOptions.DEFAULT.limit(), 1, MOST);
        return new Asked(
                lists(given.words("sources"), desk),
                new ScreenOptions(limit, least, threshold, algorithm, Set.of()),
                given.flag("queue", false));
    }

    private static ListsInUse lists(List<String> sources, Desk desk) {
        try {
            return desk.lists(new LinkedHashSet<>(sources));
        } catch (InputException e) {
            throw Refusal.notFound(String.valueOf(e.getMessage()));
        }
    }
}
