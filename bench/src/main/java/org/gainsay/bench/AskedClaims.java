package org.gainsay.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.claims.filter.ClaimFilter;
import org.gainsay.claims.filter.PartyName;
import org.gainsay.claims.kept.KeptClaims;
import org.gainsay.format.ClaimJson;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.model.Claim;

/**
 * How long the claims of a home take to compute, and how long a question to them takes: {@code claims --about NAME} for the names of its
 * parties, states and others, up to the printed lines. The argument is the home's folder. One figure a line: its name, the value, the unit.
 */
public final class AskedClaims {
    private static final int NAMES = 200;
    private static final PrintStream OUT = System.out;

    private AskedClaims() {}

    public static void main(String[] arguments) {
        try (Home home = Home.open(Path.of(arguments[0]), InstantSource.system())) {
            long started = System.nanoTime();
            KeptClaims.of(home, List.of(), count -> {}).close();
            figure("claims computed, kept and opened", (System.nanoTime() - started) / 1e9, "s");
            started = System.nanoTime();
            try (KeptClaims claims = KeptClaims.of(home, List.of(), count -> {})) {
                figure("opened again", (System.nanoTime() - started) / 1e6, "ms");
                Set<String> names = names(claims);
                names.forEach(name -> lines(claims, name)); // warm
                List<Double> millis = new ArrayList<>();
                long most = 0;
                for (String name : names) {
                    long asked = System.nanoTime();
                    most = Math.max(most, lines(claims, name));
                    millis.add((System.nanoTime() - asked) / 1e6);
                }
                List<Double> sorted = millis.stream().sorted().toList();
                figure("names asked about", names.size(), "");
                figure("most claims about one", (double) most, "");
                figure("claims about a name, p50", sorted.get(sorted.size() / 2), "ms");
                figure("claims about a name, p95", sorted.get(sorted.size() * 95 / 100), "ms");
                figure("claims about a name, slowest", sorted.getLast(), "ms");
            }
        }
    }

    /** As the command prints them. */
    private static long lines(KeptClaims claims, String name) {
        return claims.wanted(new ClaimFilter(PartyName.of(name), List.of(), null, null, null, null)).stream()
                .map(claim -> Json.line(ClaimJson.of(claim)))
                .filter(line -> !line.isEmpty())
                .count();
    }

    /** Of parties all over the home. */
    private static Set<String> names(KeptClaims claims) {
        Set<String> names = new LinkedHashSet<>();
        try (Stream<Claim> all = claims.all()) {
            List<Claim> some = all.limit(20_000).toList();
            for (int number = 0; names.size() < NAMES && number < some.size(); number += 31) {
                some.get(number).roles().values().stream()
                        .flatMap(List::stream)
                        .limit(2)
                        .forEach(filler -> {
                            if (filler.name() != null) {
                                names.add(filler.name());
                            }
                        });
            }
        }
        return names;
    }

    private static void figure(String name, double value, String unit) {
        OUT.printf(Locale.ROOT, "%-48s %.4f %s%n", name, value, unit);
    }
}
