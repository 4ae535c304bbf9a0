package org.gainsay.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.model.Entity;
import org.gainsay.model.Publication;
import org.gainsay.model.Reference;
import org.gainsay.model.Schema;

/**
 * Which places of different articles are one: those that one gazetteer entry is linked to, and those of one name, where the home knows
 * only one that is called so. Immutable.
 */
final class HomePlaces {
    private final Map<String, Set<String>> linked = new HashMap<>();

    private HomePlaces() {}

    static HomePlaces of(Articles articles) {
        HomePlaces places = new HomePlaces();
        for (Publication publication : articles.publications()) {
            for (Entity entity : publication.reading().entities()) {
                for (String link : entity.schema() == Schema.PLACE ? links(entity) : List.<String>of()) {
                    places.linked
                            .computeIfAbsent(Words.slug(entity.name()), name -> new TreeSet<>())
                            .add(link);
                }
            }
        }
        return places;
    }

    private static List<String> links(Entity entity) {
        return entity.references().stream()
                .filter(reference -> reference.source().equals("geonames"))
                .map(Reference::id)
                .sorted()
                .limit(1)
                .toList();
    }

    /** The key of a place that an article knows. */
    String key(Entity place) {
        List<String> links = links(place);
        return links.isEmpty() ? key(place.name()) : links.getFirst();
    }

    /** Whether a key is of a place of which nothing is known but its name. */
    static boolean isOnlyNamed(String key) {
        return !key.chars().allMatch(Character::isDigit);
    }

    /** The key of a place of that name. */
    String key(String name) {
        String slug = Words.slug(name);
        Set<String> links = linked.getOrDefault(slug, Set.of());
        return links.size() == 1 ? links.iterator().next() : slug;
    }
}
