package org.gainsay.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.gainsay.model.Basis;
import org.gainsay.model.Entity;
import org.gainsay.model.Event;
import org.gainsay.model.Filler;
import org.gainsay.model.Labelled;
import org.gainsay.model.Metadata;
import org.gainsay.model.PloverCode;
import org.gainsay.model.Reading;
import org.gainsay.model.Role;
import org.gainsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Events as csv rows in PLOVER's terms: one for each event, actor and recipient. What nobody but deniers speaks of has its type under
 * {@code denied_type} and none under {@code event_type}, so that no count of {@code event_type} ever holds it. Several values in a cell
 * are joined by {@code " | "}; what is not stated is empty.
 */
public final class PloverRows {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?(/\\d{4}(-\\d\\d(-\\d\\d)?)?)?");
    private static final List<String> COLUMNS = List.of(
            "event_id",
            "event_date",
            "event_type",
            "event_mode",
            "denied_type",
            "standing",
            "contexts",
            "actor",
            "actor_country",
            "recipient",
            "recipient_country",
            "placename",
            "type",
            "status",
            "basis",
            "according_to",
            "affirmed_by",
            "confirmed_by",
            "denied_by",
            "other_statements",
            "item",
            "quantity",
            "trigger",
            "article",
            "publisher",
            "published",
            "url");

    private final Reading reading;
    private final Map<String, Entity> entities = new LinkedHashMap<>();

    private PloverRows(Reading reading) {
        this.reading = reading;
        reading.entities().forEach(entity -> entities.put(entity.id(), entity));
    }

    /** The line with the columns' names, ended by LF. */
    public static String header() {
        return line(COLUMNS);
    }

    /** A line for each event, actor and recipient of the article, each ended by LF. */
    public static String of(Reading reading) {
        PloverRows rows = new PloverRows(reading);
        StringBuilder lines = new StringBuilder();
        for (Event event : reading.events()) {
            rows.sides(event).forEach(sides -> lines.append(line(rows.row(event, sides))));
        }
        return lines.toString();
    }

    /** Who acts and on whom, where known; one pair of names is one row, however often it is said. */
    private record Sides(List<Filler> actor, List<Filler> recipient) {
        boolean inferred() {
            return fillers().anyMatch(filler -> filler.basis() == Basis.INFERRED);
        }

        Stream<Filler> fillers() {
            return Stream.concat(actor.stream(), recipient.stream());
        }
    }

    private List<Sides> sides(Event event) {
        Optional<PloverCode> code = PloverCode.of(event.type(), event.status());
        List<Role> acting = code.map(PloverCode::actors).orElseGet(() -> usualActors(event));
        List<List<Filler>> actors = byValue(event, acting);
        if (code.isPresent() ? code.get().isAmongEquals() : acting.contains(Role.PARTICIPANT)) {
            return pairs(actors);
        }
        List<List<Filler>> recipients =
                byValue(event, code.map(PloverCode::recipients).orElseGet(() -> usualRecipients(event)));
        List<Sides> sides = new ArrayList<>();
        for (List<Filler> actor : orNobody(actors)) {
            for (List<Filler> recipient : orNobody(recipients)) {
                sides.add(new Sides(actor, recipient));
            }
        }
        return sides;
    }

    /** Among equals each pair once, in the order in which the text names them. */
    private static List<Sides> pairs(List<List<Filler>> parties) {
        List<Sides> pairs = new ArrayList<>();
        for (int first = 0; first < parties.size(); first++) {
            for (int second = first + 1; second < parties.size(); second++) {
                pairs.add(new Sides(parties.get(first), parties.get(second)));
            }
        }
        return pairs.isEmpty() ? List.of(new Sides(orNobody(parties).getFirst(), List.of())) : pairs;
    }

    private static List<List<Filler>> orNobody(List<List<Filler>> parties) {
        return parties.isEmpty() ? List.of(List.of()) : parties;
    }

    private static List<List<Filler>> byValue(Event event, List<Role> roles) {
        Map<String, List<Filler>> values = roles.stream()
                .flatMap(role -> event.fillers(role).stream())
                .collect(Collectors.groupingBy(Filler::value, LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(values.values());
    }

    private static List<Role> usualActors(Event event) {
        return Stream.of(Role.SUPPLIER, Role.PARTICIPANT, Role.IMPOSER, Role.ATTACKER)
                .filter(event.type().roles()::contains)
                .toList();
    }

    private static List<Role> usualRecipients(Event event) {
        return Stream.of(Role.RECIPIENT, Role.TARGET, Role.AFFECTED)
                .filter(event.type().roles()::contains)
                .toList();
    }

    private List<String> row(Event event, Sides sides) {
        Optional<PloverCode> code = PloverCode.of(event.type(), event.status());
        EventVoices voices = EventVoices.of(event, reading);
        boolean onlyDenied = voices.standing().equals(EventVoices.DENIED);
        String type = code.map(known -> known.type().name()).orElse("");
        Metadata metadata = reading.article().metadata();
        return List.of(
                reading.article().id() + "#" + event.id(),
                joined(event.fillers(Role.TIME).stream()
                        .map(Filler::value)
                        .filter(value -> ISO_DATE.matcher(value).matches())),
                onlyDenied ? "" : type,
                onlyDenied ? "" : code.map(PloverCode::mode).orElse(""),
                onlyDenied ? type : "",
                voices.standing(),
                joined(code.map(PloverCode::contexts).orElse(List.of()).stream()),
                name(sides.actor()),
                country(sides.actor()),
                name(sides.recipient()),
                country(sides.recipient()),
                names(event, Role.PLACE),
                event.type().label(),
                label(event.status()),
                sides.fillers().findAny().isEmpty() ? "" : (sides.inferred() ? Basis.INFERRED : Basis.STATED).label(),
                joined(sides.fillers().map(Filler::statement).filter(Objects::nonNull)),
                joined(voices.affirmed().stream()),
                joined(voices.confirmed().stream()),
                joined(voices.denied().stream()),
                joined(voices.others().stream()),
                names(event, Role.ITEM, Role.WEAPON),
                names(event, Role.QUANTITY),
                joined(event.triggers().stream().map(Span::text)),
                reading.article().id(),
                orEmpty(metadata.publisher()),
                orEmpty(metadata.published()),
                orEmpty(metadata.url()));
    }

    private String name(List<Filler> party) {
        return party.isEmpty() ? "" : name(party.getFirst().value());
    }

    private String name(String value) {
        Entity entity = entities.get(value);
        return entity == null ? value : entity.name();
    }

    private String country(List<Filler> party) {
        Entity entity = party.isEmpty() ? null : entities.get(party.getFirst().value());
        return entity == null ? "" : orEmpty(entity.country());
    }

    private String names(Event event, Role... roles) {
        return joined(
                Stream.of(roles).flatMap(role -> event.fillers(role).stream()).map(filler -> name(filler.value())));
    }

    private static String joined(Stream<String> values) {
        Set<String> distinct = values.collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join(" | ", distinct);
    }

    private static String label(@Nullable Labelled labelled) {
        return labelled == null ? "" : labelled.label();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        try {
            CSV.printRecord(line, cells.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }
}
