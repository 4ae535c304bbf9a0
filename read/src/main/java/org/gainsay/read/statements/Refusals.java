package org.gainsay.read.statements;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** Words that say that somebody does not speak: "would not say whether", "declined to comment", "retaliated with an attack". They make no statement. */
final class Refusals {
    private static final Pattern REFUSAL = Pattern.compile(
            "\\b(?:(?:would|could|did|does|do|will|has|have|had|can|is|was|were|are)(?:\\s+(?:immediately|yet|also))?"
                    + "(?:\\s+not|n't)|cannot|not|never)(?:\\s+\\w+ly)?\\s+(?:say|said|confirm|confirmed|comment|discuss|disclose"
                    + "|elaborate|specify|name|identify|deny|denied|claim|claimed(?:\\s+responsibility)?|accuse|reveal|answer|tell|talk|respond|reply"
                    + "|mention|describe|accused|charged|blamed)\\b(?:\\s+or\\s+(?:confirm|deny|comment|discuss)\\b)?"
                    + "|\\b(?:declin|refus)(?:e|es|ed|ing)\\s+(?:to|all|any|comment)\\b"
                    + "|\\bnot\\s+to\\s+be\\s+(?:named|identified)\\b"
                    + "|\\b[Nn](?:obody|o\\s+one|one)\\b(?:\\s+\\w+){0,5}?\\s+(?:den|disput)(?:y|ies|ied|e|es|ed)\\b"
                    + "|\\bneither\\s+(?:confirm|den)\\w+(?:,?\\s+n?or\\s+(?:confirm|den)\\w+)?"
                    + "|\\byet\\s+to\\s+(?:comment|respond|reply|confirm|say|answer|deny)\\b"
                    + "|\\b(?:stop\\w*\\s+short\\s+of|fail\\w*\\s+to|without)\\s+(?:den|confirm|comment)\\w*"
                    + "|\\bretaliat\\w*\\s+(?:on|with|by|against|for|late|early|in|after)\\b"
                    + "|\\b(?:sidestep|dodg|duck|evad|deflect)\\w*");
    /** Without a cue: that somebody is silent is all that is told. */
    private static final Pattern SILENCE = Pattern.compile(
            "^There\\s+(?:was|is|has\\s+been|had\\s+been)\\s+no\\s+(?:\\w+\\s+)?(?:denial|comment|confirmation|response|answer|reaction|word)\\b");

    private static final int REACH_BEFORE = 24;
    private static final int REACH_AFTER = 16;

    private Refusals() {}

    static List<Candidate> remove(ArticleText text, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate ->
                        candidate.cue().isEmpty() ? !isSilence(text, candidate) : !isRefusal(text, candidate))
                .toList();
    }

    static boolean isIn(ArticleText text, List<Range> ranges) {
        return ranges.stream()
                .anyMatch(range -> REFUSAL.matcher(text.plain())
                        .region(range.start(), range.end())
                        .find());
    }

    private static boolean isSilence(ArticleText text, Candidate candidate) {
        return !text.quoted(candidate.start())
                && SILENCE.matcher(Ranges.words(text, candidate.content())).find();
    }

    private static boolean isRefusal(ArticleText text, Candidate candidate) {
        int start = Ranges.start(candidate.cue());
        int end = Ranges.end(candidate.cue());
        Range sentence = text.sentenceAt(start);
        Matcher matcher = REFUSAL.matcher(text.plain())
                .region(
                        Math.max(sentence.start(), start - REACH_BEFORE),
                        Math.clamp(end + REACH_AFTER, start, Math.max(start, sentence.end())));
        return matcher.results().anyMatch(refusal -> refusal.end() > start && refusal.start() <= end + 1);
    }
}
