package org.gainsay.screen;

/** Which letters a word has, one bit each: enough to see that two words are far apart without comparing them. */
final class Letters {
    private static final int VOWELS = of("aeiouyj");
    private static final int H = of("h");

    /** The letters of each class of consonants of which none is ever taken for a letter outside it. */
    private static final int[] CLASSES = {of("bp"), of("dt"), of("szxc"), of("mn"), of("l"), of("r")};

    private Letters() {}

    /** The letters a to z of the word; other characters have no bit. */
    static int of(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'a' && c <= 'z') {
                letters |= 1 << (c - 'a');
            }
        }
        return letters;
    }

    /**
     * At most what {@link Spelling#distance} can be for words with these letters. A letter that one word has and the other
     * lacks must have been dropped or exchanged, and no step drops or exchanges more than one letter of each word.
     */
    static double distance(int a, int b) {
        return Math.max(missing(a, b), missing(b, a));
    }

    /** Whether that is no more than so much. */
    static boolean isWithin(double most, int a, int b) {
        return missing(a, b) <= most && missing(b, a) <= most;
    }

    /** How many letters one has that the other lacks, whichever has more of them. */
    static int differIn(int a, int b) {
        return Math.max(Integer.bitCount(a & ~b), Integer.bitCount(b & ~a));
    }

    /** At most in how many letters words can differ that are no farther apart: nothing costs less than a vowel for one like it. */
    static int few(double most) {
        return (int) (most / Calibration.VOWEL_LIKE_VOWEL);
    }

    private static double missing(int a, int b) {
        int missing = a & ~b;
        if (missing == 0) {
            return 0;
        }
        double cost = Calibration.VOWEL_LIKE_VOWEL * Integer.bitCount(missing & VOWELS)
                + Calibration.SILENT_H * Integer.bitCount(missing & H)
                + Calibration.RELATED_CONSONANT * Integer.bitCount(missing & ~(VOWELS | H));
        for (int related : CLASSES) {
            if ((b & related) == 0) {
                cost += (1 - Calibration.RELATED_CONSONANT) * Integer.bitCount(missing & related);
            }
        }
        return cost;
    }
}
