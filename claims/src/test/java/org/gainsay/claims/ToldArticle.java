package org.gainsay.claims;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gainsay.model.Basis;
import org.gainsay.model.Claim;
import org.gainsay.model.Entity;
import org.gainsay.model.Event;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.Filler;
import org.gainsay.model.Form;
import org.gainsay.model.Header;
import org.gainsay.model.Mention;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Metadata;
import org.gainsay.model.Publication;
import org.gainsay.model.Reading;
import org.gainsay.model.Reference;
import org.gainsay.model.Role;
import org.gainsay.model.Said;
import org.gainsay.model.Schema;
import org.gainsay.model.ShortName;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A reading put together by hand, sentence by sentence: who says what, and what it is about. A role's value is a known party's id, or
 * words of the sentence.
 */
final class ToldArticle {
    private final String id;
    private final @Nullable String publisher;
    private final @Nullable String published;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private int length;

    private ToldArticle(String id, @Nullable String publisher, @Nullable String published) {
        this.id = id;
        this.publisher = publisher;
        this.published = published;
        for (String code : List.of("IR", "RU", "KP", "UA", "US", "GB", "KR")) {
            entities.put(code, entity(code, ShortName.ofState(code), Schema.COUNTRY, code.toLowerCase(Locale.ROOT)));
        }
    }

    static ToldArticle of(String id, @Nullable String publisher, @Nullable String published) {
        return new ToldArticle(id, publisher, published);
    }

    private static Entity entity(String id, String name, Schema schema, @Nullable String country, Reference... links) {
        return new Entity(id, name, schema, country, List.of(links), List.of(), List.of());
    }

    ToldArticle party(String entity, String name, Schema schema, @Nullable String country) {
        entities.put(entity, entity(entity, name, schema, country));
        return this;
    }

    /** A place that the gazetteer knows. */
    ToldArticle linked(String entity, String name, String gazetteer) {
        entities.put(
                entity, entity(entity, name, Schema.PLACE, null, new Reference("geonames", gazetteer, 0.95, null)));
        return this;
    }

    ToldArticle listed(
            String entity, String name, Schema schema, @Nullable String country, String source, String entry) {
        entities.put(entity, entity(entity, name, schema, country, new Reference(source, entry, 0.97, null)));
        return this;
    }

    /** What a sentence tells of, in the roles of its type. */
    static final class Telling {
        private final EventType type;
        private EventStatus status;
        private final Map<Role, List<String>> roles = new EnumMap<>(Role.class);

        private String trigger = "";

        private Telling(EventType type, EventStatus status) {
            this.type = type;
            this.status = status;
        }

        /** The word of the sentence that names the event. */
        Telling by(String word) {
            trigger = word;
            return this;
        }

        /** How far it has come. */
        Telling of(EventStatus stage) {
            status = stage;
            return this;
        }

        Telling role(Role role, String value) {
            roles.computeIfAbsent(role, any -> new ArrayList<>()).add(value);
            return this;
        }
    }

    static Telling transfer(@Nullable String supplier, @Nullable String recipient, String... items) {
        Telling telling = new Telling(EventType.ARMS_TRANSFER, EventStatus.DELIVERED);
        if (supplier != null) {
            telling.role(Role.SUPPLIER, supplier);
        }
        if (recipient != null) {
            telling.role(Role.RECIPIENT, recipient);
        }
        List.of(items).forEach(item -> telling.role(Role.ITEM, item));
        return telling;
    }

    static Telling attack(@Nullable String attacker, @Nullable String target) {
        Telling telling = new Telling(EventType.ATTACK, EventStatus.OCCURRED);
        if (attacker != null) {
            telling.role(Role.ATTACKER, attacker);
        }
        if (target != null) {
            telling.role(Role.TARGET, target);
        }
        return telling;
    }

    static Telling sanction(@Nullable String imposer, @Nullable String target) {
        Telling telling = new Telling(EventType.SANCTION, EventStatus.IMPOSED);
        if (imposer != null) {
            telling.role(Role.IMPOSER, imposer);
        }
        if (target != null) {
            telling.role(Role.TARGET, target);
        }
        return telling;
    }

    /** A sentence of a speaker about events of its own. */
    ToldArticle says(String speaker, Stance stance, String sentence, Telling... tellings) {
        return says(speaker, null, stance, sentence, null, tellings);
    }

