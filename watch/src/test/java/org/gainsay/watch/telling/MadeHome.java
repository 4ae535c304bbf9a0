package org.gainsay.watch.telling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.desk.HomeClaims;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.web.Hosts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A home in which things happen, a clock that can be set, and whoever tells. */
final class MadeHome implements AutoCloseable {
    static final String SECRET = "a secret";

    final Home home;
    final Telling telling;
    final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final Clock clock;

    /** A clock that shows what it is set to. */
    private static final class Clock implements InstantSource {
        private Instant now = Instant.parse("2026-03-02T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }
    }

    private MadeHome(Path folder, @Nullable String store, Clock clock) {
        this.clock = clock;
        this.home = Home.open(folder, store, clock);
        this.telling = new Telling(
                home,
                clock,
                new Telling.Surroundings(
                        () -> HomeClaims.of(home, line -> {}),
                        () -> key -> Optional.empty(),
                        portfolio -> Stream.of("Acme Trading"),
                        () -> new RulesFile.Surroundings(
                                Set.of("us_ofac_sdn"), Set.of("customers"), Map.of("KEY", SECRET)::get),
                        Map.of("KEY", SECRET)::get,
                        Hosts.any(),
                        new PrintStream(lines, true, StandardCharsets.UTF_8)));
    }

    static MadeHome in(Path folder) {
        return new MadeHome(folder, null, new Clock());
    }

    /** Another process on the same home and store, with the same clock. */
    static MadeHome beside(MadeHome other, Path folder, String store) {
        return new MadeHome(folder, store, other.clock);
    }

    static MadeHome in(Path folder, String store) {
        return new MadeHome(folder, store, new Clock());
    }

    void rules(String yaml) throws IOException {
        Files.writeString(home.folder().resolve(RulesFile.NAME), yaml);
    }

    void set(String instant) {
        clock.now = Instant.parse(instant);
    }

    void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    /** A customer has a new hit. */
    void hit(String name, double score) {
        home.ledger().append(Ledger.LOCAL, List.of(watch(name, "new", score)));
    }

    static Draft watch(String name, String change, double score) {
        ObjectNode body = Json.object();
        body.put("portfolio", "customers").put("run", "r1").put("customer", "c-" + name);
        body.putObject("query").put("id", "c-" + name).put("name", name);
        body.put("first", false);
        body.putArray("hits");
        ArrayNode changes = body.putArray("changes");
        changes.addObject()
                .put("change", change)
                .put("source", "us_ofac_sdn")
                .put("entry", "16418")
                .put("name", "QODS AVIATION INDUSTRIES")
                .put("score", score);
        return new Draft("watch", body);
    }

    List<JsonNode> printed() {
        return lines.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> Json.parse(line, "out"))
                .toList();
    }

    @Override
    public void close() {
        telling.close();
        home.close();
    }
}
