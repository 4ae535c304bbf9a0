package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gainsay.model.Basis;
import org.gainsay.model.Confidence;
import org.gainsay.model.Event;
import org.gainsay.model.EventType;
import org.gainsay.model.Filler;
import org.gainsay.model.Form;
import org.gainsay.model.Header;
import org.gainsay.model.Metadata;
import org.gainsay.model.Reading;
import org.gainsay.model.Relation;
import org.gainsay.model.RelationBasis;
import org.gainsay.model.RelationType;
import org.gainsay.model.Role;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfidentTest {
    private static final Span SPAN = new Span(0, 1, "x");

    private static Statement statement(String id, double each, @Nullable String within, String... reports) {
        return new Statement(
                id,
                List.of("ru"),
                List.of(),
                null,
                null,
                List.of(),
                List.of(SPAN),
                Stance.DENIES,
                Form.INDIRECT,
                within,
                List.of(reports),
                null,
                null,
                new Confidence(each, each, each),
                null,
                null);
    }

    private static Event event(String id, Map<Role, List<Filler>> roles) {
        return new Event(id, EventType.ATTACK, null, List.of(SPAN), roles);
    }

    private static final Reading READING = new Reading(
            new Header("a", "", 1, "en", null, Metadata.NONE),
            List.of(),
            List.of(),
            List.of(
                    statement("s1", 0.9, null, "e1"),
                    statement("s2", 0.7, null, "e1", "e2"),
                    statement("s3", 0.99, "s2"),
                    statement("s4", 0.95, null)),
            List.of(
                    event("e1", Map.of(Role.PLACE, List.of(new Filler("Kyiv", SPAN, Basis.STATED, "s2")))),
                    event("e2", Map.of()),
                    event("e3", Map.of(Role.CAUSE, List.of(new Filler("e2", SPAN, Basis.STATED, null))))),
            List.of(
                    new Relation("s1", "s2", RelationType.DENIES, RelationBasis.EXPLICIT),
                    new Relation("s1", "s4", RelationType.REPEATS, RelationBasis.INFERRED)),
            List.of());

    @Test
    void confidenceIsOfPartsAndSpeakerAndStanceTogether() {
        assertThat(Confident.of(statement("s1", 0.5, null))).isEqualTo(0.125);
    }

    @Test
    void whatHangsOnUncertainStatementsAloneFallsAway() {
        Reading sure = Confident.only(READING, 0.6);
        assertThat(sure.statements()).extracting(Statement::id).containsExactly("s1", "s4");
        assertThat(sure.events()).extracting(Event::id).containsExactly("e1", "e3");
        assertThat(sure.events()).allSatisfy(event -> assertThat(event.roles()).isEmpty());
        assertThat(sure.relations()).extracting(Relation::to).containsExactly("s4");
    }

    @Test
    void withoutABarNothingChanges() {
        assertThat(Confident.only(READING, 0)).isSameAs(READING);
    }
}