    /** As {@link #says}, for another and at another time. */
    ToldArticle says(
            String speaker,
            @Nullable String behalf,
            Stance stance,
            String sentence,
            @Nullable String said,
            Telling... tellings) {
        List<String> reports = new ArrayList<>();
        for (Telling telling : tellings) {
            String event = "e" + (events.size() + 1);
            Map<Role, List<Filler>> roles = new EnumMap<>(Role.class);
            telling.roles.forEach((role, values) -> roles.put(
                    role, values.stream().map(value -> filler(value, sentence)).toList()));
            int trigger = length + sentence.indexOf(telling.trigger);
            Span word = new Span(trigger, trigger + telling.trigger.length(), telling.trigger);
            events.add(new Event(event, telling.type, telling.status, List.of(word), roles));
            reports.add(event);
        }
        return add(speaker, behalf, stance, sentence, said, null, reports);
    }

    /** Says that words of the last sentence name a party or a place. */
    ToldArticle naming(String entity, String words) {
        Span content = statements.getLast().content().getFirst();
        int start = content.start() + content.text().indexOf(words);
        mentions.add(new Mention(new Span(start, start + words.length(), words), entity, MentionKind.NAME));
        return this;
    }

    /** A sentence about what the sentence of that number is about. */
    ToldArticle saysOf(String speaker, Stance stance, String sentence, int other) {
        return add(
                speaker,
                null,
                stance,
                sentence,
                null,
                null,
                statements.get(other - 1).reports());
    }

    /** A sentence that stands in the last one, and is about the same. */
    ToldArticle within(String speaker, Stance stance, String sentence) {
        Statement outer = statements.getLast();
        return add(speaker, null, stance, sentence, null, outer, outer.reports());
    }

    private Filler filler(String value, String sentence) {
        int at = sentence.indexOf(value);
        int start = length + Math.max(0, at);
        Span span = at < 0
                ? new Span(length, length + 1, sentence.substring(0, 1))
                : new Span(start, start + value.length(), value);
        return new Filler(value, span, Basis.STATED, null);
    }

    private ToldArticle add(
            String speaker,
            @Nullable String behalf,
            Stance stance,
            String sentence,
            @Nullable String said,
            @Nullable Statement outer,
            List<String> reports) {
        int start = outer == null ? length : outer.content().getFirst().start();
        Span content = new Span(start, start + sentence.length(), sentence);
        length = Math.max(length, content.end() + 1);
        statements.add(new Statement(
                "s" + (statements.size() + 1),
                List.of(speaker),
                List.of(),
                null,
                behalf,
                List.of(),
                List.of(content),
                stance,
                speaker.equals(Entity.ARTICLE) ? Form.NARRATION : Form.INDIRECT,
                outer == null ? null : outer.id(),
                reports,
                null,
                null,
                null,
                said == null ? null : new Said(said, content),
                null));
        return this;
    }

    /** Lets the last statement name somebody more in the event that it reports. */
    ToldArticle adding(Role role, String value) {
        Statement last = statements.getLast();
        events.replaceAll(event -> {
            if (!last.reports().contains(event.id())) {
                return event;
            }
            Span content = last.content().getFirst();
            Map<Role, List<Filler>> roles = new EnumMap<>(event.roles());
            List<Filler> fillers = new ArrayList<>(event.fillers(role));
            fillers.add(new Filler(value, content, Basis.STATED, null));
            roles.put(role, fillers);
            return new Event(event.id(), event.type(), event.status(), event.triggers(), roles);
        });
        return this;
    }

    /** Gives the last statement its cue. */
    ToldArticle cued(String words) {
        Statement last = statements.removeLast();
        int start = last.content().getFirst().start();
        statements.add(new Statement(
                last.id(),
                last.speakers(),
                last.source(),
                last.role(),
                last.onBehalfOf(),
                List.of(new Span(start, start + words.length(), words)),
                last.content(),
                last.stance(),
                last.form(),
                last.within(),
                last.reports(),
                last.forum(),
                last.addressee(),
                last.confidence(),
                last.said(),
                last.note()));
        return this;
    }

    /** The claims of some articles without copies or decisions. */
    static List<Claim> claims(ToldArticle... articles) {
        return Claims.of(Stream.of(articles).map(ToldArticle::publication).toList(), Map.of(), List.of());
    }

    Publication publication() {
        Header header = new Header(
                id,
                Integer.toHexString(id.hashCode()),
                length,
                "en",
                null,
                new Metadata(id, publisher, published, null));
        return new Publication(
                id,
                id + ".txt",
                new Reading(
                        header, List.copyOf(entities.values()), mentions, statements, events, List.of(), List.of()));
    }
}
