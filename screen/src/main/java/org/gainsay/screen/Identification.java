package org.gainsay.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.model.Entity;
import org.gainsay.model.Listing;
import org.gainsay.model.NameKind;
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

    /** Whether one name of the party and one of the entry leave no doubt. */
    static boolean isCertain(Entity entity, Listing listing, NameTable.Scored scored) {
        NameScore score = scored.score();
        if (!score.full()
                || score.score() < Calibration.CERTAIN_SCORE
                || !Evidence.agree(entity.schema(), listing.schema())
                || scored.listed().name().kind() == NameKind.WEAK_ALIAS
                || speaksAgainst(entity, listing)) {
            return false;
        }
        return listing.schema() == Schema.PERSON ? isOnePerson(entity, listing, score) : isOneBody(scored);
    }

    private static boolean isOnePerson(Entity entity, Listing listing, NameScore score) {
        double enough = isCountryman(entity, listing) ? Calibration.CERTAIN_COUNTRYMAN : Calibration.CERTAIN_PERSON;
        return score.alignment().pairs().size() > 1 && score.matched() >= enough;
    }

    /** A place, a number and a line of business are no name unless all words are the same, as in Bank of Russia. */
    private static boolean isOneBody(NameTable.Scored scored) {
        return scored.score().score() == 1
                || scored.query().parts().stream().anyMatch(part -> part.kind() == PartKind.NAME);
    }

    private static boolean speaksAgainst(Entity entity, Listing listing) {
        return entity.country() != null && !listing.countries().isEmpty() && !isCountryman(entity, listing);
    }

    private static boolean isCountryman(Entity entity, Listing listing) {
        return entity.country() != null
                && listing.countries().stream()
                        .anyMatch(country -> Countries.code(country).equals(entity.country()));
    }

    /** Two people of one name on one list: the article means one of them at most, and nobody can say which. */
    static List<Weighing> unambiguous(Entity entity, List<Weighing> certain) {
        if (entity.schema() != Schema.PERSON) {
            return certain;
        }
        List<Weighing> single = new ArrayList<>();
        for (Weighing weighing : certain) {
            String source = weighing.listing().source();
            long namesakes = certain.stream()
                    .filter(other -> other.listing().source().equals(source))
                    .count();
            if (namesakes == 1) {
                single.add(weighing);
            }
        }
        return single;
    }
}
