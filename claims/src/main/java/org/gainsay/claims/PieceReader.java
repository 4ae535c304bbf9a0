package org.gainsay.claims;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.model.Entity;
import org.gainsay.model.Event;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.Filler;
import org.gainsay.model.Party;
import org.gainsay.model.Reading;
import org.gainsay.model.Reference;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.jspecify.annotations.Nullable;

/** Takes the events of a reading apart into what each statement tells of them, with what tells one event from another. */
final class PieceReader {
    private static final Set<Role> PARTY_ROLES = Set.of(
            Role.SUPPLIER,
            Role.RECIPIENT,
            Role.PARTICIPANT,
            Role.IMPOSER,
            Role.TARGET,
            Role.ATTACKER,
            Role.AFFECTED,
            Role.BODY);

    private static final Set<Role> PLACE_ROLES = Set.of(Role.PLACE, Role.TARGET, Role.AFFECTED);

    /** What has not happened yet when it is told. */
    private static final Set<EventStatus> AHEAD = Set.of(
            EventStatus.PLANNED,
            EventStatus.SOUGHT,
            EventStatus.OFFERED,
            EventStatus.CONSIDERED,
            EventStatus.THREATENED,
            EventStatus.FORECAST);

    private static final Pattern ANOTHER = Pattern.compile(
            "(?i)\\b(?:another|second|third|fourth|fifth|further|additional|next|fresh|more(?! than))\\b");
    private static final int WORDS_BEFORE = 5;

    /** Within quotation marks "last night" is counted from when it was said. */
    private static final Pattern QUOTED = Pattern.compile("[\"“”«»]");

    /** Nouns that stand for any target. */
    private static final Set<String> ANY_TARGET = Set.of(
            "object",
            "target",
            "area",
            "city",
            "town",
            "village",
            "region",
            "district",
            "place",
            "site",
            "facility",
            "infrastructure",
            "position",
            "port",
            "harbour",
            "harbor",
            "country",
            "territory",
            "it",
            "them",
            "company",
            "firm",
            "people",
            "person",
            "entity",
            "individual",
            "side");

    private final Articles articles;
    private final HomeParties parties;
    private final Speakers speakers;
    private final Twins twins;
    private final Decisions decisions;
    private final Map<String, Set<String>> contexts = new HashMap<>();

    PieceReader(Articles articles, HomeParties parties, Speakers speakers, Twins twins, Decisions decisions) {
        this.articles = articles;
        this.parties = parties;
        this.speakers = speakers;
        this.twins = twins;
        this.decisions = decisions;
    }

    /** In the order of the articles and of the text. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (Heard heard : twins.all()) {
            if (!twins.reader(heard).equals(heard)) {
                continue;
            }
            List<Heard> echoes = twins.of(heard).stream()
                    .filter(twin -> !twin.equals(heard) && twins.reader(twin).equals(heard))
                    .toList();
            for (String id : new LinkedHashSet<>(heard.statement().reports())) {
                event(heard, id).ifPresent(event -> pieces.addAll(pieces(heard, event, echoes)));
            }
        }
        return pieces;
    }

    private static Optional<Event> event(Heard heard, String id) {
        return heard.publication().reading().events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst();
    }

    private List<Piece> pieces(Heard heard, Event event, List<Heard> echoes) {
        List<Cell> cells = cells(heard, event);
        Set<String> kinds = new LinkedHashSet<>();
        for (Cell cell : cells) {
            if (cell.role() == Role.ITEM) {
                Goods.kind(cell.text()).ifPresent(kinds::add);
            }
        }
        if (kinds.size() < 2) {
            return List.of(new Piece(heard, event, cells, echoes, traits(heard, event, cells)));
        }
        List<Piece> pieces = new ArrayList<>();
        for (String kind : kinds) {
            List<Cell> ofKind = cells.stream()
                    .filter(cell -> cell.role() != Role.ITEM
                            || Goods.kind(cell.text()).map(kind::equals).orElse(true))
                    .toList();
            pieces.add(new Piece(heard, event, ofKind, echoes, traits(heard, event, ofKind)));
        }
        return pieces;
    }

    /** What the statement gives, and what its surroundings do; not what only another statement gives. */
    private List<Cell> cells(Heard heard, Event event) {
        List<Heard> others = heard.publication().reading().statements().stream()
                .filter(other -> other.reports().contains(event.id()) && !other.equals(heard.statement()))
                .map(other -> new Heard(heard.publication(), other))
                .toList();
        List<Cell> cells = new ArrayList<>();
        event.roles().forEach((role, fillers) -> {
            for (Filler filler : fillers) {
                Span span = filler.span();
                boolean own = filler.statement() == null
                        ? span != null && heard.holds(span)
                        : filler.statement().equals(heard.statement().id());
                boolean elsewhere = filler.statement() == null
                        ? span != null && others.stream().anyMatch(other -> other.holds(span))
                        : !own;
                if (own || !elsewhere) {
                    cells.add(new Cell(
                            role,
                            filler.value(),
                            actor(heard, role, filler),
                            places(heard, role, filler),
                            filler.basis(),
                            own));
                }
            }
        });
        return cells;
    }

