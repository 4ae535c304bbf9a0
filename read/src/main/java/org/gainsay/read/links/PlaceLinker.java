package org.gainsay.read.links;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.model.Entity;
import org.gainsay.model.Reference;
import org.gainsay.model.Schema;
import org.gainsay.read.parties.Cast;

/**
 * Links places to GeoNames. A name that the gazetteer has is decided by the countries that the article speaks of, by places
 * mentioned nearby and by size; a misspelt name only by places mentioned nearby, since spelling alone cannot choose. Thread-safe.
 */
public final class PlaceLinker {
    private static final String SOURCE = "geonames";

    /** Towns named in one breath lie about this near each other. */
    private static final double NEAR_KM = 120;

    /** Below this length one letter changes the word too much to call it a misspelling. */
    private static final int SHORTEST_MISSPELLING = 6;

    /** A place this large is meant without further evidence, where nothing speaks for another. */
    private static final long LARGE = 100_000;

    private static final double BY_NAME_AND_COUNTRY = 0.95;
    private static final double BY_NAME_AND_SIZE = 0.8;
    private static final double BY_NEIGHBOURS = 0.75;

    private final Gazetteer gazetteer = Gazetteer.builtin();

    /** The same cast with references on its places; a place found under another spelling gets the gazetteer's name. */
    public Cast link(Cast cast) {
        Set<String> countries = new LinkedHashSet<>();
        for (Entity entity : cast.entities()) {
            if (entity.country() != null) {
                countries.add(entity.country());
            }
        }
        Map<String, Place> byName = new HashMap<>();
        for (Entity entity : cast.entities()) {
            if (entity.schema() == Schema.PLACE) {
                exact(entity, countries).ifPresent(place -> byName.put(entity.id(), place));
            }
        }
        Neighbours neighbours = new Neighbours(cast.mentions(), byName);
        List<Entity> linked = new ArrayList<>();
        for (Entity entity : cast.entities()) {
            linked.add(entity.schema() == Schema.PLACE ? link(entity, neighbours, countries, byName) : entity);
        }
        return new Cast(linked, cast.mentions(), cast.attributions());
    }

    private Entity link(Entity entity, Neighbours beside, Set<String> countries, Map<String, Place> byName) {
        Place place = byName.get(entity.id());
        if (place != null) {
            boolean expected = countries.contains(place.country());
            String why = "name" + (expected ? ", country named in the article" : ", population " + place.population());
            return with(entity, place, expected ? BY_NAME_AND_COUNTRY : BY_NAME_AND_SIZE, why);
        }
        List<Place> neighbours = beside.of(entity.id());
        Optional<Place> misspelt = misspelt(entity.name(), neighbours);
        if (misspelt.isEmpty()) {
            return entity;
        }
        Place near = nearest(misspelt.get(), neighbours);
        String why = String.format(
                Locale.ROOT,
                "spelled like '%s', %.0f km from %s, which is named beside it",
                misspelt.get().name(),
                misspelt.get().kilometresTo(near),
                near.name());
        return with(entity, misspelt.get(), BY_NEIGHBOURS, why);
    }

    private Optional<Place> exact(Entity entity, Set<String> countries) {
        List<Place> places = gazetteer.named(entity.name());
        if (entity.country() != null) {
            places = places.stream()
                    .filter(place -> place.country().equals(entity.country()))
                    .toList();
        }
        Optional<Place> expected = places.stream()
                .filter(place -> countries.contains(place.country()))
                .findFirst();
        Optional<Place> large = places.stream().findFirst().filter(place -> place.population() >= LARGE);
        if (large.isPresent()
                && expected.isPresent()
                && large.get().population() > 20 * expected.get().population()) {
            return large;
        }
        return expected.or(() -> large);
    }

    private Optional<Place> misspelt(String name, List<Place> neighbours) {
        if (neighbours.isEmpty() || name.length() < SHORTEST_MISSPELLING) {
            return Optional.empty();
        }
        return gazetteer.spelledLike(name).stream()
                .filter(place -> place.kilometresTo(nearest(place, neighbours)) <= NEAR_KM)
                .min(Comparator.comparingDouble((Place place) -> place.kilometresTo(nearest(place, neighbours)))
                        .thenComparing(Place::id));
    }

    private static Place nearest(Place place, List<Place> neighbours) {
        return neighbours.stream()
                .min(Comparator.comparingDouble(place::kilometresTo))
                .orElseThrow();
    }

    private static Entity with(Entity entity, Place place, double score, String why) {
        List<Reference> references = new ArrayList<>(entity.references());
        references.add(new Reference(SOURCE, place.id(), score, why));
        Set<String> variants = new LinkedHashSet<>(entity.variants());
        if (!entity.name().equals(place.name())) {
            variants.add(entity.name());
        }
        return new Entity(
                entity.id(),
                place.name(),
                entity.schema(),
                place.country(),
                references,
                List.copyOf(variants),
                entity.also());
    }
}
