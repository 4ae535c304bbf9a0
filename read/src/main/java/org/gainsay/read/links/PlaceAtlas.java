package org.gainsay.read.links;

import java.util.Optional;

/** Where the places lie that readings are linked to. Thread-safe. */
public final class PlaceAtlas {
    private final Gazetteer gazetteer = Gazetteer.builtin();

    /**
     * The place of a link.
     *
     * @param id GeoNames id
     * @param names what it is called; one of them must be a name that the gazetteer has for it
     */
    public Optional<Place> find(String id, Iterable<String> names) {
        for (String name : names) {
            Optional<Place> found = gazetteer.named(name).stream()
                    .filter(place -> place.id().equals(id))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