    private @Nullable Actor actor(Heard heard, Role role, Filler filler) {
        Optional<Actor> named = parties.actor(heard.article(), filler.value());
        if (named.isPresent() || !PARTY_ROLES.contains(role) || filler.span() == null) {
            return named.orElse(null);
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

    private static List<Entity> entitiesIn(Heard heard, Span span) {
        Reading reading = heard.publication().reading();
        return reading.mentions().stream()
                .filter(mention -> span.contains(mention.span()))
                .map(mention -> entity(reading, mention.entity()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Entity> entity(Reading reading, String id) {
        return reading.entities().stream()
                .filter(entity -> entity.id().equals(id))
                .findFirst();
    }

    private Traits traits(Heard heard, Event event, List<Cell> cells) {
        Traits traits = new Traits(event.type());
        boolean ahead = event.status() != null && AHEAD.contains(event.status());
        LocalDate day = date(twins.firstDay(heard));
        for (Cell cell : cells) {
            switch (cell.role()) {
                case ITEM, WEAPON -> Goods.kind(cell.text()).ifPresent(traits.goods::add);
                case PROGRAMME -> traits.programmes.add(Words.slug(cell.text()));
                case TIME -> Calendar.read(cell.text(), day, ahead).ifPresent(traits.times::add);
                default -> {}
            }
            if (PARTY_ROLES.contains(cell.role())) {
                party(heard, cell, traits);
            }
        }
        cells.forEach(cell -> traits.places.addAll(cell.places()));
        boolean pinnedByPlace = event.type() == EventType.ATTACK || event.type() == EventType.OUTAGE;
        if (traits.places.isEmpty() && pinnedByPlace) {
            traits.places.addAll(placesAround(heard));
        }
        traits.context.addAll(context(heard));
        if (traits.times.isEmpty()
                && event.type() == EventType.ATTACK
                && heard.statement().reports().size() == 1) {
            heard.statement().content().stream()
                    .filter(span -> !QUOTED.matcher(span.text()).find())
                    .flatMap(span -> Calendar.read(span.text(), day, ahead).stream())
                    .filter(time -> time.length() <= 2)
                    .findFirst()
                    .ifPresent(traits.times::add);
        }
        if (day != null) {
            traits.told.add(day);
            traits.latest = ahead ? LocalDate.MAX : day;
        }
        traits.another = isAnother(heard, event);
        if (heard.statement().stance() == Stance.DENIES || heard.statement().stance() == Stance.CONFIRMS) {
            speakers.of(heard)
                    .forEach(speaker -> traits.answering.add(speaker.side().value()));
        }
        ties(heard, event, traits);
        traits.splits.putAll(decisions.sides(heard));
        return traits;
    }

    /** The parties of all that the article tells, and the places that it names. */
    private Set<String> context(Heard heard) {
        return contexts.computeIfAbsent(heard.article(), article -> {
            Set<String> context = new LinkedHashSet<>();
            Reading reading = heard.publication().reading();
            for (Event event : reading.events()) {
                for (Role role : PARTY_ROLES) {
                    event.fillers(role)
                            .forEach(filler -> parties.actor(article, filler.value())
                                    .ifPresent(actor -> context.add(actor.root())));
                }
            }
            context.addAll(places(reading.entities()));
            return context;
        });
    }

    private void party(Heard heard, Cell cell, Traits traits) {
        Actor actor = cell.actor();
        boolean isPlace = entity(heard.publication().reading(), cell.text())
                .filter(entity -> entity.schema() == Schema.PLACE)
                .isPresent();
        if (actor != null && !(isPlace && cell.role() == Role.TARGET)) {
            traits.party(cell.role(), actor);
        } else if (actor == null && (cell.role() == Role.TARGET || cell.role() == Role.AFFECTED)) {
            thing(cell.text()).ifPresent(traits.things::add);
        }
    }

    /** What is hit, cut off or sanctioned; nothing where the noun may stand for anything, or is a name. */
    private static Optional<String> thing(String text) {
        String head = text.split("(?i) (?:of|at|in|near|on|for|to|with|from) ", 2)[0];
        String noun = head.substring(head.lastIndexOf(' ') + 1);
        if (noun.isEmpty() || Character.isUpperCase(noun.codePointAt(0))) {
            return Optional.empty();
        }
        List<String> words = Words.telling(head);
        return words.isEmpty() || ANY_TARGET.contains(words.getLast())
                ? Optional.empty()
                : Optional.of(String.join(" ", words));
    }

    /** Towns and villages in which it took place, or which it hit. A state is no place that tells two strikes apart. */
    private static Set<String> places(Heard heard, Role role, Filler filler) {
        if (!PLACE_ROLES.contains(role)) {
            return Set.of();
        }
        Optional<Entity> named = entity(heard.publication().reading(), filler.value());
        return named.isPresent()
                ? places(List.of(named.get()))
                : filler.span() == null ? Set.of() : places(entitiesIn(heard, filler.span()));
    }

    /** Where what happened has no place of its own: the only one in what is said; else in who says it. */
    private static Set<String> placesAround(Heard heard) {
        for (List<Span> spans :
                List.of(heard.statement().content(), heard.statement().source())) {
            Set<String> places = new LinkedHashSet<>();
            spans.forEach(span -> places.addAll(places(entitiesIn(heard, span))));
            if (!places.isEmpty()) {
                return places.size() == 1 ? places : Set.of();
            }
        }
        return Set.of();
    }

    private static Set<String> places(List<Entity> entities) {
        Set<String> places = new LinkedHashSet<>();
        for (Entity entity : entities) {
            if (entity.schema() == Schema.PLACE) {
                places.add(place(entity));
            }
        }
        return places;
    }

    private static String place(Entity entity) {
        return entity.references().stream()
                .filter(reference -> reference.source().equals("geonames"))
                .map(Reference::id)
                .sorted()
                .findFirst()
                .orElse(Words.slug(entity.name()));
    }

    private static boolean isAnother(Heard heard, Event event) {
        List<Span> marks = new ArrayList<>(event.triggers());
        event.fillers(Role.ITEM).stream()
                .map(Filler::span)
                .filter(Objects::nonNull)
                .forEach(marks::add);
        for (Span content : heard.statement().content()) {
            for (Span mark : marks) {
                if (content.contains(mark)
                        && ANOTHER.matcher(before(content, mark)).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The last words before a mark, within its sentence. */
    private static String before(Span content, Span mark) {
        int end = content.text().offsetByCodePoints(0, mark.start() - content.start());
        String[] sentences = content.text().substring(0, end).split("[.:;,]", -1);
        List<String> words =
                Arrays.asList(sentences[sentences.length - 1].strip().split("\\s+", -1));
        return String.join(" ", words.subList(Math.max(0, words.size() - WORDS_BEFORE), words.size()));
    }

    private void ties(Heard heard, Event event, Traits traits) {
        traits.ties.add(heard.article() + "#" + event.id());
        List<Heard> told = twins.of(heard);
        if (!told.isEmpty()) {
            traits.echoes.add("“" + told.getFirst().reference());
        }
        // What only a copy tells of an event of its original's.
        if (articles.isCopy(heard.article())) {
            for (Statement statement : heard.publication().reading().statements()) {
                Heard reader = twins.reader(new Heard(heard.publication(), statement));
                if (statement.reports().contains(event.id())
                        && !reader.article().equals(heard.article())) {
                    reader.statement().reports().forEach(id -> traits.echoes.add(reader.article() + "#" + id));
                }
            }
        }
        if (articles.hasCopies(heard.article())) {
            traits.echoes.add(heard.article() + "#" + event.id());
        }
    }

    static @Nullable LocalDate date(String day) {
        try {
            return day.equals(Articles.UNDATED) ? null : LocalDate.parse(day.substring(0, Math.min(10, day.length())));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
