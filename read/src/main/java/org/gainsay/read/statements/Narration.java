package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** Adds what the text itself tells: sentences with a word for an event that no statement covers. */
final class Narration {
    private static final Pattern EVENT = Pattern.compile(
            "\\b(?:attack(?:ed|s)?|struck|strikes?|shell(?:ed|ing)|bomb(?:ed|ing)s?|raid(?:ed)?|invasion|invaded"
                    + "|sanction(?:s|ed|ing)|designat(?:ed|es|ions?)|blacklisted|supplied|suppl(?:y|ies|ying)"
                    + "|deliver(?:ed|y|ies)|ship(?:ped|ment|ments)|transfer(?:red|s)?|smuggl\\w+|procur\\w+"
                    + "|seiz(?:ed|ure)|intercept\\w*|outages?|blackouts?|power cuts?|met|meeting|talks|summit"
                    + "|missiles?|drones?|killed|wounded|jointly|exported)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int SHORTEST_IN_WORDS = 6;
    private static final double MOST_SAID = 0.2;
    private static final double PROBABILITY = 0.5;
    private static final List<Double> ASSERTS = StatementModel.STANCES.stream()
            .map(stance -> stance == Stance.ASSERTS ? 1.0 : 0.0)
            .toList();

    private Narration() {}

    static List<Candidate> add(ArticleText text, List<Candidate> candidates) {
        if (!text.turns().isEmpty()) {
            return candidates;
        }
        List<Candidate> all = new ArrayList<>(candidates);
        for (Range sentence : text.sentences()) {
            if (isTold(text, sentence, candidates)) {
                Range content = new Range(sentence.start(), sentence.end() - 1);
                all.add(new Candidate(
                        AnchorKind.NARRATION, PROBABILITY, List.of(), List.of(), List.of(content), ASSERTS));
            }
        }
        all.sort(Comparator.comparingInt(Candidate::start));
        return all;
    }

    private static boolean isTold(ArticleText text, Range sentence, List<Candidate> candidates) {
        String words = text.plain().substring(sentence.start(), sentence.end());
        char last = words.charAt(words.length() - 1);
        if ((last != '.' && last != '!')
                || WORD.matcher(words).results().limit(SHORTEST_IN_WORDS).count() < SHORTEST_IN_WORDS
                || !EVENT.matcher(words).find()) {
            return false;
        }
        List<Range> whole = List.of(sentence);
        List<Range> told = List.of(new Range(sentence.start(), sentence.end() - 1));
        int said = 0;
        for (Candidate candidate : candidates) {
            if (Ranges.shared(candidate.content(), told) > 0) {
                return false;
            }
            said += Ranges.shared(Ranges.concat(candidate.content(), candidate.cue()), whole);
        }
        return said < MOST_SAID * sentence.length();
    }
}
