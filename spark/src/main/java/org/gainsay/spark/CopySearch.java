package org.gainsay.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.storage.StorageLevel;
import org.gainsay.claims.reprints.CopiedText;
import org.gainsay.model.Reprint;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Which articles are copies of one text, as a home finds it ({@code ledger.Copies}) and by the same {@link CopiedText}: what shares a
 * sixth of the smaller sample of runs is compared word by word, copies of copies are of one family, and the first published of a family is the
 * original. A home looks at one article after another; here all texts meet at the runs that they share.
 */
final class CopySearch {
    /** Of the runs of a smaller text's sample, one in so many must be in the larger one's. */
    private static final int LEAST = 6;

    /** A run that stands in more texts than this is a formula: it leads to the first of them only. */
    private static final int FORMULA = 50;

    private CopySearch() {}

    /** A text with a run: its number in the order of the input, and how many runs its sample has. */
    private record Holder(long text, int size) implements Serializable {}

    /** Two texts that share runs. */
    private record Pair(Holder one, Holder other) implements Serializable {
        boolean isPromising(int shared) {
            return LEAST * shared >= Math.min(one.size(), other.size());
        }
    }

    /** An article, and how it is a copy, if it is one. */
    record Found(Source article, @Nullable String original, double shared) implements Serializable {
        /** The line of {@code gainsay sources --format jsonl}. */
        String line() {
            return article.line(original == null ? null : new Reprint(article.id(), original, shared));
        }
    }

    /** Each article under its id. */
    static JavaPairRDD<String, Found> of(JavaPairRDD<Place, Text> articles) {
        JavaPairRDD<String, Tuple2<Long, int[]>> texts = texts(articles).persist(StorageLevel.MEMORY_AND_DISK());
        JavaPairRDD<Long, int[]> words = texts.mapToPair(Tuple2::_2);
        Families families = Families.of(copies(words));
        JavaPairRDD<Long, Tuple2<Source, Long>> members = articles.mapToPair(
                        row -> new Tuple2<>(row._2().id(), Source.of(row._1(), row._2())))
                .reduceByKey(Source::later)
                .mapToPair(source -> new Tuple2<>(source._2().textSha256(), source._2()))
                .join(texts.mapValues(Tuple2::_1))
                .mapToPair(row -> new Tuple2<>(families.of(row._2()._2()), row._2()));
        JavaPairRDD<Tuple2<Long, Long>, Tuple2<Source, String>> placed = members.groupByKey()
                .flatMapToPair(family -> besideOriginal(family._2()).iterator());
        JavaPairRDD<Tuple2<Long, Long>, Double> shared = shared(
                placed.keys()
                        .filter(pair -> !pair._1().equals(pair._2()))
                        .distinct()
                        .mapToPair(pair -> pair),
                words);
        return placed.leftOuterJoin(shared).mapToPair(row -> {
            Source source = row._2()._1()._1();
            String original = row._2()._1()._2();
            double part = row._2()._2().orElse(1.0);
            return new Tuple2<>(source.id(), new Found(source, source.id().equals(original) ? null : original, part));
        });
    }

    /** Every text once, by its hash, with its number in the order of the input and the words that count. */
    private static JavaPairRDD<String, Tuple2<Long, int[]>> texts(JavaPairRDD<Place, Text> articles) {
        return articles.mapToPair(row -> new Tuple2<>(
                        Source.of(row._1(), row._2()).textSha256(),
                        new Tuple2<>(row._1(), row._2().text())))
                .reduceByKey((one, other) -> one._1().compareTo(other._1()) < 0 ? one : other)
                .mapToPair(text -> new Tuple2<>(
                        text._2()._1(), new Tuple2<>(text._1(), text._2()._2())))
                .sortByKey()
                .values()
                .zipWithIndex()
                .mapToPair(text -> new Tuple2<>(
                        text._1()._1(),
                        new Tuple2<>(text._2(), new CopiedText().words(text._1()._2()))));
    }

    private static List<Tuple2<Long, Long>> copies(JavaPairRDD<Long, int[]> words) {
        JavaPairRDD<Tuple2<Long, Long>, Integer> promising = words.flatMapToPair(
                        text -> holders(text).iterator())
                .groupByKey()
                .flatMapToPair(run -> pairs(run._2()).iterator())
                .reduceByKey(Integer::sum)
                .filter(pair -> pair._1().isPromising(pair._2()))
                .mapToPair(pair -> new Tuple2<>(
                        new Tuple2<>(pair._1().one().text(), pair._1().other().text()), pair._2()));
        return shared(promising.mapToPair(Tuple2::_1), words)
                .filter(pair -> new CopiedText().isCopy(pair._2()))
                .keys()
                .collect();
    }

    private static List<Tuple2<Integer, Holder>> holders(Tuple2<Long, int[]> text) {
        int[] sample = new CopiedText().sample(text._2());
        List<Tuple2<Integer, Holder>> holders = new ArrayList<>(sample.length);
        Holder holder = new Holder(text._1(), sample.length);
        for (int run : sample) {
            holders.add(new Tuple2<>(run, holder));
        }
        return holders;
    }

    /** Each text with those before it that have the run. */
    private static List<Tuple2<Pair, Integer>> pairs(Iterable<Holder> holders) {
        List<Holder> inOrder = new ArrayList<>();
        holders.forEach(inOrder::add);
        inOrder.sort(Comparator.comparingLong(Holder::text));
        List<Tuple2<Pair, Integer>> pairs = new ArrayList<>();
        for (int at = 1; at < inOrder.size(); at++) {
            for (int before = 0; before < Math.min(at, FORMULA); before++) {
                pairs.add(new Tuple2<>(new Pair(inOrder.get(before), inOrder.get(at)), 1));
            }
        }
        return pairs;
    }

    /** How much of the shorter of two texts stands in the other. */
    private static JavaPairRDD<Tuple2<Long, Long>, Double> shared(
            JavaPairRDD<Long, Long> pairs, JavaPairRDD<Long, int[]> words) {
        return pairs.join(words)
                .mapToPair(pair -> new Tuple2<>(
                        pair._2()._1(), new Tuple2<>(pair._1(), pair._2()._2())))
                .join(words)
                .mapToPair(pair -> new Tuple2<>(
                        new Tuple2<>(pair._2()._1()._1(), pair._1()),
                        new CopiedText().shared(pair._2()._1()._2(), pair._2()._2())));
    }

    /** The members of a family with the id of their original, each under the numbers of both texts. */
    private static List<Tuple2<Tuple2<Long, Long>, Tuple2<Source, String>>> besideOriginal(
            Iterable<Tuple2<Source, Long>> family) {
        List<Tuple2<Source, Long>> members = new ArrayList<>();
        family.forEach(members::add);
        Tuple2<Source, Long> original = members.stream()
                .min(Comparator.comparing(Tuple2::_1, Source.ORIGINAL_FIRST))
                .orElseThrow();
        return members.stream()
                .map(member -> new Tuple2<>(
                        new Tuple2<>(member._2(), original._2()),
                        new Tuple2<>(member._1(), original._1().id())))
                .toList();
    }
}
