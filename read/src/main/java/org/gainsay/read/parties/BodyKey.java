package org.gainsay.read.parties;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is the same in {@code Russian Defence Ministry}, {@code Ministry of Defense} and {@code Russia's defence ministry}. */
final class BodyKey {
    private static final Set<String> LEFT_OUT = Set.of(
            "the",
            "of",
            "for",
            "and",
            "on",
            "in",
            "s",
            "affairs",
            "national",
            "federal",
            "republic",
            "armed",
            "general",
            "federation",
            "u",
            "us",
            "its",
            "their");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private BodyKey() {}

    static String of(String description) {
        Set<String> parts = new TreeSet<>();
        String lower = description
                .toLowerCase(Locale.ROOT)
                .replace("defense", "defence")
                .replace("military", "army");
        String bare = lower;
        for (Name name : KnownNames.in(description)) {
            if (name.country() != null && name.sense() != Sense.ORGANISATION) {
                bare = bare.replace(
                        description
                                .substring(name.range().start(), name.range().end())
                                .toLowerCase(Locale.ROOT),
                        " ");
            }
        }
        for (String word : NO_LETTERS.split(bare, -1)) {
            if (word.isEmpty() || LEFT_OUT.contains(word)) {
                continue;
            }
            parts.add(
                    switch (word) {
                        case "ministry", "department" -> "ministry";
                        case "forces" -> "army";
                        case "guards" -> "guard";
                        default -> word;
                    });
        }
        return String.join(" ", parts);
    }
}
