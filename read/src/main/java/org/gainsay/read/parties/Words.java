package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** The words of an article with their places; a possessive {@code 's} is no part of its word. */
final class Words {
    private static final Pattern WORD = Pattern.compile(
            "(?:\\p{Lu}\\.){2,}|\\d+(?:[.,:]\\d+)*+|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['-](?!s\\b)[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*+");

    /** A large first letter of a page often sticks to the first word: {@code DThe United States}. */
    static final Pattern STRAY_INITIAL = Pattern.compile("\\p{Lu}(?=\\p{Lu}\\p{Ll})");

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");
    private static final int FEWEST_CAPITALS = 3;
    private static final int LONGEST_CONSTRUCTION = 200;

    private final String flat;
    private final List<Range> ranges = new ArrayList<>();

    Words(ArticleText text) {
        StringBuilder spaces = new StringBuilder(text.plain());
        for (int at = 0; at < spaces.length(); at++) {
            if (Character.isWhitespace(spaces.charAt(at))) {
                spaces.setCharAt(at, ' ');
            }
        }
        flat = spaces.toString();
        Matcher matcher = WORD.matcher(flat);
        while (matcher.find()) {
            if (matcher.group().equals("s") && matcher.start() > 0 && flat.charAt(matcher.start() - 1) == '\'') {
                continue;
            }
            boolean stray = matcher.start() == 0 && STRAY_INITIAL.matcher(flat).lookingAt();
            ranges.add(new Range(stray ? 1 : matcher.start(), matcher.end()));
        }
    }

    /** Paragraphs of several words without one small letter, as some headlines are. */
    static List<Range> linesOfCapitals(ArticleText text) {
        return text.paragraphs().stream()
                .filter(paragraph -> paragraph.length() <= LONGEST_CONSTRUCTION)
                .filter(paragraph -> isInCapitals(text.plain().substring(paragraph.start(), paragraph.end())))
                .toList();
    }

    private static boolean isInCapitals(String line) {
        return line.chars().noneMatch(Character::isLowerCase)
                && CAPITALS.matcher(line).results().limit(FEWEST_CAPITALS).count() == FEWEST_CAPITALS;
    }

    /** The article with every white space made a space and every quotation mark straight; one character a code point. */
    String flat() {
        return flat;
    }

    /** What follows a place, as far as any construction reaches. */
    String after(int at) {
        return flat.substring(at, Math.min(flat.length(), at + LONGEST_CONSTRUCTION));
    }

    /** What precedes a place, as far as any construction reaches. */
    String before(int at) {
        return flat.substring(Math.max(0, at - LONGEST_CONSTRUCTION), at);
    }

    String text(Range range) {
        return flat.substring(range.start(), range.end());
    }

    /** Words that lie wholly in a range, in order. */
    List<Range> in(Range range) {
        int from = firstFrom(range.start());
        int to = from;
        while (to < ranges.size() && ranges.get(to).end() <= range.end()) {
            to++;
        }
        return ranges.subList(from, to);
    }

    /** Up to {@code count} words that end at or before {@code at}, the nearest first. */
    List<Range> before(int at, int count) {
        List<Range> found = new ArrayList<>();
        for (int i = firstFrom(at) - 1; i >= 0 && found.size() < count; i--) {
            if (ranges.get(i).end() <= at) {
                found.add(ranges.get(i));
            }
        }
        return found;
    }

    /** Index of the first word that starts at or after {@code at}. */
    private int firstFrom(int at) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).start() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
