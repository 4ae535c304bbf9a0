package org.gainsay.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a paragraph into sentences: at end marks before a capital, a digit or a quotation mark, but not after abbreviations. */
final class Sentences {
    private static final Pattern END =
            Pattern.compile("[.!?\u2026][\"')\\]]*(\\s+)(?=[\"'(\\[\\p{Lu}0-9\u2014\u2013])");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:\\b(?:Mr|Mrs|Ms|Dr|Lt|Col|Gen|Sen|Rep|St|No|Gov|Sgt|Maj|Adm|Capt|Cmdr|Brig|Prof|Hon|Rev"
                    + "|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Ltd|Co|Corp|Bros|vs|approx|al)|\\b\\p{Lu}(?:\\.\\p{Lu})*)\\.$");
    private static final int LONGEST_ABBREVIATION = 12;

    private Sentences() {}

    static List<Range> of(String text, Range paragraph) {
        List<Range> sentences = new ArrayList<>();
        Matcher matcher = END.matcher(text).region(paragraph.start(), paragraph.end());
        int start = paragraph.start();
        while (matcher.find()) {
            int from = Math.max(start, matcher.start() - LONGEST_ABBREVIATION);
            if (ABBREVIATION.matcher(text.substring(from, matcher.start() + 1)).find()) {
                continue;
            }
            sentences.add(new Range(start, matcher.start(1)));
            start = matcher.end();
        }
        sentences.add(new Range(start, paragraph.end()));
        return sentences;
    }
}
