package org.gainsay.read.statements;

import java.util.List;
import java.util.regex.Pattern;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;

/** {@code named Bakhmut and Soledar as the places where the fighting was heaviest}: who names things accuses nobody of anything. */
final class Namings {
    private static final Pattern NAMES = Pattern.compile(
            "(?:\\w+ly )?(?:nam(?:es?|ed|ing)|list(?:s|ed|ing)?|mention(?:s|ed|ing)?|enumerat(?:es?|ed|ing)|cit(?:es?|ed|ing)|singl(?:es?|ed|ing) out"
                    + "|identif(?:y|ies|ied|ying)|describ(?:es?|ed|ing)|point(?:s|ed|ing)? to)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AS_THINGS = Pattern.compile(
            "\\bas (?:the |a |an |its |their )?(?:[\\p{L}-]+ ){0,3}?(?:places?|sites?|towns?|cit(?:y|ies)|villages?|areas?|regions?|sectors?|fronts?"
                    + "|focal points?|targets?|priorit(?:y|ies)|examples?|reasons?|aims?|conditions?|winners?|successors?|candidates?|partners?|guests?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final double CERTAINTY = 0.9;

    private Namings() {}

    static List<Candidate> settle(ArticleText text, List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate ->
                        accusesNobody(text, candidate) ? candidate.withStance(Stance.ASSERTS, CERTAINTY) : candidate)
                .toList();
    }

    private static boolean accusesNobody(ArticleText text, Candidate candidate) {
        return candidate.stance() == Stance.ACCUSES
                && !candidate.cue().isEmpty()
                && NAMES.matcher(Ranges.words(text, candidate.cue()).strip()).matches()
                && AS_THINGS.matcher(Ranges.words(text, candidate.content())).find();
    }
}
