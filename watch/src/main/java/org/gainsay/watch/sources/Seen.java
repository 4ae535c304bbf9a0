package org.gainsay.watch.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.gainsay.desk.Hashes;
import org.gainsay.format.Json;
import org.gainsay.ledger.Memory;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What has been seen of what sources hold, a note for each thing: so that it is read once, whichever way it comes, and a visit that was cut off
 * goes on where it was. Of a thing that is being read no other source begins to read. Addresses are kept as hashes only. Where all this is
 * lost, as after a restore, things are looked at again, and what the home holds already is not read twice. Safe for several threads and
 * processes.
 */
final class Seen {
    /** What became of a thing. */
    enum State {
        /** It is being read, or that was cut off. */
        BEGUN,
        /** It has been read, or the home had it already. */
        READ,
        /** There is nothing to be read in it. */
        REFUSED
    }

    /** Something that fails again and again is no article. */
    static final int MOST_TRIES = 10;

    private static final String TOPIC = "seen";

    /** For so long what one source has begun is left to it. */
    private static final Duration CLAIM = Duration.ofDays(1);

    private final Memory memory;

    Seen(Memory memory) {
        this.memory = memory;
    }

    /**
     * A note.
     *
     * @param by which source made it
     * @param at when
     * @param mark what tells this version of the thing from others; may be empty
     * @param count of a thing in pieces how many are done, of another how often it was tried
     */
    record Note(State state, String by, Instant at, String mark, int count) {
        Note with(State other, String nowMark, int nowCount) {
            return new Note(other, by, at, nowMark, nowCount);
        }
    }

    /** The key of a page. */
    static String page(String address) {
        return key("page", Addresses.canonical(address));
    }

    /** The key of something that only one source can hold: a file, a feed, an item without an address. */
    static String own(String kind, String source, String name) {
        return key(kind, source + "\n" + name);
    }

    private static String key(String kind, String name) {
        return kind + ":" + Hashes.sha256(name);
    }

    Optional<Note> find(String key) {
        return memory.find(TOPIC, key).flatMap(Seen::parse);
    }

    void put(String key, Note note) {
        memory.put(TOPIC, key, line(note));
    }

    void forget(String key) {
        memory.remove(TOPIC, key);
    }

    /** How it stands with something that a source would read now. */
    sealed interface Turn {
        /** It is this source's to read. */
        record Yours(Note note) implements Turn {}

        /** It is done. */
        record Done() implements Turn {}

        /** Another source has begun it. */
        record Busy() implements Turn {}
    }

    /**
     * Begins to read something, unless that is done, or another source is at it.
     *
     * @param newer whether there is a newer version of it than the one that was noted
     */
    Turn begin(String key, String source, Instant now, Predicate<Note> newer) {
        AtomicReference<Turn> taken = new AtomicReference<>(new Turn.Done());
        memory.replace(TOPIC, key, text -> {
            Note before = text == null ? null : parse(text).orElse(null);
            Turn turn = turn(before, source, now, newer);
            taken.set(turn);
            return turn instanceof Turn.Yours(Note note) ? line(note) : text;
        });
        return taken.get();
    }

    private static Turn turn(@Nullable Note before, String source, Instant now, Predicate<Note> newer) {
        if (before == null) {
            return new Turn.Yours(new Note(State.BEGUN, source, now, "", 1));
        }
        if (before.state() == State.BEGUN) {
            boolean others = !before.by().equals(source) && before.at().isAfter(now.minus(CLAIM));
            boolean hopeless = before.count() >= MOST_TRIES;
            return others
                    ? new Turn.Busy()
                    : hopeless
                            ? new Turn.Done()
                            : new Turn.Yours(new Note(State.BEGUN, source, now, before.mark(), before.count() + 1));
        }
        return newer.test(before)
                ? new Turn.Yours(new Note(State.BEGUN, source, now, before.mark(), 1))
                : new Turn.Done();
    }

    private static String line(Note note) {
        ObjectNode json = Json.object();
        json.put("state", note.state().name().toLowerCase(Locale.ROOT));
        json.put("by", note.by());
        json.put("at", note.at().toString());
        json.put("mark", note.mark());
        json.put("count", note.count());
        return Json.line(json);
    }

    private static Optional<Note> parse(String text) {
        try {
            JsonNode json = Json.parse(text, TOPIC);
            return Optional.of(new Note(
                    State.valueOf(json.path("state").asString("").toUpperCase(Locale.ROOT)),
                    json.path("by").asString(""),
                    Instant.parse(json.path("at").asString("")),
                    json.path("mark").asString(""),
                    json.path("count").asInt(0)));
        } catch (InputException | IllegalArgumentException | java.time.DateTimeException ofAnotherVersion) {
            return Optional.empty();
        }
    }
}
