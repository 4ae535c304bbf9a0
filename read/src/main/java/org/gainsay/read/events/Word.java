package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.Range;

/**
 * A word, number or mark with its place.
 *
 * @param form in lower case; {@code 's} stands alone
 */
record Word(Range range, String form) {
    private static final Pattern WORD = Pattern.compile(
            "\\p{L}(?:\\.\\p{L})++\\.?|[\\p{L}\\p{N}]+(?:[-./,][\\p{L}\\p{N}]+)*+(?:'(?!s\\b)\\p{L}+)?|'s\\b|\\S");

    /** The words of a stretch of plain text, in order. */
    static List<Word> in(String plain, Range stretch) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain).region(stretch.start(), stretch.end());
        while (matcher.find()) {
            words.add(new Word(
                    new Range(matcher.start(), matcher.end()), matcher.group().toLowerCase(Locale.ROOT)));
        }
        return List.copyOf(words);
    }

    boolean isMark() {
        return !Character.isLetterOrDigit(form.charAt(0)) && form.length() == 1;
    }
}
