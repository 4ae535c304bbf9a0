package org.gainsay.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainsay.model.Reason;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/** Compares two names, looking at nothing but the two and what kind of thing they are said to name. Thread-safe. */
public final class NameComparison {
    private NameComparison() {}

    /**
     * How likely the two names mean the same party.
     *
     * @param schema what both are said to name, or null where that is not known
     * @return the same whichever name comes first
     */
    public static Comparison compare(String first, String second, @Nullable Schema schema, Algorithm algorithm) {
        List<String> left = parts(first);
        List<String> right = parts(second);
        int size = Math.max(left.size(), right.size());
        left.retainAll(right);
        double score = size == 0 ? 0 : Math.round(10_000.0 * Math.min(left.size(), size) / size) / 10_000.0;
        return new Comparison(
                score, score == 1, List.of(new Reason("name", score, String.join(" ", left) + " shared")));
    }

    private static List<String> parts(String name) {
        return new ArrayList<>(List.of(name.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{Nd}]+")));
    }
}
