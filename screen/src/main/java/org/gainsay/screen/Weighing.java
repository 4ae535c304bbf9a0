package org.gainsay.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gainsay.model.Hit;
import org.gainsay.model.Listing;
import org.gainsay.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One entry weighed for a query: its best name and all other evidence, summed up.
 *
 * @param name null where the entry was found by a number and no name of it scored
 * @param score 0..1, rounded to four decimals
 * @param why the reasons, whose weights add up to the score but for rounding
 */
record Weighing(Listing listing, TableSearcher.@Nullable Scored name, double score, List<Reason> why) {
    /** The most that a name gives by itself, and more than is lost by rounding. */
    static final double MOST_OF_NAME =
            Calibration.CERTAIN_NAME + (1 - Calibration.CERTAIN_NAME) * Calibration.NAME_ALONE + 1e-9;

    static Weighing of(Listing listing, TableSearcher.@Nullable Scored name, Evidence evidence) {
        List<Reason> why = new ArrayList<>();
        double score = name == null ? 0 : nameAlone(name);
        boolean named = score >= Calibration.NAME_ENOUGH;
        why.add(new Reason("name", rounded(score), name == null ? "no name agrees" : inWords(name)));
        for (Finding finding : evidence.against(listing)) {
            double before = score;
            if (finding.decides() && !named) {
                score = Math.max(score, Calibration.IDENTIFIER_ALONE);
            } else if (named) {
                score += (1 - score) * finding.confirms();
            }
            score = Math.max(0, score - finding.contradicts());
            why.add(new Reason(finding.part(), finding.weight(score - before), finding.detail()));
        }
        return new Weighing(listing, name, rounded(score), why);
    }

    /** What the name gives by itself. */
    static double nameAlone(TableSearcher.Scored name) {
        double score = name.score().score();
        if (name.weak()) {
            score = Math.max(0, score - Calibration.WEAK_ALIAS);
        }
        return score <= Calibration.CERTAIN_NAME
                ? score
                : Calibration.CERTAIN_NAME + (score - Calibration.CERTAIN_NAME) * Calibration.NAME_ALONE;
    }

    private static String inWords(TableSearcher.Scored name) {
        String parts = Explanation.of(name.query(), name.listed(), name.score()).stream()
                .map(Reason::detail)
                .distinct() // a number that one lacks is weighed as a word and as a number
                .collect(Collectors.joining(", "));
        return name.weak() ? parts + ", weak alias" : parts;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    Hit hit(double threshold) {
        return new Hit(
                listing.source(),
                listing.entry(),
                listing.schema(),
                listing.caption(),
                name == null
                        ? listing.caption()
                        : listing.names().get(name.place()).full(),
                score,
                score >= threshold,
                why,
                listing.programs(),
                listing.listed());
    }
}
