package org.gainsay.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.Entity;
import org.gainsay.model.Header;
import org.gainsay.model.Mention;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Metadata;
import org.gainsay.model.Reading;
import org.gainsay.model.Reference;
import org.gainsay.model.Schema;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reading as FollowTheMoney entities: an {@code Article}, who is named in it, a {@code Mention} of each that has names there, and a
 * {@code Note} for each statement, whose words say its stance. Events are left out: FollowTheMoney's {@code Event} is one that took
 * place, and it has no property for "denied". What its properties cannot say (spans, scores) stands under {@code detail}, as in
 * {@link FtmJson}.
 *
 * <p>FollowTheMoney has no states, places and groups as parties. A state becomes a {@code PublicBody} (it speaks and acts here), a place
 * an {@code Address}, a group a {@code LegalEntity}. Ids are of the article and depend on its bytes and id alone: joining the parties
 * of several articles is for whoever reads them.
 */
public final class FtmReading {
    private static final String GEONAMES = "geonames";
    private static final String WIKIDATA = "wikidata";

    private final Reading reading;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final String article;

    private FtmReading(Reading reading) {
        this.reading = reading;
        reading.entities().forEach(entity -> entities.putIfAbsent(entity.id(), entity));
        this.article = articleId(reading.article());
    }

    /** The article first; every entity that another one names is in the list. */
    public static List<ObjectNode> of(Reading reading) {
        FtmReading view = new FtmReading(reading);
        List<ObjectNode> all = new ArrayList<>();
        all.add(view.article());
        view.entities.values().forEach(entity -> all.add(view.party(entity)));
        view.entities.values().forEach(entity -> view.mention(entity).ifPresent(all::add));
        reading.statements().forEach(statement -> all.add(view.note(statement)));
        return all;
    }

    /** Letters, digits and hyphens, which is all that FollowTheMoney allows in an id that others refer to. */
    private String id(String what) {
        return id(reading.article(), what);
    }

    /** What other entities call the article by. */
    static String articleId(Header header) {
        return id(header, "article");
    }

    private static String id(Header header, String what) {
        return FtmEntity.id(header.sha256() + "\n" + header.id() + "\n" + what);
    }

    private ObjectNode article() {
        return article(reading.article());
    }

    /** The article alone. */
    static ObjectNode article(Header header) {
        Metadata metadata = header.metadata();
        String title = metadata.title() == null ? header.id() : metadata.title();
        ObjectNode json = FtmEntity.of(articleId(header), "Article", title);
        FtmEntity.add(json, "title", title);
        FtmEntity.add(json, "publisher", metadata.publisher());
        FtmEntity.add(json, "publishedAt", metadata.published());
        FtmEntity.add(json, "sourceUrl", webAddress(metadata.url()));
        FtmEntity.add(json, "language", threeLetters(header.language()));
        json.putObject("detail").put("article", header.id()).put("sha256", header.sha256());
        return json;
    }

    private ObjectNode party(Entity entity) {
        ObjectNode json = FtmEntity.of(id("entity " + entity.id()), schema(entity.schema()), entity.name());
        FtmEntity.add(json, entity.schema() == Schema.PLACE ? "full" : "name", entity.name());
        entity.variants().forEach(variant -> FtmEntity.add(json, "alias", variant));
        FtmEntity.add(json, entity.schema() == Schema.VESSEL ? "flag" : "country", entity.country());
        FtmEntity.add(json, "proof", article);
        if (entity.schema() == Schema.COUNTRY) {
            FtmEntity.add(json, "summary", "the state, as a party");
        }
        if (entity.schema() == Schema.GROUP) {
            FtmEntity.add(json, "summary", "a group of parties");
        }
        for (Reference reference : entity.references()) {
            reference(json, entity, reference);
        }
        ObjectNode detail = json.putObject("detail");
        detail.put("entity", entity.id());
        detail.put("schema", entity.schema().label());
        if (!entity.references().isEmpty()) {
            detail.set("refs", references(entity));
        }
        return json;
    }

