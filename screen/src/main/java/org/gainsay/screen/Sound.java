package org.gainsay.screen;

/**
 * Brings a word to one way of writing each sound, whichever language spelled it: sch, sh and the Chinese x are one, so
 * are w and v, y and i at the end, q and k, doubled letters and single ones. Of the digits nothing changes.
 */
final class Sound {
    /** Longest first: a spelling, then the letter it becomes (x is sh, c is ch, j is zh and dj). */
    private static final String[][] DIGRAPHS = {
        {"tsch", "c"},
        {"shch", "x"},
        {"dsch", "j"},
        {"sch", "x"},
        {"tch", "c"},
        {"dzh", "j"},
        {"sh", "x"},
        {"ch", "c"},
        {"cz", "c"},
        {"zh", "j"},
        {"dj", "j"},
        {"ph", "f"},
        {"kh", "k"},
        {"gh", "g"},
        {"dh", "d"},
        {"th", "t"},
        {"ck", "k"},
        {"qu", "k"},
        {"tz", "ts"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"eo", "o"},
        {"ae", "e"},
        {"iy", "i"},
        {"ij", "i"},
        {"yj", "i"},
        {"yi", "i"},
        {"yu", "iu"},
        {"ya", "ia"},
        {"ye", "e"},
        {"ie", "e"},
        {"je", "e"},
        {"ja", "ia"},
        {"ju", "iu"}
    };

    private static final String[][][] BY_FIRST_LETTER = byFirstLetter();

    private Sound() {}

    /** The word as it sounds; the word itself has lower-case Latin letters and digits only. */
    static String of(String word) {
        StringBuilder sound = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); ) {
            i += append(sound, word, i);
        }
        return sound.toString();
    }

    /**
     * The same of a word whose short vowels were not written: two equal consonants have one between them, as in Muammar,
     * which is written m-m-r.
     */
    static String ofBare(String word) {
        StringBuilder sound = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); ) {
            int from = i;
            while (++i < word.length() && word.charAt(i) != word.charAt(i - 1)) {}
            sound.append(of(word.substring(from, i)));
        }
        return sound.toString();
    }

    private static int append(StringBuilder sound, String word, int at) {
        char c = word.charAt(at);
        if (c >= 'a' && c <= 'z') {
            for (String[] digraph : BY_FIRST_LETTER[c - 'a']) {
                boolean initialJ = at == 0 && c == 'j';
                if (!initialJ && word.startsWith(digraph[0], at)) {
                    for (int k = 0; k < digraph[1].length(); k++) {
                        single(sound, digraph[1].charAt(k));
                    }
                    return digraph[0].length();
                }
            }
        }
        switch (c) {
            case 'w' -> single(sound, 'v');
            case 'q' -> single(sound, 'k');
            case 'y' -> single(sound, 'i');
            case 'j' -> single(sound, at == word.length() - 1 ? 'i' : 'j');
            case 'x' -> {
                if (at > 0) {
                    single(sound, 'k');
                    single(sound, 's');
                } else {
                    single(sound, 'x');
                }
            }
            case 'c' -> single(sound, isFront(word, at + 1) ? 's' : 'k');
            case 'h' -> {
                if (at == 0 && (word.startsWith("hsi") || word.startsWith("hsu"))) {
                    single(sound, 'x');
                    return 2;
                }
                single(sound, 'h');
            }
            default -> single(sound, c);
        }
        return 1;
    }

    private static boolean isFront(String word, int at) {
        return at < word.length() && "eiy".indexOf(word.charAt(at)) >= 0;
    }

    private static void single(StringBuilder sound, char c) {
        boolean doubled = !sound.isEmpty() && sound.charAt(sound.length() - 1) == c && Character.isLetter(c);
        if (!doubled) {
            sound.append(c);
        }
    }

    static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }

    /** The class of related consonants that a letter is in, from 1; 0 for vowels, h and all else. */
    static int consonantClass(char c) {
        return switch (c) {
            case 'b', 'p' -> 1;
            case 'd', 't' -> 2;
            case 'g', 'k', 'q' -> 3;
            case 'f', 'v', 'w' -> 4;
            case 's', 'z', 'x', 'c' -> 5;
            case 'j' -> 6;
            case 'm', 'n' -> 7;
            case 'l' -> 8;
            case 'r' -> 9;
            default -> 0;
        };
    }

    /** The consonant classes of a sound, one bit each. */
    static int consonants(String sound) {
        int bits = 0;
        for (int i = 0; i < sound.length(); i++) {
            bits |= 1 << consonantClass(sound.charAt(i));
        }
        return bits & ~1;
    }

    private static String[][][] byFirstLetter() {
        String[][][] table = new String[26][][];
        for (int letter = 0; letter < 26; letter++) {
            char first = (char) ('a' + letter);
            table[letter] = java.util.Arrays.stream(DIGRAPHS)
                    .filter(digraph -> digraph[0].charAt(0) == first)
                    .toArray(String[][]::new);
        }
        return table;
    }
}
