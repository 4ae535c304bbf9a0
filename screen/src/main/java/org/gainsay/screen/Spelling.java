package org.gainsay.screen;

/**
 * How far two spellings are apart, in letters: an edit distance in which letters that are mistaken for each other, that
 * sound alike, are doubled or swapped cost less than others (Damerau's distance of adjacent transpositions, weighted).
 */
final class Spelling {
    private Spelling() {}

    /** What each letter from a to z costs in the stead of each other, by the five lowest bits of both. */
    private static final double[] INSTEAD = new double[1 << 10];

    static {
        for (char one = 'a'; one <= 'z'; one++) {
            for (char other = 'a'; other <= 'z'; other++) {
                INSTEAD[place(one, other)] = instead(one, other);
            }
        }
    }

    /** The distance, or something above {@code most} as soon as it is certain to exceed it. Symmetric. */
    static double distance(String a, String b, double most) {
        int width = b.length() + 1;
        double[] more = new double[width];
        double[] before = new double[width];
        double[] above = new double[width];
        double[] row = new double[width];
        for (int j = 1; j < width; j++) {
            more[j] = more(b, j - 1);
            above[j] = above[j - 1] + more[j];
        }
        double leastAbove = 0;
        for (int i = 1; i <= a.length(); i++) {
            char c = a.charAt(i - 1);
            double moreOfA = more(a, i - 1);
            row[0] = above[0] + moreOfA;
            double least = row[0];
            for (int j = 1; j < width; j++) {
                char d = b.charAt(j - 1);
                double cost = Math.min(above[j] + moreOfA, row[j - 1] + more[j]);
                cost = Math.min(cost, above[j - 1] + cost(c, d));
                if (i > 1 && j > 1 && c == b.charAt(j - 2) && a.charAt(i - 2) == d) {
                    cost = Math.min(cost, before[j - 2] + Calibration.SWAPPED);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            // Two letters that are swapped lead past a row.
            if (least > most && leastAbove + Calibration.SWAPPED > most) {
                return Math.min(least, leastAbove + Calibration.SWAPPED);
            }
            leastAbove = least;
            double[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[width - 1];
    }

    private static int place(char a, char b) {
        return ((a & 31) << 5) | (b & 31);
    }

    private static double cost(char a, char b) {
        boolean letters = a >= 'a' && a <= 'z' && b >= 'a' && b <= 'z';
        return letters ? INSTEAD[place(a, b)] : instead(a, b);
    }

    /** True where one insertion, deletion or substitution at most makes one of the other. */
    static boolean withinOneEdit(String a, String b) {
        if (a.length() > b.length()) {
            return withinOneEdit(b, a);
        }
        if (b.length() - a.length() > 1) {
            return false;
        }
        int i = 0;
        while (i < a.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        int skip = a.length() == b.length() ? 1 : 0;
        return i == a.length() || a.regionMatches(i + skip, b, i + 1, b.length() - i - 1);
    }

    static double more(String word, int at) {
        return more(word.charAt(at), at > 0 ? word.charAt(at - 1) : 0);
    }

    /** What a letter costs that the other word lacks, behind this one. */
    static double more(char c, char before) {
        if (c >= '0' && c <= '9') {
            return 1;
        }
        if (c == before) {
            return Calibration.DOUBLED;
        }
        if (c == 'h') {
            return Calibration.SILENT_H;
        }
        return Sound.isVowel(c) ? Calibration.VOWEL_MORE : 1;
    }

    static double instead(char a, char b) {
        if (a == b) {
            return 0;
        }
        boolean vowel = Sound.isVowel(a);
        if (vowel && Sound.isVowel(b)) {
            return alike(a, b) ? Calibration.VOWEL_LIKE_VOWEL : Calibration.VOWEL_FOR_VOWEL;
        }
        if (isIY(a) && isIY(b)) {
            return Calibration.VOWEL_LIKE_VOWEL;
        }
        if ((a == 'h' && b == 'g') || (a == 'g' && b == 'h')) {
            // Russian g is Ukrainian and Belarusian h.
            return Calibration.RELATED_CONSONANT;
        }
        if ((a == 'u' && b == 'v') || (a == 'v' && b == 'u')) {
            // Russian -ov is Belarusian -ou.
            return Calibration.RELATED_CONSONANT;
        }
        int classOfA = Sound.consonantClass(a);
        return classOfA > 0 && classOfA == Sound.consonantClass(b) ? Calibration.RELATED_CONSONANT : 1;
    }

    /**
     * Letters that are mistaken for each other: i, y and j; o and u; a and e; e and i; a and o, which sound alike in Slavic
     * languages where they are not stressed.
     */
    private static boolean alike(char a, char b) {
        return switch (a) {
            case 'o' -> b == 'u' || b == 'a';
            case 'u' -> b == 'o';
            case 'a' -> b == 'e' || b == 'o';
            case 'e' -> b == 'a' || b == 'i';
            case 'i' -> b == 'e' || isIY(b);
            case 'y', 'j' -> isIY(b);
            default -> false;
        };
    }

    private static boolean isIY(char c) {
        return c == 'i' || c == 'y' || c == 'j';
    }
}
