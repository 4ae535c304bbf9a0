package org.gainsay.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.gainsay.model.ListContent;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;
import org.gainsay.screen.ScreenIndex;

/**
 * How screening grows with the number of names. Each size takes two processes, so that what making an index costs is not
 * counted to using it:
 *
 * <pre>
 * build NAMES FOLDER    makes a list of so many names (0: the four real lists), its index and the queries
 * measure FOLDER        opens that index, screens the queries, prints a row
 * plot ROWS.tsv SVG     draws latency against size
 * </pre>
 */
public final class Growth {
    private static final int QUERIES = 2000;
    private static final int SEED = 7;

    private static final String INDEX = "index";
    private static final String FACTS = "facts";
    private static final String NEAR = "near";
    private static final String INNOCENT = "innocent";

    private Growth() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        switch (arguments[0]) {
            case "build" -> build(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
            case "header" -> out.println(GrowthRow.HEADER);
            case "measure" -> out.println(measure(Path.of(arguments[1])).line());
            case "plot" -> {
                List<GrowthRow> rows = Files.readAllLines(Path.of(arguments[1])).stream()
                        .skip(1)
                        .map(GrowthRow::of)
                        .toList();
                Files.writeString(Path.of(arguments[2]), GrowthRow.chart(rows).svg());
            }
            default -> throw new IllegalArgumentException(arguments[0] + ": say build, header, measure or plot");
        }
    }

    private static void build(int names, Path folder) throws IOException {
        List<ListContent> real = OpenData.fourLists();
        make(real, names, OpenData.innocent(2 * QUERIES), folder);
    }

    /** Makes what {@link #measure} needs; of no names, an index of the real lists as they are. */
    static void make(List<ListContent> real, int names, List<Query> innocent, Path folder) throws IOException {
        NameMaker maker = new NameMaker(real, SEED);
        List<ListContent> lists = names == 0 ? real : List.of(maker.list(names));
        long started = System.nanoTime();
        ScreenIndex.write(lists, folder.resolve(INDEX));
        double seconds = (System.nanoTime() - started) / 1e9;
        Properties facts = new Properties();
        facts.setProperty("list", names == 0 ? "real" : "made");
        facts.setProperty("build_s", Double.toString(seconds));
        facts.setProperty("words", Long.toString(NameMaker.words(lists)));
        try (var writer = Files.newBufferedWriter(folder.resolve(FACTS))) {
            facts.store(writer, null);
        }
        List<Query> near = new ArrayList<>();
        lists.forEach(list -> near.addAll(maker.near(list, 2 * QUERIES / lists.size())));
        write(near, folder.resolve(NEAR));
        write(innocent, folder.resolve(INNOCENT));
    }

    private static void write(List<Query> queries, Path file) throws IOException {
        Files.write(
                file,
                queries.stream()
                        .map(query ->
                                (query.schema() == null ? "" : query.schema().label()) + "\t" + query.name())
                        .toList());
    }

    private static List<Query> queries(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> {
                    int tab = line.indexOf('\t');
                    return Query.named(
                            line.substring(tab + 1),
                            Schema.of(line.substring(0, tab)).orElse(null));
                })
                .toList();
    }

    static GrowthRow measure(Path folder) throws IOException {
        Properties facts = new Properties();
        facts.load(new StringReader(Files.readString(folder.resolve(FACTS))));
        long started = System.nanoTime();
        ScreenIndex index = ScreenIndex.open(folder.resolve(INDEX));
        double openMillis = (System.nanoTime() - started) / 1e6;
        Latency near = Latency.of(index, queries(folder.resolve(NEAR)));
        Latency innocent = Latency.of(index, queries(folder.resolve(INNOCENT)));
        long bytes = Files.size(folder.resolve(INDEX));
        return new GrowthRow(
                facts.getProperty("list", ""),
                index.names(),
                index.entries(),
                Long.parseLong(facts.getProperty("words", "0")),
                bytes,
                Double.parseDouble(facts.getProperty("build_s", "0")),
                openMillis,
                near.p50(),
                near.p99(),
                innocent.p50(),
                innocent.p99(),
                heapMegabytes(),
                residentMegabytes());
    }

    @SuppressWarnings("SystemGC")
    private static long heapMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** What the process holds in memory, the pages of the index that it has touched included; 0 where no file says it. */
    private static long residentMegabytes() {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status, StandardCharsets.US_ASCII).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
