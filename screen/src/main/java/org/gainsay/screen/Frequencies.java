package org.gainsay.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many listed names have a word: counted over the built-in list once (see the module's README), so that the score of
 * two names is the same today and tomorrow, whichever lists are loaded. Immutable.
 */
final class Frequencies {
    private static final Map<String, Integer> COUNTS = read();
    private static final Set<String> COMMON_NAMES = Lexicon.words("common-names.txt");

    private Frequencies() {}

    /** How many names have the word; 0 for words in fewer than three. */
    static int of(String word) {
        return COUNTS.getOrDefault(word, 0);
    }

    /** Whether many people the world over bear it, as a given or as a family name. */
    static boolean isCommonName(String word) {
        return COMMON_NAMES.contains(word);
    }

    /** What a word says, from 1 for a rare one downwards. */
    static double rarity(String word, boolean person) {
        int count = of(word);
        if (person && isCommonName(word)) {
            count = Math.max(count, Calibration.COMMON_NAME);
        }
        double tenfolds = StrictMath.log10(1 + count / Calibration.RARE);
        return person
                ? Math.max(Calibration.COMMONEST_PERSON, 1 - Calibration.RARITY_OF_PERSONS * tenfolds)
                : Math.max(Calibration.COMMONEST_THING, 1 - Calibration.RARITY_OF_THINGS * tenfolds);
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> counts = new HashMap<>();
        for (String line : WordFile.lines("frequencies.txt")) {
            int space = line.indexOf(' ');
            int count = Integer.parseInt(line.substring(0, space));
            for (String word : List.of(line.substring(space + 1).split(" "))) {
                counts.put(word, count);
            }
        }
        return counts;
    }
}
