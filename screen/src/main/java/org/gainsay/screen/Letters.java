package org.gainsay.screen;

/** Which letters a word has, one bit each: enough to see that two words are far apart without comparing them. */
final class Letters {
    private static final int VOWELS = of("aeiouyj");
    private static final int H = of("h");

    /** Whole numbers are added up faster; each of these is no more than what it stands for. */
    private static final int STEPS_IN_LETTER = 5;

    private static final int VOWEL_STEPS = steps(Calibration.VOWEL_LIKE_VOWEL);
    private static final int MORE_FOR_CONSONANT = steps(Calibration.RELATED_CONSONANT) - VOWEL_STEPS;

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

    /** How many steps fit in so much, for {@link #mayBeWithin}. */
    static int steps(double most) {
        return (int) (most * STEPS_IN_LETTER);
    }

    /** False only where {@link #isWithin} is for so many {@link #steps}, which takes longer to say. */
    static boolean mayBeWithin(int steps, int a, int b) {
        int difference = (a ^ b) & ~H;
        int ofA = difference & a;
        int ofB = difference & b;
        return VOWEL_STEPS * Integer.bitCount(ofA) + MORE_FOR_CONSONANT * Integer.bitCount(ofA & ~VOWELS) <= steps
                && VOWEL_STEPS * Integer.bitCount(ofB) + MORE_FOR_CONSONANT * Integer.bitCount(ofB & ~VOWELS) <= steps;
    }

    private static double atLeast(int missing) {
        return Calibration.VOWEL_LIKE_VOWEL * Integer.bitCount(missing & VOWELS)
                + Calibration.SILENT_H * Integer.bitCount(missing & H)
                + Calibration.RELATED_CONSONANT * Integer.bitCount(missing & ~(VOWELS | H));
    }

    private static double missing(int a, int b) {
        int missing = a & ~b;
        if (missing == 0) {
            return 0;
        }
        double cost = atLeast(missing);
        for (int related : CLASSES) {
            if ((b & related) == 0) {
                cost += (1 - Calibration.RELATED_CONSONANT) * Integer.bitCount(missing & related);
            }
        }
        return cost;
    }
}
