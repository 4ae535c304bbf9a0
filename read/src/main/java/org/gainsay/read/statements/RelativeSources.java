package org.gainsay.read.statements;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** {@code The ministry is looking into the firm, | which | denies | any wrongdoing}: the relative pronoun speaks, not the main clause's subject. */
final class RelativeSources {
    private static final Pattern PRONOUN = Pattern.compile(
            ",\\s+(which|who)\\s+(?:(?:has|have|had|also|again|later|then|itself|himself|herself|repeatedly|always|\\w+ly)\\s+)*$",
            Pattern.CASE_INSENSITIVE);
    /** Between "said" and what the model takes for the source: {@code said | one of them, who | works there}. */
    private static final Pattern INVERTED = Pattern.compile("\\s+([^,;:.\"]{2,60}),\\s+(?:who|which)\\s+");

    private static final int LONGEST = 50;
    private static final int ADJOINING = 2;

    private RelativeSources() {}

    static List<Candidate> settle(ArticleText text, List<Candidate> candidates) {
        return candidates.stream().map(candidate -> settle(text, candidate)).toList();
    }

    private static Candidate settle(ArticleText text, Candidate candidate) {
        if (candidate.cue().isEmpty() || candidate.source().isEmpty()) {
            return candidate;
        }
        int said = Ranges.end(candidate.cue());
        Matcher inverted =
                INVERTED.matcher(text.plain()).region(said, Math.max(said, Ranges.start(candidate.source())));
        if (inverted.matches()) {
            return candidate.withParts(List.of(new Range(inverted.start(1), inverted.end(1))), candidate.content());
        }
        int cue = Ranges.start(candidate.cue());
        int from = Math.max(text.sentenceAt(cue).start(), cue - LONGEST);
        Matcher pronoun = PRONOUN.matcher(text.plain()).region(Math.min(from, cue), cue);
        int source = Ranges.end(candidate.source());
        if (!pronoun.find() || source > pronoun.end(1) || pronoun.start() - source < ADJOINING) {
            return candidate;
        }
        List<Range> content = candidate.content().stream()
                .filter(piece -> piece.start() >= cue)
                .toList();
        return candidate.withParts(
                List.of(new Range(pronoun.start(1), pronoun.end(1))),
                content.isEmpty() ? candidate.content() : content);
    }
}
