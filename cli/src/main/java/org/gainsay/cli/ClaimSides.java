package org.gainsay.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.Claim;
import org.gainsay.model.Entity;
import org.gainsay.model.Party;
import org.gainsay.model.ShortName;
import org.gainsay.model.Voice;

/** Who takes which position on a claim now: what the table of claims and the report on one say alike. */
final class ClaimSides {
    private ClaimSides() {}

    /**
     * Who stands so now; what a side has said before its last day does not count. The words for whoever is not named may be long, and are
     * in {@code claim ID}.
     */
    static String now(Stream<Voice> voices) {
        Set<Party> sides = voices.filter(voice -> !voice.superseded())
                .map(Voice::side)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> names = new LinkedHashSet<>();
        long unnamed = sides.stream().filter(ClaimSides::isUnnamed).count();
        for (Party side : sides) {
            names.add(
                    !isUnnamed(side)
                            ? ShortName.of(side)
                            : unnamed == 1 ? "unnamed source" : unnamed + " unnamed sources");
        }
        return String.join(", ", names);
    }

    private static boolean isUnnamed(Party side) {
        return side.value().equals(Entity.UNNAMED);
    }

    /** The standing in words: it is about positions, never about what is true. */
    static String meaning(Claim claim) {
        String nobodyDenies = claim.deniedBy().isEmpty() ? "nobody denies it." : "nobody denies it any more.";
        return switch (claim.standing()) {
            case REPORTED -> "Articles report it; nobody is quoted as affirming or denying it.";
            case ALLEGED -> "Somebody affirms it, and " + nobodyDenies;
            case CONFIRMED -> "A side that is not said to have done it confirms it, and " + nobodyDenies;
            case ACKNOWLEDGED -> "Somebody who is said to have done it says so, and " + nobodyDenies;
            case DENIED -> "It is denied, and nobody affirms it.";
            case CONTESTED -> "Some affirm it, some deny it.";
        };
    }
}
