package org.gainsay.read.statements;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures drafts against annotated texts: {@code StatementScore GOLD_FOLDER|CORPUS.jsonl...}. Of a corpus file it reads the documents
 * that training holds out (with {@code all} as the first argument, every one) and that have narration marked. A statement is found when
 * its content overlaps by half, intersection over union, white space not counted.
 */
final class StatementScore {
    private static final double FOUND = 0.5;
    private static final JsonMapper JSON = new JsonMapper();

    private int gold;
    private int drafts;
    private int found;
    private int rightStance;
    private int denials;
    private int denialsFound;
    private int readAsDenial;

    private record Marked(BitSet content, Stance stance) {}

    private record Pair(int marked, int draft, double likeness) {}

    public static void main(String[] arguments) throws IOException {
        boolean all = arguments.length > 0 && arguments[0].equals("all");
        try (StatementFinder finder = StatementFinder.open(Path.of("target", "native"))) {
            for (String argument : List.of(arguments).subList(all ? 1 : 0, arguments.length)) {
                StatementScore score = new StatementScore();
                Path path = Path.of(argument);
                if (Files.isDirectory(path)) {
                    score.addGold(finder, path);
                } else {
                    score.addCorpus(finder, path, all);
                }
                System.out.println(path.getFileName() + ": " + score);
            }
        }
    }

    private void addGold(StatementFinder finder, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".gold.json"))
                    .sorted()
                    .toList()) {
                String name = file.toString().replace(".gold.json", ".txt");
                add(
                        finder,
                        Files.readString(Path.of(name)),
                        marked(JSON.readTree(Files.readString(file)).get("statements")));
            }
        }
    }

    private void addCorpus(StatementFinder finder, Path file, boolean all) throws IOException {
        for (String line : Files.readAllLines(file)) {
            JsonNode document = JSON.readTree(line);
            if (document.has("narration")
                    && (all || isHeldOut(document.get("id").stringValue()))) {
                List<Marked> marked = new ArrayList<>(marked(document.get("statements")));
                for (JsonNode clause : document.get("narration")) {
                    String stance = clause.has("stance") ? clause.get("stance").stringValue() : "asserts";
                    marked.add(new Marked(span(clause, new BitSet()), stance(stance)));
                }
                add(finder, document.get("text").stringValue(), marked);
            }
        }
    }

    private static List<Marked> marked(JsonNode statements) {
        List<Marked> marked = new ArrayList<>();
        for (JsonNode statement : statements) {
            BitSet content = new BitSet();
            statement.get("content").forEach(span -> span(span, content));
            marked.add(new Marked(content, stance(statement.get("stance").stringValue())));
        }
        return marked;
    }

    private static BitSet span(JsonNode span, BitSet into) {
        into.set(span.get("start").intValue(), span.get("end").intValue());
        return into;
    }

    private static Stance stance(String label) {
        return Stance.valueOf(label.toUpperCase(Locale.ROOT));
    }

    private void add(StatementFinder finder, String article, List<Marked> marked) {
        ArticleText text = ArticleText.of(article);
        BitSet space = new BitSet();
        for (int at = 0; at < text.length(); at++) {
            space.set(at, Character.isWhitespace(text.plain().charAt(at)));
        }
        List<Draft> read = finder.find(text);
        List<BitSet> contents = new ArrayList<>();
        for (Draft draft : read) {
            BitSet content = new BitSet();
            draft.content().forEach(range -> content.set(range.start(), range.end()));
            content.andNot(space);
            contents.add(content);
        }
        marked.forEach(one -> one.content().andNot(space));
        gold += marked.size();
        drafts += read.size();
        denials += (int)
                marked.stream().filter(one -> one.stance() == Stance.DENIES).count();
        for (Pair pair : pairs(marked, contents)) {
            Stance wanted = marked.get(pair.marked()).stance();
            Stance given = read.get(pair.draft()).stance();
            found++;
            rightStance += wanted == given ? 1 : 0;
            readAsDenial += given == Stance.DENIES ? 1 : 0;
            denialsFound += wanted == given && given == Stance.DENIES ? 1 : 0;
        }
    }

    /** Each marked statement with at most one draft, the likest first. */
    private static List<Pair> pairs(List<Marked> marked, List<BitSet> contents) {
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < marked.size(); i++) {
            for (int j = 0; j < contents.size(); j++) {
                BitSet shared = (BitSet) marked.get(i).content().clone();
                shared.and(contents.get(j));
                BitSet either = (BitSet) marked.get(i).content().clone();
                either.or(contents.get(j));
                if (shared.cardinality() >= FOUND * either.cardinality()) {
                    all.add(new Pair(i, j, (double) shared.cardinality() / either.cardinality()));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        BitSet taken = new BitSet();
        BitSet used = new BitSet();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : all) {
            if (!taken.get(pair.marked()) && !used.get(pair.draft())) {
                taken.set(pair.marked());
                used.set(pair.draft());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** As training chooses them: every tenth by hash. */
    private static boolean isHeldOut(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, hash).mod(BigInteger.TEN).signum() == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d statements, found P %.3f R %.3f F1 %.3f, stance %.3f, denials R %.3f P %.3f",
                gold,
                (double) found / Math.max(1, drafts),
                (double) found / Math.max(1, gold),
                2.0 * found / Math.max(1, gold + drafts),
                (double) rightStance / Math.max(1, found),
                (double) denialsFound / Math.max(1, denials),
                (double) denialsFound / Math.max(1, readAsDenial));
    }
}
