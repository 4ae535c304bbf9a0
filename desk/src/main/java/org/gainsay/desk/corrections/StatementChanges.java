package org.gainsay.desk.corrections;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gainsay.model.Entity;
import org.gainsay.model.Event;
import org.gainsay.model.Filler;
import org.gainsay.model.Form;
import org.gainsay.model.Reading;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.model.ShortName;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Statements as a person has put them right. How sure the reading was of them no longer counts. */
final class StatementChanges {
    private StatementChanges() {}

    static Reading applied(Reading reading, Statement statement, Correction correction) {
        JsonNode now = correction.now();
        return switch (correction.what()) {
            case STANCE -> replaced(reading, withStance(statement, stance(now.asString(""), statement.stance())));
            case SPAN -> replaced(reading, withContent(statement, span(now)));
            case SPEAKER -> withSpeaker(reading, statement, now);
            case ON_BEHALF_OF -> replaced(reading, withSide(reading, statement, now));
            case NOT_A_STATEMENT -> without(reading, statement);
            case LINK -> reading;
        };
    }

    /** The stance of that label; the present one where there is none such. */
    private static Stance stance(String label, Stance present) {
        for (Stance stance : Stance.values()) {
            if (stance.label().equals(label)) {
                return stance;
            }
        }
        return present;
    }

    static Span span(JsonNode json) {
        return new Span(
                json.path("start").asInt(0),
                json.path("end").asInt(0),
                json.path("text").asString(""));
    }

    private static Reading replaced(Reading reading, Statement statement) {
        return withStatements(
                reading,
                reading.statements().stream()
                        .map(one -> one.id().equals(statement.id()) ? statement : one)
                        .toList());
    }

    private static Reading withStatements(Reading reading, List<Statement> statements) {
        return new Reading(
                reading.article(),
                reading.entities(),
                reading.mentions(),
                statements,
                reading.events(),
                reading.relations(),
                reading.notListed());
    }

    /**
     * Who is corrected to speak for nobody else speaks for himself. No side at all would leave him to speak for whom he speaks for in
     * other statements.
     */
    private static @Nullable String itself(Statement of) {
        String speaker = of.speakers().size() == 1 ? of.speakers().getFirst() : Entity.UNNAMED;
        return speaker.equals(Entity.UNNAMED) || speaker.equals(Entity.ARTICLE) ? null : speaker;
    }

    private static Statement withSide(Reading reading, Statement of, JsonNode now) {
        String side = now.isNull()
                ? itself(of)
                : party(reading, now.path("name").asString("")).map(Entity::id).orElse(null);
        return copy(of, of.speakers(), of.source(), of.role(), side, of.content(), of.stance(), of.within());
    }

    /**
     * One speaker, several that speak as one, or nobody who is named. Of one whom the reading does not know the side stays, so that a name
     * spelt otherwise does not part the statement from the state that makes it.
     */
    private static Reading withSpeaker(Reading reading, Statement statement, JsonNode now) {
        List<JsonNode> named = now.isArray() ? List.copyOf(now.values()) : now.isObject() ? List.of(now) : List.of();
        if (named.isEmpty()) {
            return replaced(reading, spokenBy(statement, List.of(Entity.UNNAMED), List.of(), null));
        }
        Reading with = reading;
        List<String> speakers = new ArrayList<>();
        List<Span> source = new ArrayList<>();
        for (JsonNode each : named) {
            String name = each.path("name").asString("");
            boolean party = !name.equals(Entity.ARTICLE) && !name.equals(Entity.UNNAMED);
            if (party && party(with, name).isEmpty()) {
                with = withParty(with, name, each.path("schema").asString(""));
            }
            speakers.add(party ? party(with, name).orElseThrow().id() : name);
            if (party && each.path("span").isObject()) {
                source.add(span(each.path("span")));
            }
        }
        boolean unknown = with.entities().size() > reading.entities().size();
        String side = speakers.size() != 1 ? null : unknown ? statement.onBehalfOf() : side(with, speakers.getFirst());
        return replaced(with, spokenBy(statement, speakers, source, side));
    }

