package org.gainsay.desk.corrections;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Shelved;
import org.gainsay.model.Entity;
import org.gainsay.model.InputException;
import org.gainsay.model.Mention;
import org.gainsay.model.Reading;
import org.gainsay.model.Reference;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.gainsay.screen.EntryKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person wants corrected in one reading: checked against it, and kept. */
public final class Correcting {
    private static final int LONGEST_NAME = 500;
    private static final List<String> CHANGES =
            List.of("stance", "speaker", "on_behalf_of", "span", "link", "not_a_statement");

    private final Home home;
    private final HomeDocket docket;
    private final Predicate<EntryKey> isListed;

    /** @param isListed whether there is such an entry on the lists that answer */
    public Correcting(Home home, HomeDocket docket, Predicate<EntryKey> isListed) {
        this.home = home;
        this.docket = docket;
        this.isListed = isListed;
    }

    /**
     * Keeps a correction of an article.
     *
     * @param wanted the statement or party, and one of the changes with its new value
     * @return the correction as the list of them shows it
     * @throws InputException where it does not fit the reading as it is shown; nothing is kept then
     */
    public Correction correct(Shelved article, JsonNode wanted, String by) {
        List<String> changes = CHANGES.stream().filter(wanted::has).toList();
        if (changes.size() != 1) {
            throw new InputException("a correction changes one thing, and this names "
                    + (changes.isEmpty() ? "none" : String.join(" and ", changes)) + "; give one of "
                    + String.join(", ", CHANGES));
        }
        Reading reading =
                Corrections.of(docket).corrected(home.shelf().reading(article)).reading();
        ObjectNode body = Json.object();
        body.put("correction", changes.getFirst());
        body.put("article", article.id());
        body.put("sha256", article.sha256());
        String change = changes.getFirst();
        if (change.equals("link")) {
            link(reading, wanted, body);
        } else {
            Statement statement = statement(reading, wanted.path("statement"));
            body.put("statement", statement.id());
            body.set("place", json(statement.content().getFirst()));
            switch (change) {
                case "stance" -> stance(statement, wanted, body);
                case "speaker" -> speaker(article, reading, statement, wanted, body);
                case "on_behalf_of" -> onBehalfOf(reading, statement, wanted.get("on_behalf_of"), body);
                case "span" -> {
                    body.set("was", json(statement.content().getFirst()));
                    body.set("now", json(span(article, wanted.path("span"), "span")));
                }
                default -> notAStatement(wanted, body);
            }
        }
        note(wanted, body);
        Entry entry =
                home.ledger().append(by, List.of(new Draft("correction", body))).getFirst();
        return docket.all(HomeDocket.CORRECTION).stream()
                .filter(filed -> filed.seq() == entry.seq())
                .findFirst()
                .flatMap(Correction::of)
                .orElseThrow();
    }

    private static void note(JsonNode wanted, ObjectNode body) {
        if (wanted.path("note").isString() && !wanted.path("note").asString().isBlank()) {
            String note = wanted.path("note").asString().strip();
            if (note.length() > 10 * LONGEST_NAME) {
                throw new InputException("note: longer than " + 10 * LONGEST_NAME + " letters; shorten it");
            }
            body.put("note", note);
        }
    }

    private static Statement statement(Reading reading, JsonNode which) {
        Optional<Statement> found = which.isObject()
                ? Corrected.statement(
                        reading,
                        which.path("start").asInt(-1),
                        which.path("end").asInt(-1))
                : reading.statements().stream()
                        .filter(statement -> statement.id().equals(which.asString("")))
                        .findFirst();
        return found.filter(statement -> !statement.content().isEmpty())
                .orElseThrow(() -> new InputException("statement " + which + " is none of the article "
                        + reading.article().id() + "; give its id as the reading shows it, or {\"start\",\"end\"}"
                        + " of what is said"));
    }

    private static void stance(Statement statement, JsonNode wanted, ObjectNode body) {
        String stance = wanted.path("stance").asString("");
        if (Arrays.stream(Stance.values()).noneMatch(known -> known.label().equals(stance))) {
            throw new InputException("stance '" + stance + "' is none; give one of "
                    + Arrays.stream(Stance.values()).map(Stance::label).collect(Collectors.joining(", ")));
        }
        body.put("was", statement.stance().label());
        body.put("now", stance);
    }

    private static void notAStatement(JsonNode wanted, ObjectNode body) {
        if (!wanted.path("not_a_statement").asBoolean(false)) {
            throw new InputException("not_a_statement can only be true");
        }
        body.put("was", false);
        body.put("now", true);
    }

