package org.gainsay.read.statements;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;

/**
 * Verbs of denial set the stance whatever the content is about: in the annotated corpus all but two of some 560 such cues deny. Under a
 * negation they do not: "has not rejected" asserts, "does not dispute" confirms.
 */
final class DenialCues {
    private static final String SURE =
            "den(?:y|ies|ied|ying)|refut(?:e[sd]?|ing)|rebuff(?:s|ed|ing)? (?=(?:\\w+ )?(?:claim|suggest|alleg|accus"
                    + "|report|charge))|repudiat(?:e[sd]?|ing)|debunk(?:s|ed|ing)?|plead(?:s|ed|ing)? (?:\\w+ )?not guilty|pled not guilty"
                    + "|rul(?:es?|ed|ing) out|brush(?:es|ed|ing)? (?:aside|off)|wav(?:es?|ed|ing) (?:aside|away|off)"
                    + "|disavow(?:s|ed|ing)?|disclaim(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?";
    private static final Pattern DENIES =
            Pattern.compile("\\b(?:" + SURE + "|disput(?:e[sd]?|ing)|contest(?:s|ed|ing)?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT = Pattern.compile(
            "(?:\\b(?:not|never|neither|nor|no longer|hardly|without)\\b|n't\\b)(?! guilty)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DISPUTES = Pattern.compile("\\b(?:disput|contest)", Pattern.CASE_INSENSITIVE);
    /** {@code In a denial issued on Sunday, the ministry said}. */
    private static final Pattern IN_A_DENIAL = Pattern.compile(
            "\\bin (?:an?|its|his|her|their) (?:\\w+ )?(?:denial|rebuttal)\\b", Pattern.CASE_INSENSITIVE);

    private static final int BEFORE = 120;
    private static final int LONGEST_CUE = 60;
    private static final double CERTAINTY = 0.98;

    private DenialCues() {}

    static List<Candidate> settle(ArticleText text, List<Candidate> candidates) {
        return candidates.stream().map(candidate -> settle(text, candidate)).toList();
    }

    private static Candidate settle(ArticleText text, Candidate candidate) {
        String cue = Ranges.words(text, candidate.cue()).strip();
        boolean denies = candidate.stance() == Stance.DENIES;
        if (candidate.stance() == Stance.ASSERTS
                && NeutralCues.are(text, candidate)
                && IN_A_DENIAL.matcher(wordsBefore(text, candidate)).find()) {
            return candidate.withStance(Stance.DENIES, CERTAINTY);
        }
        Matcher verb = DENIES.matcher(cue + ' ' + Ranges.words(text, candidate.content()));
        if (cue.length() > LONGEST_CUE || !verb.find() || verb.start() > cue.length()) {
            return candidate;
        }
        if (!NOT.matcher(cue).find()) {
            return denies ? candidate : candidate.withStance(Stance.DENIES, CERTAINTY);
        }
        Stance weaker = DISPUTES.matcher(cue).find() ? Stance.CONFIRMS : Stance.ASSERTS;
        return denies ? candidate.withStance(weaker, CERTAINTY) : candidate;
    }

    private static String wordsBefore(ArticleText text, Candidate candidate) {
        int start = candidate.start();
        int from = Math.max(text.sentenceAt(start).start(), start - BEFORE);
        return text.plain().substring(Math.min(from, start), start);
    }
}
