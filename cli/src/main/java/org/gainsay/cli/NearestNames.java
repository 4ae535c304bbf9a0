package org.gainsay.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.claims.dossier.Dossier;
import org.gainsay.claims.dossier.Subject;
import org.gainsay.claims.filter.PartyName;
import org.gainsay.desk.HomeClaims;
import org.gainsay.model.Entity;
import org.gainsay.model.Schema;
import org.gainsay.model.ShortName;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.NameComparison;

/** Of a name that no party of a home bears those that come nearest, so that a slip of the pen does not pass for "nothing is known". */
final class NearestNames {
    private static final int MOST = 5;

    /** Less alike than that is another name. */
    private static final double ALIKE = 0.5;

    private NearestNames() {}

    /** Says so where nobody plays a part, speaks or is named under a name, and who is nearly called so. */
    static void sayIfUnknown(PartyName name, HomeClaims home, Console console) {
        Dossier dossier = home.dossier(new Subject(List.of(name), Set.of()));
        if (!dossier.articles().isEmpty()) {
            return;
        }
        List<String> nearest = of(name.given(), home.named().stream());
        String nearly = nearest.isEmpty()
                ? ", nor nearly so"
                : (nearest.size() == 1 ? "; the nearest name is " : "; the nearest names are ")
                        + String.join(", ", nearest);
        console.say("no party of this home is called '" + name.given() + "'" + nearly);
    }

    /** The names that come nearest, best first. */
    static List<String> of(String name, Stream<Entity> known) {
        record Near(String name, double score) {}
        return known.filter(entity -> entity.schema() != Schema.PLACE)
                .map(NearestNames::name)
                .distinct()
                .map(other -> new Near(other, likeness(name, other)))
                .filter(near -> near.score() >= ALIKE)
                .sorted(Comparator.comparingDouble((Near near) -> -near.score()).thenComparing(Near::name))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    private static String name(Entity entity) {
        String country = entity.country();
        return entity.schema() == Schema.COUNTRY && country != null ? ShortName.ofState(country) : entity.name();
    }

    /** Of the whole names, or of a single word and a word of the other's: people give surnames. */
    private static double likeness(String name, String other) {
        double whole = score(name, other);
        return name.strip().contains(" ") || !other.contains(" ")
                ? whole
                : Stream.of(other.split(" ", -1))
                        .mapToDouble(word -> score(name, word))
                        .reduce(whole, Math::max);
    }

    private static double score(String name, String other) {
        return NameComparison.compare(name, other, null, Algorithm.GAINSAY).score();
    }
}
