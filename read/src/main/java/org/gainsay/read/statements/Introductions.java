package org.gainsay.read.statements;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** {@code The minister, Ana Quispe, said:} in a paragraph of its own, and below it what she said, as official releases have it. */
final class Introductions {
    private static final Pattern INTRODUCTION = Pattern.compile(
            "(?<source>[^:;\"]{3,160}?),?\\s+(?<cue>(?:(?:has|have|also)\\s+)?(?:said|says|adds|added|stated|commented|wrote|declared"
                    + "|remarked|told\\s+[^:;\"]{2,40}))(?:\\s+[^:;\"]{1,60})?:");

    private Introductions() {}

    static List<Candidate> settle(ArticleText text, List<Candidate> candidates) {
        return candidates.stream().map(candidate -> settle(text, candidate)).toList();
    }

    private static Candidate settle(ArticleText text, Candidate candidate) {
        int start = Ranges.start(candidate.content());
        if (!candidate.cue().isEmpty()
                || !candidate.source().isEmpty()
                || text.plain().charAt(start) != '"'
                || text.paragraphAt(start).start() != start) {
            return candidate;
        }
        int number = text.paragraphIndex(start);
        Range above = number == 0
                ? null
                : text.sentenceAt(text.paragraphs().get(number - 1).end() - 1);
        if (above == null) {
            return candidate;
        }
        Matcher matcher = INTRODUCTION.matcher(text.plain()).region(above.start(), above.end());
        return matcher.matches()
                ? candidate
                        .withParts(
                                List.of(new Range(matcher.start("source"), matcher.end("source"))), candidate.content())
                        .withCue(List.of(new Range(matcher.start("cue"), matcher.end("cue"))))
                : candidate;
    }
}
