package org.gainsay.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gainsay.bench.articles.ArticleMaker;
import org.gainsay.bench.articles.MadeArticle;
import org.gainsay.claims.reprints.CopiedText;
import org.gainsay.format.Json;
import org.gainsay.format.ReadingJson;
import org.gainsay.ledger.Copies;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.Header;
import org.gainsay.model.Reprint;
import tools.jackson.databind.node.ObjectNode;

/**
 * How fast made articles with their readings come onto the shelf of a home, whether the copies among them are found, and what one more
 * costs. One figure a line: its name, the value, the unit.
 *
 * <pre>
 * place COUNT FOLDER    keeps so many articles, every fifth of them a copy, in blocks, and compares what was found with what was made
 * more COUNT FOLDER     keeps 300 more in that home, one by one
 * </pre>
 */
public final class KeptArticles {
    private static final int BLOCK = 1_000;
    private static final int MORE = 300;
    private static final long SEED = 8;

    /** Files that are on their way to the disk at once, so that the waits for it overlap. */
    private static final int FILES_AT_ONCE = 16;

    private static final PrintStream OUT = System.out;

    private KeptArticles() {}

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        try (Home home = Home.open(Path.of(arguments[2]), InstantSource.system())) {
            switch (arguments[0]) {
                case "place" -> place(count, home);
                case "more" -> more(count, home);
                default -> throw new IllegalArgumentException(arguments[0] + ": say place or more");
            }
        }
    }

    private static void place(int count, Home home) throws Exception {
        ArticleMaker maker = ArticleMaker.seeded(SEED);
        Copies copies = home.copies(new CopiedText());
        Map<String, String> originals = new HashMap<>();
        long keeping = 0;
        long placing = 0;
        try (ExecutorService files = Executors.newFixedThreadPool(FILES_AT_ONCE)) {
            for (int from = 0; from < count; from += BLOCK) {
                List<MadeArticle> block = new ArrayList<>();
                for (int number = from; number < Math.min(count, from + BLOCK); number++) {
                    MadeArticle article = maker.article(number);
                    String id = article.publication().id();
                    originals.put(id, Objects.requireNonNullElse(article.copyOf(), id));
                    block.add(article);
                }
                long started = System.nanoTime();
                List<Callable<Draft>> drafts = new ArrayList<>();
                block.forEach(article -> drafts.add(() -> draft(article, home)));
                List<Draft> kept = new ArrayList<>();
                for (Future<Draft> draft : files.invokeAll(drafts)) {
                    kept.add(draft.get());
                }
                home.ledger().append(Ledger.LOCAL, kept);
                long between = System.nanoTime();
                copies.follow();
                placing += System.nanoTime() - between;
                keeping += between - started;
            }
        }
        figure("articles", count, "");
        figure("kept and placed", count / ((keeping + placing) / 1e9), "articles/s");
        figure("of this, finding copies", placing / 1e3 / count, "µs/article");
        compare(originals, copies.all());
    }

    /** Of the pairs that are copies of one text, how many were found, and how many that are none. */
    private static void compare(Map<String, String> made, Map<String, Reprint> copies) {
        Map<String, List<String>> groups = new TreeMap<>();
        made.keySet()
                .forEach(id -> groups.computeIfAbsent(group(id, copies), any -> new ArrayList<>())
                        .add(id));
        long wrong = 0;
        for (List<String> group : groups.values()) {
            for (String one : group) {
                for (String other : group) {
                    wrong += one.compareTo(other) < 0 && !Objects.equals(made.get(one), made.get(other)) ? 1 : 0;
                }
            }
        }
        long copied = made.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(entry.getValue()))
                .count();
        long found = made.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(entry.getValue()))
                .filter(entry -> group(entry.getKey(), copies).equals(group(entry.getValue(), copies)))
                .count();
        figure("copies", (double) copied, "");
        figure("copies found in their original's group", (double) found / copied, "");
        figure("pairs in one group that are no copies", (double) wrong, "");
    }

    private static String group(String id, Map<String, Reprint> copies) {
        Reprint copy = copies.get(id);
        return copy == null || copy.original() == null ? id : copy.original();
    }

    private static void more(int count, Home home) {
        ArticleMaker maker = ArticleMaker.seeded(SEED);
        Copies copies = home.copies(new CopiedText());
        copies.follow();
        List<Double> all = new ArrayList<>();
        List<Double> placing = new ArrayList<>();
        for (int number = count; number < count + MORE; number++) {
            MadeArticle article = maker.article(number);
            long started = System.nanoTime();
            home.shelf().find(article.publication().id());
            home.ledger().append(Ledger.LOCAL, List.of(draft(article, home)));
            long between = System.nanoTime();
            copies.follow();
            all.add((System.nanoTime() - started) / 1e6);
            placing.add((System.nanoTime() - between) / 1e6);
        }
        figures("one more", all);
        figures("one more, finding copies", placing);
    }

    private static void figures(String name, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        figure(name + ", p50", sorted.get(sorted.size() / 2), "ms");
        figure(name + ", p95", sorted.get(sorted.size() * 95 / 100), "ms");
    }

    private static Draft draft(MadeArticle article, Home home) {
        Header header = article.publication().reading().article();
        ObjectNode reading = ReadingJson.of(article.publication().reading());
        String file = home.store().put(article.text().getBytes(UTF_8));
        ObjectNode body = Json.object();
        body.put("article", header.id());
        body.put("file", article.publication().file());
        body.put("sha256", file);
        body.put("media_type", "text/plain");
        body.putObject("metadata")
                .put("title", header.metadata().title())
                .put("publisher", header.metadata().publisher())
                .put("published", header.metadata().published())
                .put("url", header.metadata().url());
        body.set("made_with", reading.get("article").get("made_with"));
        body.set("reading", reading);
        body.putArray("stored").add(file);
        return new Draft("reading", body);
    }

    private static void figure(String name, double value, String unit) {
        OUT.printf(Locale.ROOT, "%-48s %.4f %s%n", name, value, unit);
    }
}