    /** A name, several that speak as one, the words that name him, or null for nobody who is named. */
    private void speaker(Shelved article, Reading reading, Statement statement, JsonNode wanted, ObjectNode body) {
        body.set(
                "was",
                Json.words(statement.speakers().stream()
                        .map(id -> name(reading, id))
                        .toList()));
        JsonNode speaker = wanted.get("speaker");
        if (speaker.isNull()) {
            body.putNull("now");
            return;
        }
        if (speaker.isObject() && !speaker.has("name")) {
            Span span = span(article, speaker, "speaker");
            ObjectNode now = body.putObject("now");
            now.put("name", namedAt(reading, span).orElse(span.text()));
            now.set("span", json(span));
            return;
        }
        List<String> joint = joint(reading, speaker);
        if (joint.size() > 1) {
            ArrayNode now = body.putArray("now");
            joint.forEach(name -> now.add(named(reading, name)));
            return;
        }
        JsonNode name = speaker.isObject() ? speaker.path("name") : speaker.isArray() ? speaker.path(0) : speaker;
        ObjectNode now = named(reading, checked(name));
        if (speaker.path("span").isObject()) {
            now.set("span", json(span(article, speaker.path("span"), "speaker")));
        }
        if (speaker.path("schema").isString()) {
            now.put("schema", speaker.path("schema").asString());
        }
        body.set("now", now);
    }

    /** The party that somebody speaks for, or null where he speaks for nobody. */
    private static void onBehalfOf(Reading reading, Statement statement, JsonNode side, ObjectNode body) {
        String was = statement.onBehalfOf();
        body.put("was", was == null || statement.speakers().contains(was) ? null : name(reading, was));
        if (side.isNull()) {
            body.putNull("now");
            return;
        }
        String name = side.asString("").strip();
        Entity party = StatementChanges.party(reading, name)
                .orElseThrow(() -> new InputException("the side: '" + name + "' is no party of the article "
                        + reading.article().id()
                        + "; give the id or name of one as the reading shows it, or none"));
        body.putObject("now").put("name", party.name());
    }

    private static String checked(JsonNode name) {
        if (!name.isString() || name.asString().isBlank() || name.asString().length() > LONGEST_NAME) {
            throw new InputException(
                    "speaker: give a name, a list of names that speak as one, {\"start\",\"end\"} of the"
                            + " words that name the speaker, or null where the text names nobody");
        }
        return name.asString().strip();
    }

    /** Who speaks together: a list says so, or a name that is none but is put together of parties' names, as a joint speaker is shown. */
    private static List<String> joint(Reading reading, JsonNode speaker) {
        if (speaker.isArray()) {
            return speaker.values().stream().map(Correcting::checked).distinct().toList();
        }
        if (!speaker.isString()
                || StatementChanges.party(reading, speaker.asString().strip()).isPresent()) {
            return List.of();
        }
        List<String> names = List.of(speaker.asString().strip().split("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+"));
        return names.stream()
                        .allMatch(name -> StatementChanges.party(reading, name).isPresent())
                ? names.stream().distinct().toList()
                : List.of();
    }

    /** Says of a name whether the reading had no party of it. */
    private static ObjectNode named(Reading reading, String name) {
        ObjectNode named = Json.object().put("name", name);
        if (!name.equals(Entity.ARTICLE)
                && !name.equals(Entity.UNNAMED)
                && StatementChanges.party(reading, name).isEmpty()) {
            named.put("new", true);
        }
        return named;
    }

    private static String name(Reading reading, String id) {
        return reading.entities().stream()
                .filter(entity -> entity.id().equals(id))
                .map(Entity::name)
                .findFirst()
                .orElse(id);
    }

    private static Optional<String> namedAt(Reading reading, Span span) {
        return reading.mentions().stream()
                .filter(mention -> mention.span().overlaps(span))
                .findFirst()
                .map(mention -> name(reading, mention.entity()));
    }

    private void link(Reading reading, JsonNode wanted, ObjectNode body) {
        String asked = wanted.path("party").asString("");
        Entity party = reading.entities().stream()
                .filter(entity -> entity.id().equals(asked) || entity.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new InputException("party '" + asked + "' is none of the article "
                        + reading.article().id() + "; give its id or name as the reading shows it"));
        Optional<Mention> mention = reading.mentions().stream()
                .filter(one -> one.entity().equals(party.id()))
                .findFirst();
        body.putObject("party").put("id", party.id()).put("name", party.name());
        mention.ifPresent(one -> body.set("place", json(one.span())));
        ObjectNode was = Json.object();
        party.references().forEach((Reference reference) -> was.put(reference.source(), reference.id()));
        body.set("was", was);
        JsonNode to = wanted.get("link");
        if (to.isNull()) {
            body.putNull("now");
            return;
        }
        EntryKey key = to.isString()
                ? EntryKey.parse(to.asString()).orElse(new EntryKey("", ""))
                : new EntryKey(to.path("source").asString(""), to.path("entry").asString(""));
        if (!isListed.test(key)) {
            throw new InputException("link: no entry '" + key.written()
                    + "' on the lists that answer; give a list and one of its entries, or none");
        }
        body.putObject("now").put("source", key.source()).put("entry", key.entry());
    }

    private Span span(Shelved article, JsonNode json, String what) {
        int[] text = home.shelf().text(article).codePoints().toArray();
        int start = json.path("start").isInt() ? json.path("start").asInt() : -1;
        int end = json.path("end").isInt() ? json.path("end").asInt() : -1;
        if (start < 0 || end <= start || end > text.length) {
            throw new InputException(what + " " + start + ".." + end + " is no place in a text of " + text.length
                    + " code points; give start and end, 0-based, end exclusive");
        }
        return new Span(start, end, new String(text, start, end - start));
    }

    private static ObjectNode json(Span span) {
        return Json.object().put("start", span.start()).put("end", span.end()).put("text", span.text());
    }
}
