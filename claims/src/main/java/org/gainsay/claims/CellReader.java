package org.gainsay.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.model.Entity;
import org.gainsay.model.Event;
import org.gainsay.model.Filler;
import org.gainsay.model.Mention;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Party;
import org.gainsay.model.Reading;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.model.Span;
import org.jspecify.annotations.Nullable;

/** Which values a statement gives for the roles of an event, and who and where they are over the home. */
final class CellReader {
    /** Roles that a party can fill. */
    static final Set<Role> PARTY_ROLES = EnumSet.of(
            Role.SUPPLIER,
            Role.RECIPIENT,
            Role.PARTICIPANT,
            Role.IMPOSER,
            Role.TARGET,
            Role.ATTACKER,
            Role.AFFECTED,
            Role.BODY);

    private static final Set<Role> PLACE_ROLES = EnumSet.of(Role.PLACE, Role.TARGET, Role.AFFECTED);

    /** A name as a town has it, of which no gazetteer knows. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)*");

    private final HomeParties parties;
    private final HomePlaces homePlaces;

    CellReader(HomeParties parties, HomePlaces homePlaces) {
        this.parties = parties;
        this.homePlaces = homePlaces;
    }

    /** What the statement gives, and what its surroundings do; not what only another statement gives. */
    List<Cell> cells(Heard heard, Event event) {
        List<Heard> others = heard.publication().reading().statements().stream()
                .filter(other -> other.reports().contains(event.id()) && !other.equals(heard.statement()))
                .map(other -> new Heard(heard.publication(), other))
                .toList();
        List<Cell> cells = new ArrayList<>();
        event.roles().forEach((role, fillers) -> {
            for (Filler filler : fillers) {
                List<String> values = role == Role.ITEM ? Goods.each(filler.value()) : List.of(filler.value());
                values.forEach(value -> cell(heard, role, filler, value, others).ifPresent(cells::add));
            }
        });
        return cells;
    }

    /** @param value what the filler says, or some of the goods that it joins */
    private Optional<Cell> cell(Heard heard, Role role, Filler filler, String value, List<Heard> others) {
        Span span = filler.span();
        boolean own = filler.statement() == null
                ? (span != null && heard.holds(span)) || names(heard, role, value)
                : filler.statement().equals(heard.statement().id()) || (role == Role.ITEM && namesGoods(heard, value));
        boolean elsewhere = filler.statement() == null
                ? span != null && others.stream().anyMatch(other -> other.holds(span))
                : !own;
        return own || !elsewhere
                ? Optional.of(new Cell(
                        role, value, actor(heard, role, filler), places(heard, role, filler), filler.basis(), own))
                : Optional.empty();
    }

    /** The goods that an event is told to be of, whoever tells it. */
    static List<String> goods(Event event) {
        return event.fillers(Role.ITEM).stream()
                .flatMap(filler -> Goods.each(filler.value()).stream())
                .toList();
    }

    /** All parties and places that a reading tells of an event. */
    List<Actor> everybody(Heard heard, Event event) {
        return event.roles().entrySet().stream()
                .flatMap(role -> role.getValue().stream()
                        .flatMap(filler -> Stream.ofNullable(actor(heard, role.getKey(), filler))))
                .toList();
    }

    /**
     * Whether what is said, or the cue ("accused Iran of"), names a party or goods that another statement gave first: a reading gives
     * only that place.
     */
    private static boolean names(Heard heard, Role role, String value) {
        return role == Role.ITEM ? namesGoods(heard, value) : namesParty(heard, value);
    }

    /** By the noun alone: who denies "shells or missiles" means the ballistic missiles of which others spoke. */
    private static boolean namesGoods(Heard heard, String goods) {
        List<String> words = Words.telling(goods);
        return !words.isEmpty()
                && heard.statement().content().stream()
                        .anyMatch(span -> Words.telling(span.text()).contains(words.getLast()));
    }

    private static boolean namesParty(Heard heard, String party) {
        return heard.publication().reading().mentions().stream()
                .filter(mention -> mention.entity().equals(party) && mention.kind() != MentionKind.PRONOUN)
                .anyMatch(mention -> heard.says(mention.span()));
    }

    private @Nullable Actor actor(Heard heard, Role role, Filler filler) {
        Optional<Actor> named = parties.actor(heard.article(), filler.value());
        if (named.isPresent() || !PARTY_ROLES.contains(role) || filler.span() == null) {
            return named.map(actor -> Positions.DOERS.contains(role) ? actor.acting() : actor)
                    .orElse(null);
        }
        // "Russian buyers", "the plant in Izhevsk": a party of its own, of the state that its words name.
        String state = entitiesIn(heard, filler.span()).stream()
                .map(Entity::country)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Party party = new Party(Words.slug(filler.value()), filler.value(), null);
        return state == null || role == Role.TARGET || role == Role.AFFECTED
                ? null
                : new Actor(party, party, state, Set.of(), true);
    }

    /** Towns and villages in which it took place, or which it hit. A state is no place that tells two strikes apart. */
    private Set<String> places(Heard heard, Role role, Filler filler) {
        if (!PLACE_ROLES.contains(role)) {
            return Set.of();
        }
        Optional<Entity> named = entity(heard, filler.value());
        if (named.isPresent()) {
            return places(List.of(named.get()));
        }
        Set<String> within = filler.span() == null ? Set.of() : places(entitiesIn(heard, filler.span()));
        return within.isEmpty() && NAME.matcher(filler.value()).matches()
                ? Set.of(homePlaces.key(filler.value()))
                : within;
    }

    /** Keys of the places among some entities. */
    Set<String> places(List<Entity> entities) {
        Set<String> places = new LinkedHashSet<>();
        for (Entity entity : entities) {
            if (entity.schema() == Schema.PLACE) {
                places.add(homePlaces.key(entity));
            }
        }
        return places;
    }

    static List<Mention> mentionsIn(Heard heard, Span span) {
        return heard.publication().reading().mentions().stream()
                .filter(mention -> span.contains(mention.span()))
                .toList();
    }

    static List<Entity> entitiesIn(Heard heard, Span span) {
        return mentionsIn(heard, span).stream()
                .map(mention -> entity(heard, mention.entity()))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Entity> entity(Heard heard, String id) {
        Reading reading = heard.publication().reading();
        return reading.entities().stream()
                .filter(entity -> entity.id().equals(id))
                .findFirst();
    }
}
