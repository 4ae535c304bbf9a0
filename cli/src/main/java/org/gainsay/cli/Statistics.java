package org.gainsay.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gainsay.desk.ListIndex;
import org.gainsay.format.Json;
import org.gainsay.model.Hit;
import tools.jackson.databind.node.ObjectNode;

/** What a screening run tells of itself in the last line of standard error. Thread-safe. */
final class Statistics {
    private long started = System.nanoTime();
    private long opened = started;
    private double buildSeconds;
    private int entries;
    private int names;
    private long[] micros = new long[1024];
    private int queries;
    private long matches;
    private int withMatch;
    private int withHits;
    private int cut;
    private long kept;
    private long excluded = -1;
    private int reopened;

    /** Called before the lists are opened. */
    synchronized void started() {
        started = System.nanoTime();
    }

    /** Called once they are ready. */
    synchronized void opened(ListIndex lists) {
        opened = System.nanoTime();
        buildSeconds = lists.buildSeconds();
        entries = lists.index().entries();
        names = lists.index().names();
    }

    /** @param more whether the limit cut matches off */
    synchronized void screened(long nanos, List<Hit> hits, boolean more) {
        if (queries == micros.length) {
            micros = Arrays.copyOf(micros, 2 * queries);
        }
        micros[queries++] = nanos / 1000;
        long found = hits.stream().filter(Hit::match).count();
        matches += found;
        withMatch += found > 0 ? 1 : 0;
        withHits += hits.isEmpty() ? 0 : 1;
        cut += more ? 1 : 0;
    }

    synchronized void kept(int count) {
        kept += count;
    }

    /** How many cleared hits stayed quiet, and how many clearings no longer held; said only where anything was cleared. */
    synchronized void excluded(long quiet, int shownAgain) {
        excluded = quiet;
        reopened = shownAgain;
    }

    synchronized long matches() {
        return matches;
    }

    synchronized boolean isEmpty() {
        return queries == 0;
    }

    /** How many queries had more matches than the limit showed. */
    synchronized int cut() {
        return cut;
    }

    /**
     * What came of the run, for people.
     *
     * @param leftOut rows that could not be used
     */
    synchronized String sentence(int leftOut) {
        return counted(queries, "name") + ": " + withMatch + " with a match, " + (withHits - withMatch)
                + " with weaker hits, " + (queries - withHits) + " with none"
                + (leftOut == 0 ? "" : "; " + counted(leftOut, "row") + " left out (named above)");
    }

    static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    synchronized String line() {
        double screenSeconds = (System.nanoTime() - opened) / 1e9;
        long[] sorted = Arrays.copyOf(micros, queries);
        Arrays.sort(sorted);
        ObjectNode json = Json.object();
        json.put("queries", queries);
        json.put("entries", entries);
        json.put("names", names);
        json.put("build_s", rounded(buildSeconds));
        json.put("open_s", rounded((opened - started) / 1e9 - buildSeconds));
        json.put("screen_s", rounded(screenSeconds));
        json.put("names_per_s", screenSeconds == 0 ? 0 : Math.round(queries / screenSeconds));
        json.put("p50_us", quantile(sorted, 0.50));
        json.put("p99_us", quantile(sorted, 0.99));
        json.put("kept", kept);
        if (cut > 0) {
            json.put("cut", cut);
        }
        if (excluded >= 0) {
            json.put("excluded", excluded);
            json.put("reopened", reopened);
        }
        return Json.line(json);
    }

    private static long quantile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static double rounded(double seconds) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", seconds));
    }
}
