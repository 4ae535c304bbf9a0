package org.gainsay.bench;

import java.util.List;
import org.gainsay.model.Query;
import org.gainsay.screen.ScreenIndex;
import org.gainsay.screen.ScreenOptions;
import org.gainsay.screen.Screener;

/** How long screening one name takes on one thread, in microseconds: half of the names take at most p50, 99 in 100 at most p99. */
record Latency(double p50, double p99) {
    /** Times the second half of the queries, once the first half has warmed the code up. */
    static Latency of(ScreenIndex index, List<Query> queries) {
        Screener screener = Screener.over(index);
        int half = queries.size() / 2;
        queries.subList(0, half).forEach(query -> screener.screen(query, ScreenOptions.DEFAULT));
        double[] micros = queries.subList(half, queries.size()).stream()
                .mapToDouble(query -> {
                    long started = System.nanoTime();
                    screener.screen(query, ScreenOptions.DEFAULT);
                    return (System.nanoTime() - started) / 1e3;
                })
                .sorted()
                .toArray();
        return new Latency(quantile(micros, .50), quantile(micros, .99));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
