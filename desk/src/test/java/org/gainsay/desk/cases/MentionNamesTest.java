package org.gainsay.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gainsay.format.Json;
import org.gainsay.model.Metadata;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;

class MentionNamesTest {
    private final MentionNames names = new MentionNames(id ->
            id.equals("a16f") ? Optional.of(new Metadata("Drones arrive", "The Post", null, null)) : Optional.empty());

    @Test
    void articlesAreNamedByPublisherAndTitle() {
        ArrayNode fields = Json.array();
        fields.addObject()
                .put("field", "mentions")
                .set("old", Json.words(List.of("gone denies: none")))
                .set("new", Json.words(List.of("a16f asserts: 40 drones: more", "a16f expresses_concern: x")));
        fields.addObject().put("field", "agent").set("new", Json.words(List.of("a16f asserts: x")));
        names.into(fields);
        assertThat(fields.get(0).path("old").get(0).asString()).isEqualTo("gone denies: none");
        assertThat(fields.get(0).path("new").get(0).asString())
                .isEqualTo("The Post, “Drones arrive” asserts: 40 drones: more");
        assertThat(fields.get(0).path("new").get(1).asString())
                .isEqualTo("The Post, “Drones arrive” expresses concern: x");
        assertThat(fields.get(1).path("new").get(0).asString()).isEqualTo("a16f asserts: x");
    }
}
