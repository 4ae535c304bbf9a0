package org.gainsay.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.model.Basis;
import org.gainsay.model.Confidence;
import org.gainsay.model.Entity;
import org.gainsay.model.EntityOrSpan;
import org.gainsay.model.Event;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.Filler;
import org.gainsay.model.Form;
import org.gainsay.model.Header;
import org.gainsay.model.InputException;
import org.gainsay.model.ListEdition;
import org.gainsay.model.MadeWith;
import org.gainsay.model.Mention;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Metadata;
import org.gainsay.model.Reading;
import org.gainsay.model.Reference;
import org.gainsay.model.Relation;
import org.gainsay.model.RelationBasis;
import org.gainsay.model.RelationType;
import org.gainsay.model.Role;
import org.gainsay.model.Said;
import org.gainsay.model.Schema;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReadingJsonTest {
    private static final Span IRAN = new Span(0, 4, "Iran");
    private static final Span SENT = new Span(5, 9, "sent");

    private static Reading everyField() {
        MadeWith madeWith = new MadeWith(
                "0.1", "statements-1", "1", List.of(new ListEdition("un_sc", null, "ab".repeat(32), 7, false)));
        Statement statement = new Statement(
                "s1",
                List.of("IR"),
                List.of(IRAN),
                IRAN,
                "IR",
                List.of(SENT),
                List.of(SENT),
                Stance.EXPRESSES_CONCERN,
                Form.FREE_INDIRECT,
                null,
                List.of("e1"),
                new EntityOrSpan.Of("UNSC"),
                new EntityOrSpan.Words(IRAN),
                new Confidence(0.5, 0.25, 1),
                new Said("2022-12", SENT),
                null);
        Event event = new Event(
                "e1",
                EventType.ARMS_TRANSFER,
                EventStatus.DELIVERED,
                List.of(SENT),
                Map.of(Role.SUPPLIER, List.of(new Filler("IR", IRAN, Basis.STATED, "s1"))));
        return new Reading(
                new Header("a", "cd".repeat(32), 9, "en", madeWith, new Metadata("t", "p", "2022-12-10", "u")),
                List.of(new Entity(
                        "IR",
                        "Iran",
                        Schema.COUNTRY,
                        "ir",
                        List.of(new Reference("un_sc", "x", 0.5, "why")),
                        List.of("Persia"),
                        List.of())),
                List.of(new Mention(IRAN, "IR", MentionKind.METONYM)),
                List.of(statement),
                List.of(event),
                List.of(new Relation("s1", "s1", RelationType.REPEATS, RelationBasis.INFERRED)),
                List.of("IR"));
    }

    @Test
    void everyFieldComesBack() {
        Reading reading = everyField();
        String line = Json.line(ReadingJson.of(reading));
        assertThat(line).doesNotContain("\n").contains("\"stance\":\"expresses_concern\"");
        assertThat(ReadingParser.of(Json.parse(line, "test"))).isEqualTo(reading);
    }

    @Test
    void goldRecordsComeBackKeyByKey() throws IOException {
        Optional<Path> folder = SharedData.folder("eval/reading/dev", "round trip of the gold records");
        if (folder.isEmpty()) {
            return;
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            List<Path> gold = files.filter(file -> file.toString().endsWith(".gold.json"))
                    .sorted()
                    .toList();
            assertThat(gold).isNotEmpty();
            for (Path file : gold) {
                JsonNode given = Json.parse(Files.readString(file), file.toString());
                ((ObjectNode) given).put("schema", ReadingJson.SCHEMA);
                JsonNode back = ReadingJson.of(ReadingParser.of(given));
                assertThat(withoutEmpty(back)).as(file.getFileName().toString()).isEqualTo(withoutEmpty(given));
            }
        }
    }

    /** Keys that a record does not need may be left out, so empty and missing are the same. */
    private static JsonNode withoutEmpty(JsonNode node) {
        if (node.isArray()) {
            var array = Json.array();
            node.forEach(element -> array.add(withoutEmpty(element)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = Json.object();
        node.properties().stream()
                .filter(property -> !property.getValue().isNull())
                .filter(property -> !property.getValue().isContainer()
                        || !property.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(property -> object.set(property.getKey(), withoutEmpty(property.getValue())));
        return object;
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> ReadingParser.of(Json.parse("{}", "x.json")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("article");
        assertThatThrownBy(() -> Json.parse("{\n  \"a\": ]", "x.json"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("x.json:2:");
    }
}
