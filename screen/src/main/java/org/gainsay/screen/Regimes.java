package org.gainsay.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a sanctions programme is about, so that programmes of different authorities can be held against each other. */
final class Regimes {
    /** For a word in the name of a programme the country or matter that it stands for. */
    private static final Map<String, String> ABOUT = read();

    private Regimes() {}

    /** The countries and matters that the programme's name mentions; empty where it says none. */
    static Set<String> about(String program) {
        Set<String> about = new TreeSet<>();
        StringBuilder word = new StringBuilder();
        String text = program.toLowerCase(Locale.ROOT).replace("south sudan", "southsudan") + " ";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else {
                String matter = ABOUT.get(word.toString());
                if (matter != null) {
                    about.add(matter);
                }
                word.setLength(0);
            }
        }
        return about;
    }

    private static Map<String, String> read() {
        Map<String, String> about = new HashMap<>();
        for (String line : WordFile.lines("regimes.txt")) {
            int colon = line.indexOf(':');
            for (String word : List.of(line.substring(colon + 2).split(" "))) {
                about.put(word, line.substring(0, colon));
            }
        }
        return about;
    }
}
