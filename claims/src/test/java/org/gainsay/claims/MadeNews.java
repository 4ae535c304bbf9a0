package org.gainsay.claims;

import static org.gainsay.claims.ToldArticle.attack;
import static org.gainsay.claims.ToldArticle.transfer;

import java.util.List;
import java.util.Random;
import org.gainsay.model.Publication;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.model.Stance;

/** Articles drawn at random: a few states and a firm supply, strike, affirm and deny, so that many of them tell of one event. */
public final class MadeNews {
    private static final List<String> STATES = List.of("IR", "RU", "KP", "UA", "US", "GB", "KR");
    private static final List<String> GOODS =
            List.of("drones", "shells", "missiles", "weapons", "engines", "carbon fibre");
    private static final List<String> TARGETS = List.of("bridge", "depot", "terminal", "object");

    private MadeNews() {}

    /** One article; the same for the same state of the generator. */
    public static Publication article(String id, Random random) {
        ToldArticle article = ToldArticle.of(
                        id,
                        "Paper " + random.nextInt(5),
                        random.nextInt(9) == 0 ? null : "2024-05-1" + random.nextInt(9))
                .party("IZMAIL", "Izmail", Schema.PLACE, "ua")
                .party("FIRM", random.nextBoolean() ? "Alfa Trading" : "Alfa", Schema.COMPANY, "ru");
        int statements = 1 + random.nextInt(4);
        for (int number = 0; number < statements; number++) {
            Stance stance = any(List.of(Stance.values()), random);
            article.says(any(STATES, random), stance, "sentence " + number, telling(random));
        }
        return article.publication();
    }

    private static ToldArticle.Telling telling(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> transfer(any(STATES, random), any(STATES, random), any(GOODS, random));
            case 1 ->
                transfer(
                        random.nextBoolean() ? "FIRM" : null,
                        any(STATES, random),
                        any(GOODS, random),
                        any(GOODS, random));
            default ->
                attack(any(STATES, random), any(TARGETS, random))
                        .role(Role.PLACE, "IZMAIL")
                        .role(Role.TIME, "on May " + (10 + random.nextInt(4)));
        };
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
