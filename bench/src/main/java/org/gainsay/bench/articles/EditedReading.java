package org.gainsay.bench.articles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.Basis;
import org.gainsay.model.Entity;
import org.gainsay.model.EntityOrSpan;
import org.gainsay.model.Event;
import org.gainsay.model.Filler;
import org.gainsay.model.Header;
import org.gainsay.model.Mention;
import org.gainsay.model.Reading;
import org.gainsay.model.Role;
import org.gainsay.model.Said;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A reading taken over into an edited text: each span where it is now, each name and value in the words that stand there. What tells of
 * words that are gone is gone too.
 *
 * @param words what becomes of a name or a value
 * @param dates what becomes of the date of a statement
 * @param id what becomes of an entity's id
 * @param country what becomes of a country's code
 */
record EditedReading(
        Edits edits,
        UnaryOperator<String> words,
        UnaryOperator<String> dates,
        UnaryOperator<String> id,
        UnaryOperator<@Nullable String> country) {
    /** Of a text of which parts were only cut, added or put in other words, with the same parties in it. */
    static EditedReading withSameParties(Edits edits) {
        return new EditedReading(
                edits, UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity(), same -> same);
    }

    /** References are left out: nobody invented is on a list, and no place that is made up in a gazetteer. */
    Reading of(Reading old, Header header) {
        List<Event> events = old.events().stream()
                .map(this::event)
                .filter(event -> !event.triggers().isEmpty())
                .toList();
        Set<String> told = events.stream().map(Event::id).collect(Collectors.toSet());
        List<Statement> statements = old.statements().stream()
                .map(statement -> statement(statement, told))
                .filter(statement -> !statement.content().isEmpty())
                .toList();
        Set<String> said = statements.stream().map(Statement::id).collect(Collectors.toSet());
        return new Reading(
                header,
                old.entities().stream().map(this::entity).toList(),
                old.mentions().stream().flatMap(this::mention).toList(),
                statements.stream()
                        .map(statement -> withinKnown(statement, said))
                        .toList(),
                events.stream().map(event -> givenByKnown(event, said)).toList(),
                old.relations().stream()
                        .filter(relation -> said.contains(relation.from()) && said.contains(relation.to()))
                        .toList(),
                List.of());
    }

    private Entity entity(Entity old) {
        return new Entity(
                id.apply(old.id()),
                words.apply(old.name()),
                old.schema(),
                country.apply(old.country()),
                List.of(),
                old.variants().stream().map(words).toList(),
                List.of());
    }

    private Stream<Mention> mention(Mention old) {
        return edits.moved(old.span()).stream().map(span -> new Mention(span, id.apply(old.entity()), old.kind()));
    }

    private Statement statement(Statement old, Set<String> events) {
        return new Statement(
                old.id(),
                old.speakers().stream().map(id).toList(),
                spans(old.source()),
                span(old.role()),
                old.onBehalfOf() == null ? null : id.apply(old.onBehalfOf()),
                spans(old.cue()),
                spans(old.content()),
                old.stance(),
                old.form(),
                old.within(),
                old.reports().stream().filter(events::contains).toList(),
                entityOrSpan(old.forum()),
                entityOrSpan(old.addressee()),
                old.confidence(),
                said(old.said()),
                null);
    }

    private @Nullable Said said(@Nullable Said old) {
        Span span = old == null ? null : span(old.span());
        return old == null || span == null ? null : new Said(dates.apply(old.value()), span);
    }

    private @Nullable EntityOrSpan entityOrSpan(@Nullable EntityOrSpan old) {
        return switch (old) {
            case null -> null;
            case EntityOrSpan.Of(String entity) -> new EntityOrSpan.Of(id.apply(entity));
            case EntityOrSpan.Words(Span span) ->
                edits.moved(span).map(EntityOrSpan.Words::new).orElse(null);
        };
    }

    private Event event(Event old) {
        Map<Role, List<Filler>> roles = new TreeMap<>();
        old.roles().forEach((role, fillers) -> {
            List<Filler> moved =
                    fillers.stream().map(this::filler).flatMap(Optional::stream).toList();
            if (!moved.isEmpty()) {
                roles.put(role, moved);
            }
        });
        return new Event(old.id(), old.type(), old.status(), spans(old.triggers()), roles);
    }

    private Optional<Filler> filler(Filler old) {
        Span span = span(old.span());
        if (span == null && old.basis() == Basis.STATED) {
            return Optional.empty();
        }
        String value = id.apply(old.value());
        return Optional.of(
                new Filler(value.equals(old.value()) ? words.apply(value) : value, span, old.basis(), old.statement()));
    }

    private static Statement withinKnown(Statement statement, Set<String> known) {
        return new Statement(
                statement.id(),
                statement.speakers(),
                statement.source(),
                statement.role(),
                statement.onBehalfOf(),
                statement.cue(),
                statement.content(),
                statement.stance(),
                statement.form(),
                statement.within() == null || known.contains(statement.within()) ? statement.within() : null,
                statement.reports(),
                statement.forum(),
                statement.addressee(),
                statement.confidence(),
                statement.said(),
                null);
    }

    private static Event givenByKnown(Event event, Set<String> known) {
        Map<Role, List<Filler>> roles = new TreeMap<>();
        event.roles()
                .forEach((role, fillers) -> roles.put(
                        role,
                        fillers.stream()
                                .filter(filler -> filler.statement() == null || known.contains(filler.statement()))
                                .toList()));
        roles.values().removeIf(List::isEmpty);
        return new Event(event.id(), event.type(), event.status(), event.triggers(), roles);
    }

    private List<Span> spans(List<Span> old) {
        return old.stream().map(edits::moved).flatMap(Optional::stream).toList();
    }

    private @Nullable Span span(@Nullable Span old) {
        return old == null ? null : edits.moved(old).orElse(null);
    }
}
