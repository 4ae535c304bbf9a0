package org.gainsay.read.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the turns of a transcript by its speaker labels ({@code MR. KIRBY:}, {@code Q}), and their declarative sentences. */
final class Transcript {
    private static final Pattern CAPITALS = Pattern.compile(
            "(?:\\p{Lu}[\\p{Lu}.'\\-]*+(?: \\p{Lu}[\\p{Lu}.'\\-]*+){0,5} ?(?:\\([^)\\n]*+\\))?:|Q(?=[ :][^\\n]))");
    /** One label of this kind makes a transcript; of others, such as the place before a report, it takes two. */
    private static final Pattern TITLED = Pattern.compile(
            "(?:MR|MS|MRS|DR|SIR|GEN|GENERAL|ADMIRAL|ADM|COL|MAJ|AMBASSADOR|SECRETARY|UNDER"
                    + "|DEPUTY|ASSISTANT|PRESIDENT|VICE|PRIME|MINISTER|FOREIGN|SPOKES\\w+|SENIOR|MODERATOR|THE|Q|QUESTION|REPORTER)\\b");

    private static final Pattern NO_SPEAKER = Pattern.compile(
            "(?:NOTES?|UPDATE|SOURCES?|CORRECTION|BREAKING|WATCH|READ|SEE|ALSO|PHOTOS?"
                    + "|VIDEO|CONTACTS?|FILE|CAPTION|ANALYSIS|EXCLUSIVE|BACKGROUND|FACTS?|SUMMARY|LIVE|OPINION|TAGS?)\\b");
    /** Names in small letters ({@code Maria Sova: We have …}) count only where they are many and come again. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.'\\-]*+(?: \\p{Lu}[\\p{L}.'\\-]*+){0,3}:(?= )");

    private static final String END_MARKS = ".!?\"\u2026)";
    private static final int FEWEST_NAMES = 3;
    private static final int LARGEST_TURN = 3;
    private static final int SHORTEST_SENTENCE_IN_WORDS = 4;

    private Transcript() {}

    static List<Turn> turns(String text, List<Range> paragraphs) {
        Pattern label = labels(text, paragraphs);
        if (label == null) {
            return List.of();
        }
        List<Turn> turns = new ArrayList<>();
        List<Range> sentences = new ArrayList<>();
        Range current = null;
        for (Range paragraph : paragraphs) {
            int start = paragraph.start();
            Matcher matcher = label.matcher(text).region(start, paragraph.end());
            if (matcher.lookingAt()) {
                if (current != null) {
                    turns.add(new Turn(current, sentences));
                    sentences = new ArrayList<>();
                }
                current = new Range(start, matcher.end());
                start = skip(text, matcher.end(), paragraph.end());
            }
            if (current == null || start >= paragraph.end()) {
                continue;
            }
            for (Range sentence : Sentences.of(text, new Range(start, paragraph.end()))) {
                if (isDeclarative(text.substring(sentence.start(), sentence.end()))) {
                    sentences.add(new Range(sentence.start(), withoutFullStop(text, sentence)));
                }
            }
        }
        if (current != null) {
            turns.add(new Turn(current, sentences));
        }
        return List.copyOf(turns);
    }

    /** How this text marks its speakers; null if it does not. */
    private static @Nullable Pattern labels(String text, List<Range> paragraphs) {
        int capitals = 0;
        boolean titled = false;
        int names = 0;
        Set<String> different = new HashSet<>();
        for (Range paragraph : paragraphs) {
            Matcher matcher = CAPITALS.matcher(text).region(paragraph.start(), paragraph.end());
            if (matcher.lookingAt() && !NO_SPEAKER.matcher(matcher.group()).lookingAt()) {
                capitals++;
                titled |= TITLED.matcher(matcher.group()).lookingAt();
            }
            matcher = NAME.matcher(text).region(paragraph.start(), paragraph.end());
            char last = text.charAt(paragraph.end() - 1);
            if (matcher.lookingAt() && END_MARKS.indexOf(last) >= 0) {
                names++;
                different.add(matcher.group());
            }
        }
        if (capitals > 1 || titled) {
            return CAPITALS;
        }
        boolean dialogue =
                names >= FEWEST_NAMES && names * LARGEST_TURN >= paragraphs.size() && different.size() < names;
        return dialogue ? NAME : null;
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
