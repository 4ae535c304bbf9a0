package org.gainsay.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a paragraph into sentences: at end marks before a capital, a digit or a quotation mark, but not after abbreviations. */
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

    private Sentences() {}

    static List<Range> of(String text, Range paragraph) {
        List<Range> sentences = new ArrayList<>();
        Matcher matcher = END.matcher(text).region(paragraph.start(), paragraph.end());
        int start = paragraph.start();
        while (matcher.find()) {
            if (isAbbreviation(text, start, matcher, paragraph.end())) {
                continue;
            }
            sentences.add(new Range(start, matcher.start(1)));
            start = matcher.end();
        }
        sentences.add(new Range(start, paragraph.end()));
        return sentences;
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
