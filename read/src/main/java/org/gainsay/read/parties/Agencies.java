package org.gainsay.read.parties;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Coverage;
import org.gainsay.read.text.Range;

/** {@code GEORGETOWN (Llanos Wire) - }: who sent a report stands in brackets before its first word and is nobody of whom it tells. */
final class Agencies {
    private static final Pattern DATELINE = Pattern.compile(
            "(?:\\p{Lu}[^()\"]{1,60}?\\s)?\\((?<agency>[\\p{L} /.&'-]{2,40})\\)\\s?[\u2014\u2013-]+\\s");
    private static final Pattern LEADING =
            Pattern.compile("\\((?<agency>\\p{Lu}[\\p{L} /.&'-]{1,40})\\)\\s+(?=\\p{Lu})");
    private static final int LONGEST = 120;

    private Agencies() {}

    static Coverage in(ArticleText text) {
        return Coverage.of(text.paragraphs().stream()
                .flatMap(paragraph -> agency(text, paragraph).stream())
                .map(List::of)
                .toList());
    }

    private static Optional<Range> agency(ArticleText text, Range paragraph) {
        int end = Math.min(paragraph.end(), paragraph.start() + LONGEST);
        for (Pattern pattern : List.of(DATELINE, LEADING)) {
            Matcher matcher = pattern.matcher(text.plain()).region(paragraph.start(), end);
            if (matcher.lookingAt()) {
                return Optional.of(new Range(matcher.start("agency"), matcher.end("agency")));
            }
        }
        return Optional.empty();
    }
}
