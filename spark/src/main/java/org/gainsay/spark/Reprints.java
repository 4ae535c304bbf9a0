package org.gainsay.spark;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.gainsay.claims.reprints.CopiedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import scala.Tuple2;

/** Finds copies: {@code gainsay sources --format jsonl} of a home that has read the same articles, the same lines. */
@Command(
        name = "spark-submit --class org.gainsay.spark.Reprints gainsay-spark.jar",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Says which articles are copies of one text. Takes what Read takes, and what Read gives with --with-text.")
public final class Reprints implements Callable<Integer> {
    private static final int LINES_OF_A_PART = 10_000;

    @Mixin
    private final JobOptions job = new JobOptions();

    @Option(names = "--as", paramLabel = "PREFIX", description = "Put this before every article's id.")
    private String prefix = "";

    private final PrintStream err;

    Reprints(PrintStream err) {
        this.err = err;
    }

    /** Runs the job and ends the process. */
    public static void main(String[] arguments) {
        System.exit(Job.run(new Reprints(System.err), System.err, arguments));
    }

    @Override
    public Integer call() {
        try (Workplace workplace = Workplace.open("gainsay reprints", err)) {
            List<Input> inputs = Inputs.of(job.inputs(), Inputs.ARTICLES, workplace.hadoop());
            OutFolder out = OutFolder.open(
                    job.out(),
                    Job.description("reprints", inputs, LINES_OF_A_PART)
                            .put("version", new CopiedText().version())
                            .put("as", prefix),
                    workplace.hadoop());
            Parts parts = workplace.parts(out, LINES_OF_A_PART);
            JavaPairRDD<Place, Outcome> lines = numbered(outcomes(new Articles(prefix, false).rows(inputs, workplace)));
            Tally tally = workplace.work(workplace.spread(lines, inputs, parts), parts, (place, outcome) -> outcome);
            String sentence = tally.done() + " articles, " + tally.found() + " of them copies";
            return Job.end(workplace, out, sentence, tally, job.out());
        }
    }

    /** The lines in order of the articles' ids, and after them what could not be used. */
    private static JavaRDD<Outcome> outcomes(JavaPairRDD<Place, Text> rows) {
        rows.persist(StorageLevel.DISK_ONLY()); // they are looked at several times
        Clashes clashes = Clashes.among(rows);
        JavaPairRDD<Place, Text> articles =
                rows.mapToPair(row -> new Tuple2<>(row._1(), clashes.checked(row._1(), row._2())));
        JavaRDD<Outcome> lines = CopySearch.of(articles.filter(row -> row._2().fault() == null))
                .sortByKey(Utf8Order.FIRST)
                .values()
                .map(article -> Outcome.of(article.line(), article.original() != null, List.of()));
        return lines.union(articles.filter(row -> row._2().fault() != null)
                .sortByKey()
                .map(row -> Outcome.failed(fault(row._2()))));
    }

    private static Fault fault(Text broken) {
        return Objects.requireNonNull(broken.fault());
    }

    private static JavaPairRDD<Place, Outcome> numbered(JavaRDD<Outcome> outcomes) {
        return outcomes.zipWithIndex().mapToPair(outcome -> new Tuple2<>(new Place(0, outcome._2() + 1), outcome._1()));
    }
}
