package org.gainsay.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words for what is hit, cut off or sanctioned. */
final class Targets {
    /** Nouns that stand for any target. */
    private static final Set<String> ANY = Set.of(
            "object",
            "target",
            "area",
            "city",
            "town",
            "village",
            "region",
            "district",
            "place",
            "site",
            "facility",
            "infrastructure",
            "position",
            "port",
            "harbour",
            "harbor",
            "country",
            "territory",
            "it",
            "them",
            "company",
            "firm",
            "people",
            "person",
            "entity",
            "individual",
            "side");

    private Targets() {}

    /** What is hit, cut off or sanctioned; nothing where the noun may stand for anything, or is a name. */
    static Optional<String> thing(String text) {
        String head = text.split("(?i) (?:of|at|in|near|on|for|to|with|from) ", 2)[0];
        String noun = head.substring(head.lastIndexOf(' ') + 1);
        if (noun.isEmpty() || Character.isUpperCase(noun.codePointAt(0))) {
            return Optional.empty();
        }
        List<String> words = Words.telling(head);
        return words.isEmpty() || ANY.contains(words.getLast())
                ? Optional.empty()
                : Optional.of(String.join(" ", words));
    }

    /** Whether the words say nothing of it ("the company"), so that a name beside them says all. */
    static boolean isAny(String text) {
        List<String> words = Words.telling(text);
        return words.size() == 1 && ANY.contains(words.getFirst());
    }
}
