package org.gainsay.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** A word that was meant for another: few letters of it are wrong, missing, too many or swapped. */
final class Slip {
    /** One letter in so many may be wrong, and one in any case. */
    private static final int LETTERS_A_SLIP = 3;

    private Slip() {}

    /** The known word that comes nearest; none where none is near. */
    static Optional<String> of(String word, Collection<String> known) {
        int most = Math.max(1, word.length() / LETTERS_A_SLIP);
        return known.stream()
                .filter(other -> distance(word, other) <= most)
                .min(Comparator.<String>comparingInt(other -> distance(word, other))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to exchange, add, leave out, or swap with the next. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                cost[i][j] =
                        Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
