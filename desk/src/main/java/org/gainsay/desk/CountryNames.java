package org.gainsay.desk;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.screen.Countries;

/**
 * Countries as the files of other systems call them: {@code DEU}, {@code Russland}, {@code Côte d’Ivoire}. The names are those that the
 * platform knows (CLDR); one that means different countries in different languages means none here. Thread-safe.
 */
final class CountryNames {
    private static final List<String> LANGUAGES = List.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "hr", "hu", "it", "lt", "lv", "nl", "no", "pl",
            "pt", "ro", "sk", "sl", "sr", "sv", "tr", "uk", "ru", "ar", "fa", "he", "ja", "ko", "zh");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Lazy<Map<String, String>> CODES = new Lazy<>(CountryNames::read);

    private CountryNames() {}

    /** The alpha-2 code in lower case of an alpha-3 code or a name; empty where it is none. */
    static Optional<String> code(String text) {
        return Optional.ofNullable(CODES.get().get(folded(text)));
    }

    private static Map<String, String> read() {
        Map<String, String> codes = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (String country : Locale.getISOCountries()) {
            String code = country.toLowerCase(Locale.ROOT);
            if (Countries.isKnown(code)) {
                Locale place = Locale.of("", country);
                for (String language : LANGUAGES) {
                    put(codes, several, place.getDisplayCountry(Locale.of(language)), code);
                }
                put(codes, several, place.getISO3Country(), code);
            }
        }
        several.forEach(codes::remove);
        return Map.copyOf(codes);
    }

    private static void put(Map<String, String> codes, Set<String> several, String name, String code) {
        String known = codes.putIfAbsent(folded(name), code);
        if (known != null && !known.equals(code)) {
            several.add(folded(name));
        }
    }

    private static String folded(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return SIGNS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
