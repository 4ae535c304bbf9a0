package org.gainsay.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.Entity;
import org.gainsay.model.Reading;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.model.StatementReference;
import org.gainsay.read.links.Place;
import org.gainsay.read.links.PlaceAtlas;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place that a claim names, and where it lies: as the articles link it, never by the name alone.
 *
 * @param claim its id
 * @param role the part that the place plays in it
 * @param filler which of the values of that role
 * @param place in the gazetteer
 */
public record ToldPlace(String claim, Role role, ClaimFiller filler, Place place) {
    /** The roles in which a town may stand. */
    private static final List<Role> ROLES =
            List.of(Role.PLACE, Role.TARGET, Role.AFFECTED, Role.RECIPIENT, Role.SUPPLIER);

    private static final String GAZETTEER = "geonames";

    /** The columns of its record, in their order. */
    public static final List<String> COLUMNS =
            List.of("claim", "role", "value", "name", "country", "geonames", "latitude", "longitude");

    /**
     * The places of some claims that are linked to the gazetteer, in the order of the claims.
     *
     * @param readings by the article's id
     */
    static List<ToldPlace> of(List<Claim> claims, Function<String, Reading> readings, PlaceAtlas atlas) {
        List<ToldPlace> places = new ArrayList<>();
        for (Claim claim : claims) {
            for (Role role : ROLES) {
                for (ClaimFiller filler : claim.fillers(role)) {
                    if (filler.name() != null && filler.country() == null) {
                        lying(claim, filler, filler.name(), readings, atlas)
                                .ifPresent(place -> places.add(new ToldPlace(claim.id(), role, filler, place)));
                    }
                }
            }
        }
        return places;
    }

    private static Optional<Place> lying(
            Claim claim, ClaimFiller filler, String name, Function<String, Reading> readings, PlaceAtlas atlas) {
        Set<String> articles = new LinkedHashSet<>();
        Stream.of(filler.givenBy(), filler.deniedBy())
                .flatMap(List::stream)
                .map(StatementReference::article)
                .forEach(articles::add);
        return (articles.isEmpty() ? claim.articles() : articles)
                .stream()
                        .flatMap(article -> readings.apply(article).entities().stream())
                        .filter(entity -> entity.schema() == Schema.PLACE && isCalled(entity, name))
                        .flatMap(entity -> linked(entity, atlas).stream())
                        .findFirst();
    }

    private static boolean isCalled(Entity entity, String name) {
        return entity.name().equalsIgnoreCase(name)
                || entity.variants().stream().anyMatch(name::equalsIgnoreCase);
    }

    private static Optional<Place> linked(Entity entity, PlaceAtlas atlas) {
        List<String> names = Stream.concat(Stream.of(entity.name()), entity.variants().stream())
                .toList();
        return entity.references().stream()
                .filter(reference -> reference.source().equals(GAZETTEER))
                .flatMap(reference -> atlas.find(reference.id(), names).stream())
                .findFirst();
    }

    /** Tells it from all others. */
    public String key() {
        return claim + " " + role.label() + " " + filler.value();
    }

    public ObjectNode json() {
        return Json.object()
                .put("claim", claim)
                .put("role", role.label())
                .put("value", filler.value())
                .put("name", place.name())
                .put("country", place.country())
                .put("geonames", place.id())
                .put("latitude", place.latitude())
                .put("longitude", place.longitude());
    }
}
