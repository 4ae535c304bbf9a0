package org.gainsay.read.statements;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/**
 * Contents in which nothing is said. {@code Eritrea contradicted him. "We have bought none," the minister wrote}: what contradicts is the
 * quotation that follows. A single common word of a title, {@code but disputes | number}, is no statement.
 */
final class BareContents {
    private static final Pattern CONTRADICTS = Pattern.compile(
            "\\b(?:contradict(?:s|ed|ing)?|correct(?:s|ed)|answer(?:s|ed|ing)?|rebuff(?:s|ed)|rebuk(?:es?|ed)|retort(?:s|ed)? to|repl(?:y|ies|ied) to"
                    + "|respond(?:s|ed)? to)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SOMEBODY =
            Pattern.compile("(?:him|her|them|it|us|me|you|that|this)", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTATION = Pattern.compile("[.:]\\s+(\"[^\"]+\")");
    private static final Pattern ONE_WORD = Pattern.compile("\\p{Ll}[\\p{L}-]*");

    private BareContents() {}

    static List<Candidate> settle(ArticleText text, Titles titles, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> !isBareWord(text, titles, candidate))
                .map(candidate -> contradicts(text, candidate))
                .toList();
    }

    private static boolean isBareWord(ArticleText text, Titles titles, Candidate candidate) {
        String words = Ranges.words(text, candidate.content()).strip();
        return titles.hold(candidate.content())
                && candidate.source().isEmpty()
                && ONE_WORD.matcher(words).matches()
                && !SOMEBODY.matcher(words).matches();
    }

    private static Candidate contradicts(ArticleText text, Candidate candidate) {
        boolean bare = !candidate.cue().isEmpty()
                && CONTRADICTS.matcher(Ranges.words(text, candidate.cue())).find()
                && SOMEBODY.matcher(Ranges.words(text, candidate.content()).strip())
                        .matches();
        if (!bare) {
            return candidate;
        }
        int end = Math.max(Ranges.end(candidate.content()), Ranges.end(candidate.cue()));
        Matcher next = QUOTATION
                .matcher(text.plain())
                .region(end, Math.max(end, text.paragraphAt(end - 1).end()));
        return next.lookingAt()
                ? candidate.withParts(candidate.source(), List.of(new Range(next.start(1), next.end(1))))
                : candidate;
    }
}
