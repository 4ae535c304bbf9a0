package org.gainsay.claims;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.model.Entity;
import org.gainsay.model.Party;
import org.gainsay.model.Publication;
import org.gainsay.model.Reference;
import org.gainsay.model.Schema;
import org.gainsay.model.ShortName;
import org.gainsay.model.Statement;
import org.gainsay.screen.Countries;
import org.jspecify.annotations.Nullable;

/** Who the entities of each article are over the whole home. Immutable. */
final class HomeParties {
    /** Sources of references that are no lists of parties. */
    private static final Set<String> NO_LISTS = Set.of("geonames", "wikidata");

    /** Organs of the European Union that speak for it. */
    private static final Set<String> ORGANS_OF_THE_UNION = Set.of(
            "european-commission",
            "council-of-the-european-union",
            "european-council",
            "european-external-action-service");

    private static final Party UNION = new Party("european-union", "European Union", null);

    private final Map<String, Map<String, Actor>> actors = new HashMap<>();
    private final Map<String, Party> states = new TreeMap<>();

    private HomeParties() {}

    static HomeParties of(Articles articles) {
        HomeParties parties = new HomeParties();
        parties.nameStates(articles);
        List<Naming> namings = namings(articles);
        Map<String, String> keys = PartyNames.grouped(namings);
        Map<String, Naming> fullest = new HashMap<>();
        Map<String, TreeSet<String>> listings = new HashMap<>();
        Map<String, TreeSet<String>> homes = new HashMap<>();
        for (Naming naming : namings) {
            String group = Objects.requireNonNull(keys.get(naming.key()));
            if (naming.country() != null) {
                homes.computeIfAbsent(group, key -> new TreeSet<>()).add(naming.country());
            }
            fullest.merge(group, naming, Naming::fuller);
            listings.computeIfAbsent(group, key -> new TreeSet<>()).addAll(naming.listings());
        }
        for (Publication publication : articles.publications()) {
            Map<String, Actor> here = new HashMap<>();
            for (Entity entity : publication.reading().entities()) {
                here.put(entity.id(), parties.actor(entity, naming -> {
                    String group = Objects.requireNonNull(keys.get(naming.key()));
                    Naming full = Objects.requireNonNull(fullest.get(group));
                    TreeSet<String> links = listings.getOrDefault(group, new TreeSet<>());
                    return new Party(links.isEmpty() ? full.slug() : links.first(), full.name(), null);
                }));
                if (entity.schema() == Schema.COMPANY && entity.country() == null) {
                    TreeSet<String> told = homes.getOrDefault(
                            Objects.requireNonNull(keys.get(Naming.of(entity).key())), new TreeSet<>());
                    here.computeIfPresent(
                            entity.id(), (id, actor) -> told.size() == 1 ? actor.of(told.first()) : actor);
                }
            }
            parties.actors.put(publication.id(), here);
        }
        parties.letOfficialsSpeakForOneSide(articles);
        return parties;
    }

    /** Who is known to speak for one side only speaks and acts for it wherever nothing else is said. */
    private void letOfficialsSpeakForOneSide(Articles articles) {
        Map<String, Map<String, Party>> sides = new HashMap<>();
        for (Publication publication : articles.publications()) {
            for (Statement statement : publication.reading().statements()) {
                if (statement.onBehalfOf() != null && statement.speakers().size() == 1) {
                    Optional<Actor> speaker =
                            actor(publication.id(), statement.speakers().getFirst());
                    Optional<Actor> behalf = actor(publication.id(), statement.onBehalfOf());
                    if (speaker.isPresent() && behalf.isPresent()) {
                        Party side = behalf.get().side();
                        sides.computeIfAbsent(speaker.get().party().value(), value -> new HashMap<>())
                                .put(side.value(), side);
                    }
                }
            }
        }
        for (Publication publication : articles.publications()) {
            for (Entity entity : publication.reading().entities()) {
                if (entity.schema() == Schema.PERSON) {
                    Map<String, Actor> here = Objects.requireNonNull(actors.get(publication.id()));
                    here.computeIfPresent(entity.id(), (id, actor) -> {
                        Map<String, Party> known =
                                sides.getOrDefault(actor.party().value(), Map.of());
                        return known.size() == 1
                                ? actor.speakingFor(known.values().iterator().next())
                                : actor;
                    });
                }
            }
        }
    }

