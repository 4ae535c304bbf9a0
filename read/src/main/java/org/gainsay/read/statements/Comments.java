package org.gainsay.read.statements;

import java.util.List;
import java.util.regex.Pattern;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;

/**
 * {@code Called the sanctions a provocation}, {@code rejected the listing as unlawful}: whoever judges a sanction neither affirms nor denies
 * that it was imposed.
 */
final class Comments {
    private static final Pattern JUDGES = Pattern.compile(
            "\\b(?:call(?:s|ed|ing)?|describ(?:es?|ed|ing)|characteri[sz](?:es?|ed|ing)|label\\w*|brand(?:s|ed|ing)?|term(?:s|ed|ing)?|denounc\\w*"
                    + "|condemn\\w*|critici[sz]\\w*|reject\\w*|dismiss\\w*|decr(?:y|ie)\\w*|slam\\w*|blast\\w*|protest\\w*)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SANCTION = Pattern.compile(
            "^\\s*(?:against )?(?:the|these|those|its|his|her|their|[\\p{L}.-]+'s) (?:[\\w-]+ ){0,2}?(?:sanctions?|embargo(?:es)?|listings?|designations?"
                    + "|blacklisting|measures|penalt(?:y|ies)|restrictions)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final double CERTAINTY = 0.9;

    private Comments() {}

    static List<Candidate> settle(ArticleText text, List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> isComment(text, candidate)
                        ? candidate.withStance(Stance.EXPRESSES_CONCERN, CERTAINTY)
                        : candidate)
                .toList();
    }

    private static boolean isComment(ArticleText text, Candidate candidate) {
        boolean open = candidate.stance() == Stance.ASSERTS || candidate.stance() == Stance.DENIES;
        return open
                && JUDGES.matcher(Ranges.words(text, candidate.cue())).find()
                && SANCTION.matcher(Ranges.words(text, candidate.content())).find();
    }
}