    /** The party of a reading that is called so; a state also by the short name by which it is shown. */
    static Optional<Entity> party(Reading reading, String name) {
        return reading.entities().stream()
                .filter(entity -> entity.id().equals(name)
                        || entity.name().equals(name)
                        || entity.variants().contains(name)
                        || name.equals(shortName(entity)))
                .findFirst();
    }

    private static @Nullable String shortName(Entity entity) {
        String country = entity.country();
        return entity.schema() == Schema.COUNTRY && country != null ? ShortName.ofState(country) : null;
    }

    private static Reading withParty(Reading reading, String name, String schema) {
        List<Entity> entities = new ArrayList<>(reading.entities());
        entities.add(new Entity(
                freeId(reading, name),
                name,
                Schema.of(schema).orElse(Schema.PERSON),
                null,
                List.of(),
                List.of(),
                List.of()));
        return new Reading(
                reading.article(),
                entities,
                reading.mentions(),
                reading.statements(),
                reading.events(),
                reading.relations(),
                reading.notListed());
    }

    /** Whom somebody speaks for in all other statements of his that say so; null where they do not agree. */
    private static @Nullable String side(Reading reading, String speaker) {
        List<String> sides = reading.statements().stream()
                .filter(statement -> statement.speakers().equals(List.of(speaker)))
                .map(Statement::onBehalfOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return sides.size() == 1 ? sides.getFirst() : null;
    }

    private static String freeId(Reading reading, String name) {
        String base = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String id = base;
        for (int number = 2; isTaken(reading, id); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    private static boolean isTaken(Reading reading, String id) {
        return id.isEmpty()
                || reading.entities().stream().anyMatch(entity -> entity.id().equals(id));
    }

    /** Without the statement and what hangs on it: values that only it gives, and how others stand to it. */
    static Reading without(Reading reading, Statement gone) {
        return new Reading(
                reading.article(),
                reading.entities(),
                reading.mentions(),
                reading.statements().stream()
                        .filter(statement -> !statement.id().equals(gone.id()))
                        .map(statement ->
                                gone.id().equals(statement.within()) ? within(statement, gone.within()) : statement)
                        .toList(),
                reading.events().stream()
                        .map(event -> without(event, gone.id()))
                        .toList(),
                reading.relations().stream()
                        .filter(relation -> !relation.from().equals(gone.id())
                                && !relation.to().equals(gone.id()))
                        .toList(),
                reading.notListed());
    }

    private static Event without(Event event, String statement) {
        Map<Role, List<Filler>> roles = new EnumMap<>(Role.class);
        event.roles().forEach((role, fillers) -> {
            List<Filler> left = fillers.stream()
                    .filter(filler -> !statement.equals(filler.statement()))
                    .toList();
            if (!left.isEmpty()) {
                roles.put(role, left);
            }
        });
        return new Event(event.id(), event.type(), event.status(), event.triggers(), roles);
    }

    private static Statement withStance(Statement of, Stance stance) {
        return copy(of, of.speakers(), of.source(), of.role(), of.onBehalfOf(), of.content(), stance, of.within());
    }

    private static Statement withContent(Statement of, Span content) {
        return copy(
                of, of.speakers(), of.source(), of.role(), of.onBehalfOf(), List.of(content), of.stance(), of.within());
    }

    private static Statement within(Statement of, @Nullable String within) {
        return copy(of, of.speakers(), of.source(), of.role(), of.onBehalfOf(), of.content(), of.stance(), within);
    }

    /** The office that was read is the other one's. */
    private static Statement spokenBy(
            Statement of, List<String> speakers, List<Span> source, @Nullable String onBehalfOf) {
        return copy(of, speakers, source, null, onBehalfOf, of.content(), of.stance(), of.within());
    }

    private static Statement copy(
            Statement of,
            List<String> speakers,
            List<Span> source,
            @Nullable Span role,
            @Nullable String onBehalfOf,
            List<Span> content,
            Stance stance,
            @Nullable String within) {
        boolean attributed = of.form() == Form.NARRATION && !speakers.equals(List.of(Entity.ARTICLE));
        return new Statement(
                of.id(),
                speakers,
                source,
                role,
                onBehalfOf,
                of.cue(),
                content,
                stance,
                attributed ? Form.FREE_INDIRECT : of.form(),
                within,
                of.reports(),
                of.forum(),
                of.addressee(),
                null,
                of.said(),
                of.note());
    }
}
