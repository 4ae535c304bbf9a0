package org.gainsay.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.model.Hit;
import org.gainsay.model.Listing;
import org.gainsay.model.Reason;

/**
 * Entries of which a name has a word, letter for letter once it is in Latin letters. Such a word is a question and no customer, so none
 * of them is a match.
 */
final class WordBearers {
    private record Bearer(NameTable table, int name) {
        int entry() {
            return table.entry(name);
        }

        int words() {
            return table.firstPart(name + 1) - table.firstPart(name);
        }
    }

    private static final double SHOWN = 1e4;

    private static final Comparator<Bearer> FEWEST_OTHER_WORDS = Comparator.comparingInt(Bearer::words)
            .thenComparingInt(Bearer::entry)
            .thenComparingInt(Bearer::name);

    private WordBearers() {}

    /** At most so many, by falling likeness of the whole names, then by source and entry. Those with the fewest other words are chosen. */
    static List<Hit> of(ScreenIndex index, String word, int most) {
        Map<Integer, Bearer> best = new HashMap<>();
        for (NameTable table : List.of(index.people(), index.others())) {
            for (Bearer bearer : in(table, word)) {
                best.merge(
                        bearer.entry(),
                        bearer,
                        (one, other) -> FEWEST_OTHER_WORDS.compare(one, other) <= 0 ? one : other);
            }
        }
        return best.values().stream()
                .sorted(FEWEST_OTHER_WORDS)
                .limit(most)
                .map(bearer -> hit(index, bearer, word))
                .sorted(Comparator.comparingDouble((Hit hit) -> -hit.score())
                        .thenComparing(Hit::source)
                        .thenComparing(Hit::entry))
                .toList();
    }

    /** None where the word is more than one, or no more than a particle or a legal form. */
    private static List<Bearer> in(NameTable table, String word) {
        List<Part> parts = NameParser.parse(word, table.people()).parts().stream()
                .filter(part -> !part.kind().isLight())
                .toList();
        List<Bearer> bearers = new ArrayList<>();
        if (parts.size() != 1) {
            return bearers;
        }
        IntList words = new IntList();
        table.vocabulary().addSpelled(parts.getFirst().word().spelling(), words);
        IntList names = new IntList();
        for (int at = 0; at < words.size(); at++) {
            table.addNamesWith(words.get(at), names);
        }
        for (int at = 0; at < names.size(); at++) {
            bearers.add(new Bearer(table, names.get(at)));
        }
        return bearers;
    }

    private static Hit hit(ScreenIndex index, Bearer bearer, String word) {
        Listing listing = index.listing(bearer.entry());
        ParsedName asked = NameParser.parse(word, bearer.table().people());
        ParsedName borne = bearer.table().parsed(bearer.name());
        double score =
                NameScore.of(asked, borne, Likenesses.between(asked, borne)).score();
        return new Hit(
                listing.source(),
                listing.entry(),
                listing.schema(),
                listing.caption(),
                listing.names().get(bearer.table().place(bearer.name())).full(),
                Math.round(score * SHOWN) / SHOWN,
                false,
                List.of(new Reason("word", null, "has '" + word + "' in a name")),
                listing.programs(),
                listing.listed(),
                index.party(bearer.entry()));
    }
}
