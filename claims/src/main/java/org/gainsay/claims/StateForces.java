package org.gainsay.claims;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.screen.Countries;

/**
 * Which armed bodies are part of their state. An army's name says no more than whose it is and what it fights with; one that bears a
 * name of its own ("Rapid Support Forces", "Arakan Army") is a group that speaks and acts for itself.
 */
final class StateForces {
    private static final Pattern ARMED = Pattern.compile(
            "\\b(?:army|navy|air force|forces|force|military|general staff|troops|coast ?guard|border guards?|corps|marines)\\b");

    /** Names of their own that are a state's all the same. */
    private static final Pattern KNOWN = Pattern.compile(
            "revolutionary guards?\\b|\\bpeople's liberation army\\b|\\bqu?ods force\\b|\\bbundeswehr\\b|\\bnational guard\\b|\\bpentagon\\b");

    /** Words that say with what, where or in what rank a state's forces fight. */
    private static final Set<String> OF_ANY_STATE = Set.of(
            "the",
            "of",
            "and",
            "s",
            "armed",
            "army",
            "navy",
            "air",
            "force",
            "forces",
            "military",
            "general",
            "staff",
            "troops",
            "coast",
            "coastguard",
            "guard",
            "guards",
            "border",
            "corps",
            "marine",
            "marines",
            "naval",
            "ground",
            "land",
            "sea",
            "space",
            "aerospace",
            "missile",
            "rocket",
            "strategic",
            "special",
            "operations",
            "defence",
            "defense",
            "self",
            "security",
            "royal",
            "federal",
            "high",
            "command",
            "northern",
            "southern",
            "eastern",
            "western",
            "joint",
            "main",
            "occupation",
            "regular");

    private static final int LONGEST_STATE = 4;

    private StateForces() {}

    static boolean isOne(String name) {
        String plain = Words.folded(name);
        if (KNOWN.matcher(plain).find()) {
            return true;
        }
        return ARMED.matcher(plain).find() && Words.in(unstated(name)).stream().allMatch(OF_ANY_STATE::contains);
    }

    /** The name without the states and nationalities in it. */
    private static String unstated(String name) {
        StringBuilder rest = new StringBuilder();
        String[] words = name.replaceAll("['’]s?(?= |$)", "").split(" +", -1);
        for (int from = 0; from < words.length; ) {
            int length = Math.min(LONGEST_STATE, words.length - from);
            while (length > 0 && !Countries.isKnown(String.join(" ", Arrays.copyOfRange(words, from, from + length)))) {
                length--;
            }
            if (length == 0) {
                rest.append(words[from]).append(' ');
            }
            from += Math.max(1, length);
        }
        return rest.toString();
    }
}
