package org.gainsay.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into paragraphs: at blank lines where there are any, else at line ends. */
final class Paragraphs {
    private static final Pattern BLANK_LINE = Pattern.compile("(?>\\R)[ \\t]*+\\R\\s*");
    /** A line of a live blog that begins with the time of day: it heads what stands below it. */
    private static final Pattern TIMED = Pattern.compile(
            "(\\d{1,2}[.:]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: ?(?:GMT|BST|CET|CEST|EST|EDT|ET|UTC))?(?: [^\\r\\n]{1,120})?(?<![.!?,;\\s]))[ \\t]*\\R");

    private static final Pattern LINE = Pattern.compile("\\R\\s*");

    private Paragraphs() {}

    static List<Range> of(String text) {
        Pattern separator = BLANK_LINE.matcher(text.strip()).find() ? BLANK_LINE : LINE;
        List<Range> paragraphs = new ArrayList<>();
        Matcher matcher = separator.matcher(text);
        int start = 0;
        while (matcher.find()) {
            add(paragraphs, text, start, matcher.start());
            start = matcher.end();
        }
        add(paragraphs, text, start, text.length());
        return List.copyOf(paragraphs);
    }

    private static void add(List<Range> paragraphs, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        Matcher timed = TIMED.matcher(text);
        while (timed.region(from, Math.max(from, to)).lookingAt()) {
            paragraphs.add(new Range(from, timed.end(1)));
            from = timed.end();
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
        }
        if (from < to) {
            paragraphs.add(new Range(from, to));
        }
    }
}
