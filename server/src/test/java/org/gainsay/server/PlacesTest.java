package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PlacesTest {
    private static final String STRIKE = """
            Missiles hit Kharkiv

            KYIV - Russian missiles struck an apartment block in Kharkiv on Monday, Ukraine said. Moscow denied on Tuesday that
            it had attacked Kharkiv.
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatIsSaidToHaveHappenedLiesSomewhere() throws IOException {
        try (RunningServer server = RunningServer.in(folder)) {
            server.post("/api/v1/read?published=2024-03-05", "text/plain; charset=utf-8", STRIKE);
            JsonNode place =
                    server.json("/api/v1/places?type=attack").path("items").path(0);
            assertThat(place.path("name").asString()).isEqualTo("Kharkiv");
            assertThat(place.path("country").asString()).isEqualTo("ua");
            assertThat(place.path("latitude").asDouble()).isCloseTo(49.98, within(0.1));
            assertThat(place.path("longitude").asDouble()).isCloseTo(36.25, within(0.1));
            assertThat(server.get("/api/v1/claims/" + place.path("claim").asString(""))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.json("/api/v1/places?type=outage").path("items")).isEmpty();
            assertThat(server.get("/api/v1/places?format=csv").body()).startsWith("claim,role,value,name");
        }
    }
}
