package org.gainsay.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gainsay.model.Basis;
import org.gainsay.model.Entity;
import org.gainsay.model.Event;
import org.gainsay.model.EventType;
import org.gainsay.model.Filler;
import org.gainsay.model.Form;
import org.gainsay.model.Header;
import org.gainsay.model.Metadata;
import org.gainsay.model.Publication;
import org.gainsay.model.Reading;
import org.gainsay.model.Reference;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.jspecify.annotations.Nullable;

/** An article of a home put together by hand, with as much of a reading as a view looks at. */
public final class MadeReading {
    private final String id;
    private final @Nullable String published;
    private final @Nullable String publisher;
    private String language = "en";
    private final List<Entity> entities = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    private MadeReading(String id, @Nullable String publisher, @Nullable String published) {
        this.id = id;
        this.publisher = publisher;
        this.published = published;
    }

    public static MadeReading of(String id, @Nullable String publisher, @Nullable String published) {
        return new MadeReading(id, publisher, published);
    }

    public MadeReading language(String code) {
        language = code;
        return this;
    }

    public MadeReading entity(
            String entity, String name, Schema schema, @Nullable String country, String... references) {
        List<Reference> links = List.of(references).stream()
                .map(link -> new Reference(
                        link.substring(0, link.indexOf(':')), link.substring(link.indexOf(':') + 1), 0.96, null))
                .toList();
        entities.add(new Entity(entity, name, schema, country, links, List.of(), List.of()));
        return this;
    }

    /** A statement of somebody that reports the events of these ids. */
    public MadeReading statement(String statement, String speaker, Span content, String... reports) {
        statements.add(new Statement(
                statement,
                List.of(speaker),
                List.of(),
                null,
                null,
                List.of(),
                List.of(content),
                Stance.ASSERTS,
                Form.INDIRECT,
                null,
                List.of(reports),
                null,
                null,
                null,
                null,
                null));
        return this;
    }

    public MadeReading sanction(String event, String target, Span span) {
        events.add(new Event(
                event,
                EventType.SANCTION,
                null,
                List.of(span),
                Map.of(Role.TARGET, List.of(new Filler(target, span, Basis.STATED, null)))));
        return this;
    }

    public Publication make() {
        Header header = new Header(
                id, "0".repeat(64), 100, language, null, new Metadata("Title of " + id, publisher, published, null));
        Reading reading = new Reading(header, entities, List.of(), statements, events, List.of(), List.of());
        return new Publication(id, id + ".txt", reading);
    }
}
