package org.gainsay.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gainsay.model.Claim;
import org.gainsay.model.Publication;
import org.gainsay.model.Reprint;
import org.junit.jupiter.api.Test;

/** The order in which articles arrive changes nothing. */
class OrderTest {
    private static final int ORDERS = 20;

    @Test
    void twenty_orders_same_claims() {
        Random random = new Random(20240516);
        List<Publication> articles = new ArrayList<>();
        Map<String, Reprint> reprints = new HashMap<>();
        for (int number = 0; number < 30; number++) {
            String id = "a" + (number * 37 % 100);
            articles.add(MadeNews.article(id, random));
            if (number % 7 == 6) {
                reprints.put(id, new Reprint(id, articles.get(number - 1).id(), 0.8));
            }
        }
        List<Claim> first = Claims.of(articles, reprints, List.of());
        for (int order = 0; order < ORDERS; order++) {
            Collections.shuffle(articles, random);
            assertThat(Claims.of(articles, reprints, List.of())).isEqualTo(first);
        }
    }
}
