package org.gainsay.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the US Treasury's public search shows for a name, as far as its fixtures tell: the better of the Jaro-Winkler
 * similarity of the whole names, which counts only where both begin with the same letter, and the mean of the best
 * similarities of the single words. A copy of its faults, too, so that examiners find the figure they know.
 */
final class OfacScore {
    /** Words of the query up to this length are dropped. */
    private static final int DROPPED = 2;

    /** What a word earns at least as soon as any word is scored. */
    private static final double FLOOR = 0.5;

    /** SimMetrics gives the bonus for a common beginning to every pair, not only to those from .7 upwards. */
    private static final double PREFIX_BONUS = 0.1;

    private static final int LONGEST_PREFIX = 4;

    private OfacScore() {}

    /** 0..1, rounded to four decimals. Not symmetric: only words of the query are dropped. */
    static double of(String query, String listed) {
        String mine = plain(query);
        String theirs = plain(listed);
        return Math.round(Math.max(gated(mine, theirs), byWords(mine, theirs)) * 10_000) / 10_000.0;
    }

    private static double byWords(String mine, String theirs) {
        List<String> words = Arrays.stream(mine.split(" "))
                .filter(word -> word.length() > DROPPED)
                .toList();
        if (words.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        double sum = 0;
        for (String word : words) {
            double best = FLOOR;
            for (String other : List.of(theirs.split(" "))) {
                best = Math.max(best, gated(word, other));
            }
            sum += best;
        }
        return sum / words.size();
    }

    /** Upper case, letters and digits only: other scripts give nothing, as they do there. */
    private static String plain(String name) {
        return Latin.fold(name)
                .toUpperCase(Locale.ROOT)
                .replaceAll("['’`.]", "")
                .replaceAll("[^A-Z0-9]+", " ")
                .strip();
    }

    private static double gated(String a, String b) {
        boolean begin = !a.isEmpty() && !b.isEmpty() && a.charAt(0) == b.charAt(0);
        return begin ? jaroWinkler(a, b) : 0;
    }

    static double jaroWinkler(String a, String b) {
        double jaro = jaro(a, b);
        int prefix = 0;
        int most = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
        while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return Math.min(1, jaro + prefix * PREFIX_BONUS * (1 - jaro));
    }

    private static double jaro(String a, String b) {
        int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] used = new boolean[b.length()];
        StringBuilder ofA = new StringBuilder();
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - reach); j <= Math.min(b.length() - 1, i + reach); j++) {
                if (!used[j] && a.charAt(i) == b.charAt(j)) {
                    used[j] = true;
                    ofA.append(a.charAt(i));
                    break;
                }
            }
        }
        int common = ofA.length();
        if (common == 0) {
            return 0;
        }
        int at = 0;
        int misplaced = 0;
        for (int j = 0; j < b.length(); j++) {
            if (used[j] && b.charAt(j) != ofA.charAt(at++)) {
                misplaced++;
            }
        }
        double m = common;
        return (m / a.length() + m / b.length() + (m - misplaced / 2.0) / m) / 3;
    }
}
