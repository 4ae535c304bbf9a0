package org.gainsay.spark;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaPairRDD;
import org.gainsay.desk.Versions;
import org.gainsay.format.ReadingJson;
import org.gainsay.lists.ListSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Reads articles: {@code gainsay read … --format jsonl}, the same lines, on as many machines as there are. */
@Command(
        name = "spark-submit --class org.gainsay.spark.Read gainsay-spark.jar",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads the articles of WARC archives, documents, feeds, and tables with a column text.")
public final class Read implements Callable<Integer> {
    @Mixin
    private final JobOptions job = new JobOptions();

    @Mixin
    private final ListOptions listed = new ListOptions();

    @Option(
            names = "--format",
            description =
                    "jsonl (default): the lines of gainsay read; parquet: the same in columns; ledger: for gainsay ledger import.")
    private ResultFormat format = ResultFormat.jsonl;

    @Option(names = "--as", paramLabel = "PREFIX", description = "Put this before every article's id.")
    private String prefix = "";

    @Option(names = "--with-text", description = "Give the text itself under article.text.")
    private boolean withText;

    @Option(names = "--part-rows", paramLabel = "N", description = "Articles of a file of the result; default 50.")
    private int rowsOfAPart = 50;

    private final PrintStream err;

    Read(PrintStream err) {
        this.err = err;
    }

    /** Runs the job and ends the process. */
    public static void main(String[] arguments) {
        System.exit(Job.run(new Read(System.err), System.err, arguments));
    }

    @Override
    public Integer call() {
        try (Workplace workplace = Workplace.open("gainsay read", err)) {
            List<Input> inputs = Inputs.of(job.inputs(), Inputs.ARTICLES, workplace.hadoop());
            List<ListSource> lists = listed.sources();
            OutFolder out = OutFolder.open(job.out(), description(inputs, lists), workplace.hadoop());
            ShippedIndex.Made made = ShippedIndex.make(
                    lists, listed.skipBroken(), workplace.folder(), workplace.spark(), workplace::say);
            Parts parts = workplace.parts(out, rowsOfAPart);
            JavaPairRDD<Place, Text> articles = workplace.spread(
                    new Articles(prefix, format == ResultFormat.ledger).rows(inputs, workplace), inputs, parts);
            Readings readings = new Readings(made.index(), Clashes.among(articles), withText, format);
            Tally tally = workplace.work(articles, parts, readings);
            if (format == ResultFormat.parquet) {
                Columns.write(out, Columns.READING, workplace);
            }
            String sentence = tally.done() + " articles read, " + tally.found() + " with statements";
            return Job.end(workplace, out, sentence, tally, job.out());
        }
    }

    private ObjectNode description(List<Input> inputs, List<ListSource> lists) {
        ObjectNode json = Job.description("read", inputs, rowsOfAPart);
        json.put("lists", ShippedIndex.key(lists, listed.skipBroken()));
        json.set("made_with", ReadingJson.madeWith(Versions.madeWith(List.of())));
        json.put("as", prefix);
        json.put("with_text", withText);
        return json.put("format", format.name());
    }
}
