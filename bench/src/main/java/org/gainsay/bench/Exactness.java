package org.gainsay.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gainsay.format.Json;
import org.gainsay.format.ScreeningJson;
import org.gainsay.model.Hit;
import org.gainsay.model.ListContent;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Listing;
import org.gainsay.model.Query;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.ScreenOptions;
import org.gainsay.screen.Screener;

/**
 * Whether the index finds what scoring every name finds, to the byte: perturbed names of the four lists screened both ways.
 *
 * <pre>
 * four QUERIES     over the four lists whole
 * small QUERIES    over 2,000 entries of them, which is quick enough for a great many queries
 * </pre>
 *
 * <p>Prints each query whose lines differ, and a summary; exits with 1 if there was one.
 */
public final class Exactness {
    private static final int SMALL = 2_000;
    private static final long SEED = 20_221_209;
    private static final List<Double> LEAST = List.of(.5, .3, .7);

    private Exactness() {}

    /**
     * What came of it.
     *
     * @param entries of the lists
     * @param hits that the index found
     * @param different queries whose lines differ
     */
    record Outcome(int entries, int queries, long hits, long different) {
        String line() {
            return "exactness: " + queries + " perturbed names over " + entries + " entries, " + hits + " hits, "
                    + different + " queries differ";
        }
    }

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        List<ListContent> four = OpenData.fourLists();
        List<ListContent> lists = switch (arguments[0]) {
            case "four" -> four;
            case "small" -> some(four, SMALL);
            default -> throw new IllegalArgumentException(arguments[0] + ": say four or small");
        };
        Outcome outcome = of(lists, Integer.parseInt(arguments[1]), out::println);
        out.println(outcome.line());
        System.exit(outcome.different() == 0 ? 0 : 1);
    }

    /**
     * Screens both ways, on all processors; the outcome depends on neither their number nor their pace.
     *
     * @param differing told of each query whose lines differ
     */
    static Outcome of(List<ListContent> lists, int queries, Consumer<String> differing) {
        Screener indexed = Screener.over(lists);
        Screener exhaustive = indexed.exhaustive();
        List<Listing> listings =
                lists.stream().flatMap(list -> list.listings().stream()).toList();
        PerturbedNames names = new PerturbedNames(listings, SEED);
        List<Integer> hits = IntStream.range(0, queries)
                .parallel()
                .mapToObj(number -> {
                    Query query = names.query(number);
                    ScreenOptions options = options(number);
                    List<Hit> found = indexed.screen(query, options);
                    String one = line(query, found);
                    String other = line(query, exhaustive.screen(query, options));
                    if (one.equals(other)) {
                        return found.size();
                    }
                    differing.accept(query + " from " + options.minScore() + "\n  index:      " + one
                            + "\n  exhaustive: " + other);
                    return -1 - found.size();
                })
                .toList();
        long different = hits.stream().filter(count -> count < 0).count();
        long found =
                hits.stream().mapToLong(count -> count < 0 ? -1 - count : count).sum();
        return new Outcome(listings.size(), queries, found, different);
    }

    private static String line(Query query, List<Hit> hits) {
        return Json.line(ScreeningJson.of(query, hits, Map.of()));
    }

    private static ScreenOptions options(int number) {
        double least = LEAST.get(number % LEAST.size());
        return new ScreenOptions(10, least, ScreenOptions.DEFAULT.threshold(), Algorithm.GAINSAY, Set.of());
    }

    /** So many entries of the lists, drawn by chance and by list. */
    private static List<ListContent> some(List<ListContent> lists, int entries) {
        List<Listing> drawn = new ArrayList<>(
                lists.stream().flatMap(list -> list.listings().stream()).toList());
        Collections.shuffle(drawn, new Random(SEED));
        Map<String, List<Listing>> bySource = drawn.stream()
                .limit(entries)
                .collect(Collectors.groupingBy(Listing::source, TreeMap::new, Collectors.toList()));
        List<ListContent> some = new ArrayList<>();
        bySource.forEach((source, listings) -> some.add(
                new ListContent(new ListEdition(source, null, "0".repeat(64), listings.size(), false), listings)));
        return some;
    }
}
