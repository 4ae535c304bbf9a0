package org.gainsay.screen;

/**
 * {@link Spelling#distance} from one word to many. What two words that are asked for one after the other begin with is
 * compared once, so that words in alphabetical order take a fraction of the time. Not thread-safe.
 */
final class Speller {
    private static final int LETTERS = 32;
    private static final int LONGEST = 64;

    private final int width;

    /** The word's letters, from 1. */
    private final char[] letters;

    /** What each letter of the word costs where the other lacks it. */
    private final double[] more;

    /** For each letter of the word what each letter from a to z costs in its stead. */
    private final double[] instead;

    /** A row for each letter of the other word and one before. */
    private final double[] rows;

    private final double[] least = new double[LONGEST + 1];
    /** The other word's letters, from 1, as far as its rows are filled. */
    private final char[] other = new char[LONGEST + 1];

    private int filled;

    Speller(String word) {
        width = word.length() + 1;
        letters = new char[width];
        more = new double[width];
        instead = new double[width * LETTERS];
        rows = new double[width * (LONGEST + 1)];
        for (int j = 1; j < width; j++) {
            letters[j] = word.charAt(j - 1);
            more[j] = Spelling.more(word, j - 1);
            rows[j] = rows[j - 1] + more[j];
            for (char letter = 'a'; letter <= 'z'; letter++) {
                instead[j * LETTERS + (letter & 31)] = Spelling.instead(letters[j], letter);
            }
        }
    }

    /**
     * Whether the other word is no farther than that.
     *
     * @param bytes of the other word's plain letters, from {@code from} on; where one is not plain, the answer is yes
     */
    boolean isWithin(double most, byte[] bytes, int from, int length) {
        if (length > LONGEST) {
            return true;
        }
        int same = 0;
        int shared = Math.min(filled, length);
        while (same < shared && bytes[from + same] == other[same + 1]) {
            same++;
        }
        filled = same;
        for (int i = 1; i <= length; i++) {
            if (i > same) {
                int c = bytes[from + i - 1];
                if (c < 0) {
                    return true;
                }
                other[i] = (char) c;
                fill(i);
                filled = i;
            }
            // Two letters that are swapped lead past a row.
            if (least[i] > most && least[i - 1] + Calibration.SWAPPED > most) {
                return false;
            }
        }
        return rows[length * width + width - 1] <= most;
    }

    private void fill(int i) {
        char c = other[i];
        char last = other[i - 1];
        double moreOfOther = Spelling.more(c, last);
        int letter = c >= 'a' && c <= 'z' ? c & 31 : 0;
        int row = i * width;
        int above = row - width;
        double left = rows[above] + moreOfOther;
        double diagonal = rows[above];
        double lowest = left;
        rows[row] = left;
        for (int j = 1; j < width; j++) {
            char d = letters[j];
            double up = rows[above + j];
            double exchanged = diagonal + (letter == 0 ? Spelling.instead(c, d) : instead[j * LETTERS + letter]);
            double cost = Math.min(Math.min(up + moreOfOther, left + more[j]), exchanged);
            if (d == last && c == letters[j - 1] && i > 1) {
                cost = Math.min(cost, rows[above - width + j - 2] + Calibration.SWAPPED);
            }
            rows[row + j] = cost;
            lowest = Math.min(lowest, cost);
            diagonal = up;
            left = cost;
        }
        least[i] = lowest;
    }
}