    /** A link is a likeness with a score and not a fact, so it becomes a note and never the topic {@code sanction}. */
    private static void reference(ObjectNode json, Entity entity, Reference reference) {
        if (reference.source().equals(GEONAMES)) {
            FtmEntity.add(json, "sourceUrl", "https://www.geonames.org/" + reference.id());
        } else if (reference.source().equals(WIKIDATA) && entity.schema() != Schema.COUNTRY) {
            FtmEntity.add(json, "wikidataId", reference.id());
        } else {
            String score =
                    reference.score() == null ? "" : String.format(Locale.ROOT, ", score %.2f", reference.score());
            String why = reference.why() == null ? "" : ": " + reference.why();
            FtmEntity.add(json, "notes", "may be " + reference.source() + ":" + reference.id() + score + why);
        }
    }

    private static ArrayNode references(Entity entity) {
        ArrayNode array = Json.array();
        for (Reference reference : entity.references()) {
            ObjectNode json = array.addObject();
            json.put("source", reference.source());
            json.put("id", reference.id());
            json.put("score", reference.score());
        }
        return array;
    }

    /** The names by which the article calls it; descriptions, nationalities and pronouns are none. */
    private Optional<ObjectNode> mention(Entity entity) {
        List<Mention> named = reading.mentions().stream()
                .filter(mention -> mention.entity().equals(entity.id()))
                .filter(mention -> mention.kind() == MentionKind.NAME || mention.kind() == MentionKind.METONYM)
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String schema = schema(entity.schema());
        ObjectNode json = FtmEntity.of(
                id("mention " + entity.id()), "Mention", named.getFirst().span().text());
        FtmEntity.add(json, "document", article);
        if (isLegalEntity(entity.schema())) {
            FtmEntity.add(json, "resolved", id("entity " + entity.id()));
        }
        named.forEach(mention -> FtmEntity.add(json, "name", mention.span().text()));
        FtmEntity.add(json, "detectedSchema", schema);
        FtmEntity.add(json, "contextCountry", entity.country());
        json.putObject("detail")
                .set("spans", spans(named.stream().map(Mention::span).toList()));
        return Optional.of(json);
    }

    private ObjectNode note(Statement statement) {
        String words = statement.content().stream().map(Span::text).collect(Collectors.joining(" … "));
        String description =
                speakers(statement) + " " + statement.stance().label().replace('_', ' ') + ": " + words;
        ObjectNode json = FtmEntity.of(id("statement " + statement.id()), "Note", description);
        FtmEntity.add(json, "description", description);
        FtmEntity.add(json, "entity", article);
        statement.speakers().stream()
                .filter(entities::containsKey)
                .forEach(speaker -> FtmEntity.add(json, "entity", id("entity " + speaker)));
        FtmEntity.add(json, "keywords", statement.stance().label());
        FtmEntity.add(json, "proof", article);
        ObjectNode detail = json.putObject("detail");
        detail.put("statement", statement.id());
        detail.put("stance", statement.stance().label());
        detail.put("form", statement.form().label());
        detail.put("within", statement.within());
        detail.set("content", spans(statement.content()));
        return json;
    }

    private String speakers(Statement statement) {
        return statement.speakers().stream()
                .map(speaker -> switch (speaker) {
                    case Entity.ARTICLE -> "the article";
                    case Entity.UNNAMED -> "unnamed source";
                    default -> {
                        Entity entity = entities.get(speaker);
                        yield entity == null ? speaker : entity.name();
                    }
                })
                .collect(Collectors.joining(", "));
    }

    private static ArrayNode spans(List<Span> spans) {
        ArrayNode array = Json.array();
        for (Span span : spans) {
            array.addObject().put("start", span.start()).put("end", span.end());
        }
        return array;
    }

    private static String schema(Schema schema) {
        return switch (schema) {
            case COUNTRY -> "PublicBody";
            case PLACE -> "Address";
            case GROUP -> "LegalEntity";
            default -> schema.label();
        };
    }

    private static boolean isLegalEntity(Schema schema) {
        return switch (schema) {
            case PLACE, VESSEL, AIRPLANE -> false;
            default -> true;
        };
    }

    private static @Nullable String webAddress(@Nullable String url) {
        return url != null && Stream.of("http://", "https://").anyMatch(url::startsWith) ? url : null;
    }

    /** FollowTheMoney writes languages by ISO 639-3. */
    private static @Nullable String threeLetters(String language) {
        try {
            return Locale.of(language).getISO3Language();
        } catch (MissingResourceException e) {
            return null;
        }
    }
}
