package org.gainsay.watch.telling;

import java.util.Collection;
import java.util.Comparator;

/** What somebody may have meant who wrote a word that is not known. */
final class Nearest {
    private static final int MOST_SLIPS = 3;

    private Nearest() {}

    /** The known word that is least different; empty where none comes near. */
    static String advice(String given, Collection<String> known) {
        return known.stream()
                .filter(word -> slips(given, word) <= Math.min(MOST_SLIPS, word.length() * 2 / 3))
                .min(Comparator.comparingInt((String word) -> slips(given, word))
                        .thenComparing(word -> word))
                .map(word -> "did you mean '" + word + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? "there is none to choose from"
                        : "give one of "
                                + String.join(", ", known.stream().sorted().toList()));
    }

    /** Letters to add, leave out or exchange. */
    private static int slips(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int above = row[column];
                int exchanged = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                row[column] = Math.min(exchanged, 1 + Math.min(row[column - 1], above));
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
