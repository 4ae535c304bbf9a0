package org.gainsay.claims;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gainsay.model.Event;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.Reading;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;

/** What tells the event of a statement from others: {@link Traits} from its cells, its words and its article. */
final class TraitReader {
    /** What has not happened yet when it is told. */
    static final Set<EventStatus> AHEAD = EnumSet.of(
            EventStatus.PLANNED,
            EventStatus.SOUGHT,
            EventStatus.OFFERED,
            EventStatus.CONSIDERED,
            EventStatus.THREATENED,
            EventStatus.FORECAST);

    /** Within quotation marks "last night" is counted from when it was said. */
    private static final Pattern QUOTED = Pattern.compile("[\"“«][^\"”»]*(?:[\"”»]|$)");

    /** Whoever is "also put on the list" is so by the same act. */
    private static final Pattern ALSO = Pattern.compile("(?i)\\b(?:also|too|as well|likewise)\\b");

    private static final Pattern AREA_BEFORE =
            Pattern.compile("(?i)\\b(?:province|region|governorate|oblast|county|state|department|prefecture)s? of $");

    private static final Pattern AREA_AFTER =
            Pattern.compile("(?i) (?:province|region|governorate|oblast|county|state|department|prefecture)\\b");

    private final Articles articles;
    private final HomeParties parties;
    private final CellReader cells;
    private final Speakers speakers;
    private final Twins twins;
    private final Map<String, Set<String>> contexts = new HashMap<>();
    private final Map<String, Set<String>> areas = new HashMap<>();

    TraitReader(Articles articles, HomeParties parties, CellReader cells, Speakers speakers, Twins twins) {
        this.articles = articles;
        this.parties = parties;
        this.cells = cells;
        this.speakers = speakers;
        this.twins = twins;
    }

    Traits traits(Heard heard, Event event, List<Cell> given) {
        Traits traits = new Traits(event.type());
        boolean ahead = event.status() != null && AHEAD.contains(event.status());
        LocalDate day = Calendar.date(twins.firstDay(heard));
        for (Cell cell : given) {
            switch (cell.role()) {
                case ITEM, WEAPON -> Goods.kind(cell.text()).ifPresent(traits.goods::add);
                case PROGRAMME -> traits.programmes.add(Words.slug(cell.text()));
                case TIME -> Calendar.read(cell.text(), day, ahead).ifPresent(traits.times::add);
                default -> {}
            }
            if (cell.own()) {
                traits.own.add(cell.role());
            }
            if (CellReader.PARTY_ROLES.contains(cell.role())) {
                party(heard, cell, traits);
            }
        }
        given.forEach(cell -> traits.places.addAll(cell.places()));
        boolean pinnedByPlace = event.type() == EventType.ATTACK || event.type() == EventType.OUTAGE;
        if (traits.places.isEmpty() && pinnedByPlace) {
            traits.places.addAll(placesAround(heard, given));
        }
        traits.areas.addAll(areas(heard));
        traits.areas.retainAll(traits.places);
        traits.places.stream().filter(HomePlaces::isOnlyNamed).forEach(traits.unknown::add);
        traits.context.addAll(context(heard));
        if (traits.times.isEmpty()
                && event.type() == EventType.ATTACK
                && heard.statement().reports().size() == 1) {
            Calendar.read(QUOTED.matcher(said(heard)).replaceAll(" "), day, ahead)
                    .filter(time -> time.length() <= 2)
                    .ifPresent(traits.times::add);
        }
        if (day != null) {
            traits.told.add(day);
            traits.latest = ahead ? LocalDate.MAX : day;
        }
        Occasion occasion = Occasion.of(heard, event);
        traits.ahead = ahead;
        traits.another = occasion == Occasion.ANOTHER;
        traits.samples = Occasion.isOfSamples(heard, event);
        traits.deniedAsFurther = traits.another && heard.statement().stance() == Stance.DENIES;
        traits.fresh = occasion != Occasion.PLAIN;
        traits.also = ALSO.matcher(said(heard)).find();
        if (heard.statement().stance() == Stance.DENIES || heard.statement().stance() == Stance.CONFIRMS) {
            speakers.of(heard)
                    .forEach(speaker -> traits.answering.add(speaker.side().value()));
        }
        ties(heard, event, traits);
        return traits;
    }

    /** The places that an article calls a province or the like where somebody says something: "the province of Khost". */
    private Set<String> areas(Heard heard) {
        return areas.computeIfAbsent(heard.article(), article -> {
            Set<String> found = new LinkedHashSet<>();
            for (Statement statement : heard.publication().reading().statements()) {
                for (Span span : statement.content()) {
                    CellReader.mentionsIn(heard, span).stream()
                            .filter(mention -> isArea(span, mention.span()))
                            .flatMap(mention -> CellReader.entity(heard, mention.entity()).stream())
                            .forEach(entity -> found.addAll(cells.places(List.of(entity))));
                }
            }
            return found;
        });
    }

    private static boolean isArea(Span said, Span name) {
        int[] points = said.text().codePoints().toArray();
        int start = name.start() - said.start();
        int end = name.end() - said.start();
        return AREA_BEFORE.matcher(new String(points, 0, start)).find()
                || AREA_AFTER
                        .matcher(new String(points, end, points.length - end))
                        .lookingAt();
    }

    /** The parties of all that the article tells, and the places that it names. */
    private Set<String> context(Heard heard) {
        return contexts.computeIfAbsent(heard.article(), article -> {
            Set<String> context = new LinkedHashSet<>();
            Reading reading = heard.publication().reading();
            for (Event event : reading.events()) {
                for (Role role : CellReader.PARTY_ROLES) {
                    event.fillers(role)
                            .forEach(filler -> parties.actor(article, filler.value())
                                    .ifPresent(actor -> context.add(actor.root())));
                }
            }
            context.addAll(cells.places(reading.entities()));
            return context;
        });
    }

    private void party(Heard heard, Cell cell, Traits traits) {
        Actor actor = cell.actor();
        boolean isPlace = CellReader.entity(heard, cell.text())
                .filter(entity -> entity.schema() == Schema.PLACE)
                .isPresent();
        if (actor != null && !(isPlace && cell.role() == Role.TARGET)) {
            traits.party(cell.role(), actor);
        } else if (actor == null && (cell.role() == Role.TARGET || cell.role() == Role.AFFECTED)) {
            Targets.thing(cell.text()).ifPresent(traits.things::add);
        }
    }

    /**
     * Where what happened has no place of its own: the only one in what is said; else in who says it. Who only counts the dead may do so
     * in another town.
     */
    private Set<String> placesAround(Heard heard, List<Cell> given) {
        boolean onlyHarm =
                given.stream().noneMatch(cell -> cell.role() != Role.CASUALTIES && cell.role() != Role.EFFECT);
        List<Span> source = onlyHarm ? List.of() : heard.statement().source();
        for (List<Span> spans : List.of(heard.statement().content(), source)) {
            Set<String> places = new LinkedHashSet<>();
            spans.forEach(span -> places.addAll(cells.places(CellReader.entitiesIn(heard, span))));
            if (!places.isEmpty()) {
                return places.size() == 1 ? places : Set.of();
            }
        }
        return Set.of();
    }

    private static String said(Heard heard) {
        return heard.statement().content().stream().map(Span::text).collect(Collectors.joining(" "));
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
}
