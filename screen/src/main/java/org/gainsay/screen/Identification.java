package org.gainsay.screen;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.model.Entity;
import org.gainsay.model.Listing;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;

/** When a party that an article names is certainly an entry of a list. In doubt it is not. */
final class Identification {
    private Identification() {}

    /** What the party is called, the shorter forms of a person's name left out. */
    static Set<String> names(Entity entity) {
        Set<String> names = new TreeSet<>();
        if (entity.schema() == Schema.COUNTRY || entity.schema() == Schema.PLACE || entity.schema() == Schema.GROUP) {
            return names;
        }
        names.add(entity.name());
        names.addAll(entity.variants());
        return names;
    }

    static Query query(Entity entity, String name) {
        List<String> countries = entity.country() == null ? List.of() : List.of(entity.country());
        return new Query(entity.id(), name, entity.schema(), null, countries, null, null, null);
    }

    /** Whether the entry bears the party's whole name, whatever else is said of it: an address abroad makes nobody a foreigner. */
    static boolean isNamesake(Entity entity, Listing listing, TableSearcher.Scored scored) {
        NameScore score = scored.score();
        return score.full()
                && score.score() >= Calibration.CERTAIN_SCORE
                && Evidence.agree(entity.schema(), listing.schema());
    }

    /** Whether the name of a namesake leaves no doubt. */
    static boolean isCertain(Entity entity, Listing listing, TableSearcher.Scored scored) {
        NameScore score = scored.score();
        if (scored.weak() || speaksAgainst(entity, listing)) {
            return false;
        }
        boolean countryman = isCountryman(entity, listing);
        return listing.schema() == Schema.PERSON
                ? isOnePerson(score, countryman)
                : isOneBody(entity, scored, countryman);
    }

    private static boolean isOnePerson(NameScore score, boolean countryman) {
        double enough = countryman ? Calibration.CERTAIN_COUNTRYMAN : Calibration.CERTAIN_PERSON;
        return score.alignment().pairs().size() > 1 && score.matched() >= enough;
    }

    /**
     * Every state has a ministry of defence and a central bank: a name of common words needs its country. A place and a
     * line of business are no name unless all words are the same, as in Bank of Russia.
     */
    private static boolean isOneBody(Entity entity, TableSearcher.Scored scored, boolean countryman) {
        List<Part> parts = scored.query().parts();
        boolean atHome = countryman
                || parts.stream()
                        .anyMatch(part -> part.kind() == PartKind.PLACE
                                && Countries.code(part.word().spelling()).equals(entity.country()));
        boolean rare = entity.schema() != Schema.PUBLIC_BODY
                && parts.stream()
                        .anyMatch(part -> part.kind() == PartKind.NAME && part.weight() >= Calibration.CERTAIN_WORD);
        boolean named = parts.stream().anyMatch(part -> part.kind() == PartKind.NAME)
                || scored.score().score() == 1;
        return named && (atHome || rare);
    }

    private static boolean speaksAgainst(Entity entity, Listing listing) {
        Set<String> theirs = Evidence.countries(listing);
        return entity.country() != null && !theirs.isEmpty() && !theirs.contains(entity.country());
    }

    private static boolean isCountryman(Entity entity, Listing listing) {
        return entity.country() != null && Evidence.countries(listing).contains(entity.country());
    }

    /** Two people of one name on one list: the article means one of them at most, and nobody can say which. */
    static List<Weighing> unambiguous(Entity entity, Collection<Weighing> certain, Collection<Listing> namesakes) {
        return certain.stream()
                .filter(weighing -> entity.schema() != Schema.PERSON
                        || namesakes.stream()
                                        .filter(other -> other.source()
                                                .equals(weighing.listing().source()))
                                        .count()
                                == 1)
                .toList();
    }
}
