package org.gainsay.read.statements;

import java.util.List;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** {@code After denying it for a week, the navy confirmed}: who speaks in a clause that opens a sentence is named in the main one. */
final class OpeningClauses {
    private static final Pattern OPENING = Pattern.compile(
            "[\"(]?(?:(?:After|Having|While|Despite|Before|By|Since|Instead of|Without|When) )?(?:\\p{Ll}+ ){0,4}?\\p{L}+ing");

    private OpeningClauses() {}

    static List<Candidate> settle(ArticleText text, List<Candidate> candidates) {
        Nearby nearby = new Nearby(candidates);
        return candidates.stream()
                .map(candidate -> settle(text, candidate, nearby))
                .toList();
    }

    private static Candidate settle(ArticleText text, Candidate candidate, Nearby nearby) {
        if (!candidate.source().isEmpty() || candidate.cue().isEmpty()) {
            return candidate;
        }
        Range cue = candidate.cue().getFirst();
        Range sentence = text.sentenceAt(cue.start());
        String opening = text.plain().substring(sentence.start(), cue.end());
        if (!OPENING.matcher(opening).matches()) {
            return candidate;
        }
        return nearby.in(sentence).stream()
                .filter(main -> !main.source().isEmpty()
                        && main.source().getFirst().start() > cue.end()
                        && text.plain()
                                .substring(cue.end(), main.source().getFirst().start())
                                .endsWith(", "))
                .findFirst()
                .map(main -> candidate.withParts(main.source(), candidate.content()))
                .orElse(candidate);
    }
}
