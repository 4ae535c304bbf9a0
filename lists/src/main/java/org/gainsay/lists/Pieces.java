package org.gainsay.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text cut at fixed separators, without regular expressions, which are slow in a program that has just started. */
final class Pieces {
    private Pieces() {}

    /** The pieces between separators, stripped, the empty ones left out. */
    static List<String> of(String text, String separator) {
        List<String> pieces = new ArrayList<>(4);
        int from = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, from)) {
            add(pieces, text.substring(from, end));
            from = end + separator.length();
        }
        add(pieces, text.substring(from));
        return pieces;
    }

    /** The runs of letters and digits in lower case. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>(4);
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                words.add(text.substring(from, i).toLowerCase(Locale.ROOT));
                from = -1;
            }
        }
        return words;
    }

    private static void add(List<String> pieces, String piece) {
        String stripped = piece.strip();
        if (!stripped.isEmpty()) {
            pieces.add(stripped);
        }
    }
}
