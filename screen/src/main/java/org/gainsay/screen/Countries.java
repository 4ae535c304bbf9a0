package org.gainsay.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries by the names that lists and queries give them. Immutable. */
public final class Countries {
    private static final Map<String, String> CODES = read();

    private Countries() {}

    /** The alpha-2 code in lower case; where the text names no country that is known, the text itself, folded. */
    static String code(String text) {
        String folded = Latin.fold(text).replaceAll("[^a-z]+", " ").strip();
        return CODES.getOrDefault(folded, folded.toLowerCase(Locale.ROOT));
    }

    /** Whether the text is the alpha-2 code of a country, or one of its names or its adjective, in whatever case. */
    public static boolean isKnown(String text) {
        return codeOf(text).isPresent();
    }

    /** The alpha-2 code in lower case of the country that the text names or describes ({@code Iran}, {@code Iranian}, {@code ir}). */
    public static Optional<String> codeOf(String text) {
        String code = code(text);
        return CODES.containsValue(code) ? Optional.of(code) : Optional.empty();
    }

    /** All names and adjectives, in lower case. */
    static Set<String> names() {
        return CODES.keySet();
    }

    private static Map<String, String> read() {
        Map<String, String> codes = new HashMap<>();
        for (String line : WordFile.lines("countries.txt")) {
            String code = line.substring(0, 2);
            for (String name : List.of(line.substring(4).split(" \\| "))) {
                codes.put(name, code);
            }
        }
        return codes;
    }
}
