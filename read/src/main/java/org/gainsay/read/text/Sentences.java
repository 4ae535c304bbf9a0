package org.gainsay.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a paragraph into sentences: at end marks before a capital, a digit or a quotation mark, but not after abbreviations. What goes on
 * much longer than any sentence is a table or no language at all, and is cut at a space.
 */
final class Sentences {
    private static final Pattern END =
            Pattern.compile("[.!?\u2026][\"')\\]]*(\\s+)(?=[\"'(\\[\\p{Lu}0-9\u2014\u2013])");
    /** Never the end of a sentence: a name follows. */
    private static final Pattern TITLE = Pattern.compile(
            "\\b(?:Mr|Mrs|Ms|Dr|Lt|Col|Gen|Sen|Rep|St|Gov|Sgt|Maj|Adm|Capt|Cmdr|Brig|Prof|Hon|Rev|vs|approx|al)\\.$");
    /** The end of a sentence only before a word that often begins one. */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:\\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Ltd|Co|Corp|Bros)|\\b\\p{Lu}(?:\\.\\p{Lu})*)\\.$");

    private static final Pattern OPENER =
            Pattern.compile("[\"'(\\[]?(?:The|He|She|It|They|We|In|On|But|And|This|These|His|Her|Its|At"
                    + "|As|For|If|After|When|While|Both|Some|There|You)\\s");
    private static final Pattern NUMBER = Pattern.compile("\\bNo\\.$");
    private static final int LONGEST_ABBREVIATION = 12;
    private static final int LONGEST = 1_500;

    private Sentences() {}

    static List<Range> of(String text, Range paragraph) {
        List<Range> sentences = new ArrayList<>();
        Matcher matcher = END.matcher(text).region(paragraph.start(), paragraph.end());
        int start = paragraph.start();
        while (matcher.find()) {
            if (isAbbreviation(text, start, matcher, paragraph.end())) {
                continue;
            }
            add(sentences, text, start, matcher.start(1));
            start = matcher.end();
        }
        add(sentences, text, start, paragraph.end());
        return sentences;
    }

    private static void add(List<Range> sentences, String text, int start, int end) {
        int from = start;
        while (end - from > LONGEST) {
            int cut = from + LONGEST;
            int space = cut;
            while (space > from && !Character.isWhitespace(text.charAt(space))) {
                space--;
            }
            int to = space > from ? space : cut;
            sentences.add(new Range(from, to));
            from = to;
            while (from < end && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
        }
        if (from < end) {
            sentences.add(new Range(from, end));
        }
    }

    private static boolean isAbbreviation(String text, int start, Matcher end, int limit) {
        String before = text.substring(Math.max(start, end.start() - LONGEST_ABBREVIATION), end.start() + 1);
        if (TITLE.matcher(before).find()) {
            return true;
        }
        if (NUMBER.matcher(before).find()) {
            return end.end() < limit && Character.isDigit(text.charAt(end.end()));
        }
        return ABBREVIATION.matcher(before).find()
                && !OPENER.matcher(text).region(end.end(), limit).lookingAt();
    }
}
