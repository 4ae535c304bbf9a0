package org.gainsay.watch.sources;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gainsay.format.Json;
import org.gainsay.ledger.Memory;
import org.gainsay.model.InputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a source holds and the home does not, and why: a page that is too large, a file in which there is nothing to read. Such a thing is not
 * asked for again, so this is where it can still be seen. What is read after all, in a later version, is no longer here.
 *
 * @param pieces the last ones, newest first
 * @param earlier how many there were before these
 */
public record LeftOut(List<Piece> pieces, long earlier) {
    /** So many are remembered of a source; that there were others before them, is. */
    static final int MOST = 200;

    private static final LeftOut NOTHING = new LeftOut(List.of(), 0);
    private static final String TOPIC = "left-out";

    /**
     * One of them.
     *
     * @param key by which it is known among what was {@link Seen}
     * @param at when it was left out
     * @param why which it is, and why
     */
    public record Piece(String key, Instant at, String why) {
        /** The keys of a record, in their order. */
        public static final List<String> KEYS = List.of("at", "why");

        public ObjectNode json() {
            return Json.object().put("at", at.toString()).put("why", why);
        }
    }

    public LeftOut {
        pieces = List.copyOf(pieces);
    }

    /** As it is remembered of a source. */
    public static LeftOut of(Memory memory, String source) {
        return memory.find(TOPIC, source).map(LeftOut::parse).orElse(NOTHING);
    }

    void remember(Memory memory, String source) {
        memory.put(TOPIC, source, Json.line(json()));
    }

    /** How many there are in all. */
    public long count() {
        return pieces.size() + earlier;
    }

    /** With one more; what was said of the same thing before no longer counts. */
    LeftOut with(Piece piece) {
        List<Piece> now = new ArrayList<>(List.of(piece));
        now.addAll(without(piece.key()::equals).pieces());
        int kept = Math.min(now.size(), MOST);
        return new LeftOut(now.subList(0, kept), earlier + now.size() - kept);
    }

    LeftOut without(Predicate<String> keys) {
        return new LeftOut(
                pieces.stream().filter(piece -> !keys.test(piece.key())).toList(), earlier);
    }

    private ObjectNode json() {
        ObjectNode json = Json.object().put("earlier", earlier);
        ArrayNode all = json.putArray("pieces");
        pieces.forEach(piece -> all.add(piece.json().put("key", piece.key())));
        return json;
    }

    private static LeftOut parse(String text) {
        try {
            JsonNode json = Json.parse(text, TOPIC);
            List<Piece> pieces = json.path("pieces").values().stream()
                    .map(piece -> new Piece(
                            piece.path("key").asString(""),
                            Instant.parse(piece.path("at").asString("")),
                            piece.path("why").asString("")))
                    .toList();
            return new LeftOut(pieces, json.path("earlier").asLong(0));
        } catch (InputException | DateTimeException ofAnotherVersion) {
            return NOTHING;
        }
    }
}
