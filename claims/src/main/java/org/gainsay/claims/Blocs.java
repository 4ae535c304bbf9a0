package org.gainsay.claims;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** States that act as a group under one name. What a group holds fits it. */
final class Blocs {
    private static final Set<String> SEVEN = Set.of("US", "CA", "GB", "FR", "DE", "IT", "JP");
    private static final Set<String> UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final Set<String> WEST = Set.of(
            "US",
            "CA",
            "GB",
            "FR",
            "DE",
            "IT",
            "ES",
            "PL",
            "NL",
            "BE",
            "DK",
            "NO",
            "SE",
            "FI",
            "CZ",
            "EE",
            "LV",
            "LT",
            "AU",
            "european-union");
    private static final Map<Pattern, Set<String>> NAMES = Map.of(
            Pattern.compile("(?i)\\bG-?7\\b|group of seven"),
            SEVEN,
            Pattern.compile("(?i)\\b(?:European|EU) (?:states|countries|governments|members)\\b|\\bEuropeans\\b"),
            UNION,
            Pattern.compile("(?i)\\bthe West\\b|^West$|\\bWestern\\b|\\ballies\\b"),
            WEST);

    private Blocs() {}

    /** Values of the parties in a group of that name; none where it is not known. */
    static Set<String> members(String name) {
        return NAMES.entrySet().stream()
                .filter(bloc -> bloc.getKey().matcher(name).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Set.of());
    }
}
