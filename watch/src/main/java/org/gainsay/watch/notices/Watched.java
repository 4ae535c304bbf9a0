package org.gainsay.watch.notices;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gainsay.format.Sha256;

/**
 * Who is watched in claims.
 *
 * @param parties names, ids over the home ({@code IR}), {@code SOURCE:ENTRY}, or Wikidata's {@code Q794}
 * @param portfolios the names of the customers of each portfolio, read anew each time; close the stream
 */
public record Watched(Set<String> parties, Map<String, Supplier<Stream<String>>> portfolios) {
    public static final Watched NOBODY = new Watched(Set.of(), Map.of());

    public Watched {
        parties = new LinkedHashSet<>(parties);
        portfolios = new TreeMap<>(portfolios);
    }

    public boolean isNobody() {
        return parties.isEmpty() && portfolios.isEmpty();
    }

    /** A word for looking at the claims of just these. */
    String look() {
        String all = String.join("\n", parties) + "\n\n" + String.join("\n", portfolios.keySet());
        return "watched/" + Sha256.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /** How a notice names a customer among those for whom it is watched. */
    static String customer(String portfolio, String name) {
        return "@" + portfolio + " " + name;
    }

    /** Whether one of these is among those for whom something is watched. */
    public static boolean isAmong(List<String> watched, Set<String> parties, Set<String> portfolios) {
        return watched.stream()
                .anyMatch(each -> parties.contains(each)
                        || portfolios.stream().anyMatch(portfolio -> each.startsWith("@" + portfolio + " ")));
    }
}
