package org.gainsay.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the turns of a transcript by its speaker labels ({@code MR. KIRBY:}, {@code Q}), and their declarative sentences. */
final class Transcript {
    private static final Pattern LABEL = Pattern.compile(
            "(?:\\p{Lu}[\\p{Lu}.'\\-]*+(?: \\p{Lu}[\\p{Lu}.'\\-]*+){0,5} ?(?:\\([^)\\n]*+\\))?:|Q(?=[ :][^\\n]))");
    private static final int SHORTEST_SENTENCE_IN_WORDS = 4;

    private Transcript() {}

    static List<Turn> turns(String text, List<Range> paragraphs) {
        List<Turn> turns = new ArrayList<>();
        List<Range> sentences = new ArrayList<>();
        Range label = null;
        for (Range paragraph : paragraphs) {
            int start = paragraph.start();
            Matcher matcher = LABEL.matcher(text).region(start, paragraph.end());
            if (matcher.lookingAt()) {
                if (label != null) {
                    turns.add(new Turn(label, sentences));
                    sentences = new ArrayList<>();
                }
                label = new Range(start, matcher.end());
                start = skip(text, matcher.end(), paragraph.end());
            }
            if (label == null || start >= paragraph.end()) {
                continue;
            }
            for (Range sentence : Sentences.of(text, new Range(start, paragraph.end()))) {
                if (isDeclarative(text.substring(sentence.start(), sentence.end()))) {
                    sentences.add(new Range(sentence.start(), withoutFullStop(text, sentence)));
                }
            }
        }
        if (label != null) {
            turns.add(new Turn(label, sentences));
        }
        return List.copyOf(turns);
    }

    private static int skip(String text, int from, int end) {
        int at = from;
        while (at < end && (text.charAt(at) == ':' || Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static boolean isDeclarative(String sentence) {
        int end = sentence.length();
        while (end > 0 && " \")".indexOf(sentence.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean question = end > 0 && sentence.charAt(end - 1) == '?';
        return !question
                && !sentence.startsWith("(")
                && sentence.strip().split("\\s+").length >= SHORTEST_SENTENCE_IN_WORDS;
    }

    private static int withoutFullStop(String text, Range sentence) {
        int end = sentence.end();
        while (end > sentence.start() && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return end;
    }
}
