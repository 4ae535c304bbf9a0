package org.gainsay.claims.reprints;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words of a text by which copies are told: those below the headline and behind the dateline, outside quotation marks, without case
 * and punctuation.
 */
final class BodyWords {
    private static final Pattern HEADLINE = Pattern.compile("\\A\\s*[^\\n]*\\n(?=\\s*\\S)");

    /** {@code MOSCOW, 5 November (Interfax) — }. */
    private static final Pattern DATELINE = Pattern.compile("\\A\\s*[^—–\\n“\"«„]{1,80}?\\s(?:—|–|--?)\\s");

    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private BodyWords() {}

    /** In order, each word as a hash. */
    static int[] of(String text) {
        String body = HEADLINE.matcher(text).replaceFirst("");
        String own = Quotations.blanked(DATELINE.matcher(body).replaceFirst(""));
        Matcher words = WORD.matcher(APOSTROPHE.matcher(own).replaceAll(""));
        IntStream.Builder hashes = IntStream.builder();
        while (words.find()) {
            hashes.add(words.group().toLowerCase(Locale.ROOT).hashCode());
        }
        return hashes.build().toArray();
    }
}
