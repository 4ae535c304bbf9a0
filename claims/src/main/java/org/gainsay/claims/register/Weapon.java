package org.gainsay.claims.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainsay.screen.Countries;

/**
 * What a text calls the goods, parted as the register wants it: {@code Shahed-136 drones} is the designation {@code Shahed-136} and the
 * description {@code drones}. A word with a digit or a capital inside names a design, unless it counts or says whose it is.
 *
 * @param designation may be empty
 * @param description may be empty
 */
record Weapon(String designation, String description) {
    static Weapon of(String value) {
        List<String> designation = new ArrayList<>();
        List<String> description = new ArrayList<>();
        for (String word : value.strip().split("\\s+", -1)) {
            (isDesign(word) ? designation : description).add(word);
        }
        return new Weapon(String.join(" ", designation), String.join(" ", description));
    }

    private static boolean isDesign(String word) {
        boolean letter = word.codePoints().anyMatch(Character::isLetter);
        boolean capital = word.codePoints().anyMatch(Character::isUpperCase);
        return letter
                && capital
                && !word.contains("mm")
                && Countries.codeOf(word.replaceAll("(?i)-(made|built|supplied|based|designed)$|[’']s$", ""))
                        .isEmpty()
                && !GENERAL.contains(word.toUpperCase(Locale.ROOT));
    }

    /** Short for kinds of weapons, not for a design. */
    private static final List<String> GENERAL =
            List.of("UAV", "UAVS", "UAS", "MANPADS", "MLRS", "ICBM", "ICBMS", "SAM", "SAMS");
}
