package org.gainsay.screen;

/**
 * How far a spelling with all vowels is from one that leaves the short ones out, in letters. The alphabets of Arabic and
 * Hebrew write consonants, and with the signs for w and y also long u, o, i and e.
 */
final class Vowelling {
    private Vowelling() {}

    /** Consonants that are never left out, nor written as one of another class. */
    private static final int CERTAIN = Letters.of("dtszxcmnlrf");

    private static final int[] CLASSES = {
        Letters.of("dt"), Letters.of("szxc"), Letters.of("mn"), Letters.of("l"), Letters.of("r")
    };

    /** Whether {@link #distance} may be no more than so much for sounds with these letters. */
    static boolean isWithin(double most, int lettersOfFull, int lettersOfBare) {
        return missing(lettersOfFull, lettersOfBare) <= most && missing(lettersOfBare, lettersOfFull) <= most;
    }

    private static double missing(int letters, int others) {
        int missing = letters & ~others & CERTAIN;
        double cost = Calibration.RELATED_CONSONANT * Integer.bitCount(missing);
        for (int related : CLASSES) {
            if ((others & related) == 0) {
                cost += (1 - Calibration.RELATED_CONSONANT) * Integer.bitCount(missing & related);
            }
        }
        return cost;
    }

    /**
     * The distance of two sounds as {@link Sound} writes them, or something above {@code most} as soon as it is certain to
     * exceed it.
     *
     * @param full one with its vowels
     * @param bare one without the short ones
     */
    static double distance(String full, String bare, double most) {
        return distance(full.toCharArray(), full.length(), bare.toCharArray(), bare.length(), most);
    }

    /** The same of the first letters of each, so many of them. */
    static double distance(char[] full, int lettersOfFull, char[] bare, int lettersOfBare, double most) {
        int width = lettersOfBare + 1;
        double[] above = new double[width];
        double[] row = new double[width];
        for (int j = 1; j < width; j++) {
            above[j] = above[j - 1] + tooMuch(bare[j - 1]);
        }
        for (int i = 1; i <= lettersOfFull; i++) {
            char c = full[i - 1];
            double unwritten = unwritten(c);
            row[0] = above[0] + unwritten;
            double least = row[0];
            for (int j = 1; j < width; j++) {
                double cost = Math.min(above[j] + unwritten, row[j - 1] + tooMuch(bare[j - 1]));
                row[j] = Math.min(cost, above[j - 1] + writtenAs(c, bare[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return least;
            }
            double[] spare = above;
            above = row;
            row = spare;
        }
        return above[width - 1];
    }

    private static double unwritten(char c) {
        return Sound.isVowel(c) ? Calibration.VOWEL_UNWRITTEN : c == 'h' ? Calibration.SILENT_H : 1;
    }

    private static double tooMuch(char c) {
        if (c == 'a' || c == 'h') {
            return Calibration.VOWEL_WRITTEN;
        }
        return Sound.isVowel(c) || c == 'v' ? Calibration.LONG_VOWEL_WRITTEN : 1;
    }

    private static double writtenAs(char full, char bare) {
        if (full == bare) {
            return 0;
        }
        boolean round = bare == 'v' && (full == 'o' || full == 'u');
        boolean front = bare == 'i' && full == 'e';
        boolean open = bare == 'a' && full == 'e';
        // Arabic has no p, and what it writes g, j or k differs from country to country.
        boolean labial = bare == 'b' && full == 'p';
        boolean velar = isVelar(bare, full) || isVelar(full, bare);
        if (round || front || open || labial || velar) {
            return 0;
        }
        if (Sound.isVowel(full) && Sound.isVowel(bare)) {
            return Calibration.VOWEL_FOR_VOWEL;
        }
        int kind = Sound.consonantClass(full);
        return kind > 0 && kind == Sound.consonantClass(bare) ? Calibration.RELATED_CONSONANT : 1;
    }

    private static boolean isVelar(char one, char other) {
        return one == 'g' && (other == 'k' || other == 'j');
    }
}