    private static List<Naming> namings(Articles articles) {
        Set<Naming> namings = new HashSet<>();
        for (Publication publication : articles.publications()) {
            for (Entity entity : publication.reading().entities()) {
                if (entity.schema() != Schema.COUNTRY) {
                    namings.add(Naming.of(entity));
                }
            }
        }
        return namings.stream()
                .sorted(Comparator.comparing(Naming::key)
                        .thenComparing(Naming::name)
                        .thenComparing(naming -> naming.listings().toString()))
                .toList();
    }

    private void nameStates(Articles articles) {
        for (Publication publication : articles.publications()) {
            for (Entity entity : publication.reading().entities()) {
                if (entity.schema() == Schema.COUNTRY) {
                    states.putIfAbsent(entity.id(), new Party(entity.id(), entity.name(), country(entity)));
                }
            }
        }
    }

    private static @Nullable String country(Entity entity) {
        return entity.country() == null && entity.id().length() == 2
                ? entity.id().toLowerCase(Locale.ROOT)
                : entity.country();
    }

    private Actor actor(Entity entity, Function<Naming, Party> over) {
        if (entity.schema() == Schema.COUNTRY) {
            return Actor.ofState(Objects.requireNonNull(states.get(entity.id())));
        }
        Naming naming = Naming.of(entity);
        Party party = over.apply(naming);
        if (ORGANS_OF_THE_UNION.contains(naming.slug())) {
            return new Actor(party, UNION, null, Set.of(), false);
        }
        String country = entity.country();
        boolean speaksForState = entity.schema() == Schema.PUBLIC_BODY
                || (entity.schema() == Schema.ORGANIZATION && StateForces.isOne(entity.name()));
        Party side = country != null && speaksForState ? state(country) : party;
        boolean isGroup = entity.schema() == Schema.GROUP;
        return new Actor(
                party,
                side,
                country,
                isGroup ? Blocs.members(entity.name()) : Set.of(),
                isGroup || isDescription(entity.name()) || isAnywhere(entity));
    }

    /** A town of which no state is known may lie in any. */
    private static boolean isAnywhere(Entity entity) {
        return entity.schema() == Schema.PLACE && entity.country() == null;
    }

    /** "Chinese company", "three shipbrokers": no word of it is a name. */
    static boolean isDescription(String name) {
        return Stream.of(name.split("[\\s-]+", -1))
                .filter(word -> !word.isEmpty())
                .allMatch(word -> Character.isLowerCase(word.codePointAt(0))
                        || Character.isDigit(word.codePointAt(0))
                        || Countries.isKnown(word));
    }

    /** A state by its alpha-2 code, named as the readings name it. */
    Party state(String country) {
        String code = country.toUpperCase(Locale.ROOT);
        Party known = states.get(code);
        return known == null ? new Party(code, ShortName.ofState(country), country) : known;
    }

    /** The actor that an entity of an article is; empty of what is no entity there. */
    Optional<Actor> actor(String article, String entity) {
        return Optional.ofNullable(actors.getOrDefault(article, Map.of()).get(entity));
    }

    /** An entity's name with what tells it from others. */
    record Naming(
            String slug, String name, String kind, @Nullable String country, Set<String> listings) {
        static Naming of(Entity entity) {
            Set<String> listings = new TreeSet<>();
            for (Reference reference : entity.references()) {
                if (!NO_LISTS.contains(reference.source())) {
                    listings.add(reference.source() + ":" + reference.id());
                }
            }
            String kind = entity.schema() == Schema.PERSON
                    ? "person"
                    : entity.schema().isOrganization() || entity.schema() == Schema.LEGAL_ENTITY
                            ? "body"
                            : entity.schema().label();
            return new Naming(Words.slug(entity.name()), entity.name(), kind, entity.country(), listings);
        }

        String key() {
            return kind + "/" + slug + "/" + (country == null ? "" : country);
        }

        boolean isPerson() {
            return kind.equals("person");
        }

        List<String> words() {
            return List.of(slug.split("-", -1));
        }

        /** The one with more words; of as many, the longer; else the first in the alphabet. */
        static Naming fuller(Naming one, Naming other) {
            return Comparator.<Naming>comparingInt(naming -> -naming.words().size())
                                    .thenComparingInt(naming -> -naming.slug().length())
                                    .thenComparing(Naming::slug)
                                    .thenComparing(Naming::name)
                                    .compare(one, other)
                            <= 0
                    ? one
                    : other;
        }
    }
}
