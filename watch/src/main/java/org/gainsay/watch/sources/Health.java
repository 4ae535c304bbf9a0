package org.gainsay.watch.sources;

import java.time.Duration;
import java.time.Instant;
import org.gainsay.format.Json;
import org.gainsay.ledger.Memory;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How it has gone with something that is done again and again.
 *
 * @param tried when it was last done
 * @param succeeded when that last went well
 * @param failures how often it has failed since
 * @param reason of the last failure; empty where the last time went well
 * @param notBefore when the other side wants us again, if it says so
 * @param last what came of the last time, in words
 * @param articles that have come in all
 */
public record Health(
        @Nullable Instant tried,
        @Nullable Instant succeeded,
        int failures,
        String reason,
        @Nullable Instant notBefore,
        String last,
        long articles) {
    /** Of what was never done. */
    public static final Health NEW = new Health(null, null, 0, "", null, "", 0);

    private static final String TOPIC = "health";
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;

    /** As it is remembered. */
    public static Health of(Memory memory, String what) {
        return memory.find(TOPIC, what).map(Health::parse).orElse(NEW);
    }

    public void remember(Memory memory, String what) {
        memory.put(TOPIC, what, Json.line(json()));
    }

    /** After it went well once more. */
    public Health succeededAt(Instant now, String words, long more) {
        return new Health(now, now, 0, "", null, words, articles + more);
    }

    /** After it failed once more. */
    public Health failedAt(Instant now, String why, @Nullable Instant comeAgain, String words, long more) {
        return new Health(now, succeeded, failures + 1, why, comeAgain, words, articles + more);
    }

    /** The pause before another try: five minutes after the first failure, twice as long after each that follows, a day at most. */
    Duration pause() {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** When it is to be done next, after it was done just now. */
    public Instant next(Instant now, Every every) {
        if (failures == 0) {
            return now.plus(every.length());
        }
        Instant again = now.plus(pause());
        return notBefore != null && notBefore.isAfter(again) ? notBefore : again;
    }

    public ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("tried", text(tried));
        json.put("succeeded", text(succeeded));
        json.put("failures", failures);
        json.put("reason", reason);
        json.put("not_before", text(notBefore));
        json.put("last", last);
        json.put("articles", articles);
        return json;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static Health parse(String text) {
        try {
            JsonNode json = Json.parse(text, TOPIC);
            return new Health(
                    instant(json, "tried"),
                    instant(json, "succeeded"),
                    json.path("failures").asInt(0),
                    json.path("reason").asString(""),
                    instant(json, "not_before"),
                    json.path("last").asString(""),
                    json.path("articles").asLong(0));
        } catch (InputException ofAnotherVersion) {
            return NEW;
        }
    }

    private static @Nullable Instant instant(JsonNode json, String key) {
        String text = json.path(key).asString("");
        return text.isEmpty() ? null : Instant.parse(text);
    }
}
