package org.gainsay.read.statements;

import java.util.List;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;

/**
 * Which clauses the text itself tells. Where the model is sure, those that no statement covers; where it is not, only those with a word
 * for an event that nothing else touches.
 */
final class Narration {
    /** Least probability for the model's second pass to look at a clause at all. */
    static final double LEAST = 0.02;

    private static final Pattern EVENT = Pattern.compile(
            "\\b(?:attack(?:ed|s)?|struck|strikes?|shell(?:ed|ing)|bomb(?:ed|ing)s?|raid(?:ed)?|invasion|invaded"
                    + "|sanction(?:s|ed|ing)|designat(?:ed|es|ions?)|blacklisted|supplied|suppl(?:y|ies|ying)"
                    + "|deliver(?:ed|y|ies)|ship(?:ped|ment|ments)|transfer(?:red|s)?|smuggl\\w+|procur\\w+"
                    + "|seiz(?:ed|ure)|intercept\\w*|outages?|blackouts?|power cuts?|met|meeting|talks|summit"
                    + "|missiles?|drones?|killed|wounded|jointly|exported)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int SHORTEST_IN_WORDS = 6;
    private static final double MOST_SAID_WHERE_UNSURE = 0.2;
    private static final double MOST_SAID = 0.7;
    private static final double SURE_IN_TITLE = 0.97;

    private Narration() {}

    /**
     * The candidates without narration that is none.
     *
     * @param floor probability from which the model is sure
     */
    static List<Candidate> settle(ArticleText text, Titles titles, List<Candidate> candidates, double floor) {
        Nearby nearby = new Nearby(candidates);
        return candidates.stream()
                .filter(candidate -> {
                    if (candidate.kind() != AnchorKind.NARRATION) {
                        return true;
                    }
                    boolean title = titles.hold(candidate.content());
                    boolean sure = candidate.probability() > (title ? SURE_IN_TITLE : floor);
                    return (sure || tellsEvent(text, candidate))
                            && !Refusals.isIn(text, candidate.content())
                            && said(candidate, nearby, sure)
                                    <= (sure ? MOST_SAID : MOST_SAID_WHERE_UNSURE) * Ranges.length(candidate.content());
                })
                .toList();
    }

    private static boolean tellsEvent(ArticleText text, Candidate candidate) {
        String words = text.plain().substring(Ranges.start(candidate.content()), Ranges.end(candidate.content()));
        return EVENT.matcher(words).find()
                && WORD.matcher(words).results().limit(SHORTEST_IN_WORDS).count() == SHORTEST_IN_WORDS;
    }

    /** Code points of a clause that statements take up, and where the model is unsure also clauses that it is surer of. */
    private static int said(Candidate narrated, Nearby nearby, boolean sure) {
        int said = 0;
        for (Candidate other : nearby.to(narrated)) {
            boolean counts =
                    other.kind() != AnchorKind.NARRATION || (!sure && other.probability() > narrated.probability());
            if (counts) {
                said += Ranges.shared(narrated.content(), other.source());
                said += Ranges.shared(narrated.content(), other.cue());
                said += Ranges.shared(narrated.content(), other.content());
            }
        }
        return said;
    }
}
