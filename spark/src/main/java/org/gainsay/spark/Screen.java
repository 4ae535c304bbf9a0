package org.gainsay.spark;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaPairRDD;
import org.gainsay.desk.Algorithms;
import org.gainsay.desk.QueryFile;
import org.gainsay.desk.Versions;
import org.gainsay.lists.ListSource;
import org.gainsay.model.InputException;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.ScreenOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Screens tables of names: {@code gainsay screen FILE --format jsonl}, the same lines, on as many machines as there are. */
@Command(
        name = "spark-submit --class org.gainsay.spark.Screen gainsay-spark.jar",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Screens the names of csv, JSON lines and Parquet files against official lists.")
public final class Screen implements Callable<Integer> {
    @Mixin
    private final JobOptions job = new JobOptions();

    @Mixin
    private final ListOptions listed = new ListOptions();

    @Option(
            names = "--format",
            description =
                    "jsonl (default): the lines of gainsay screen; parquet: the same in columns; ledger: for gainsay ledger import.")
    private ResultFormat format = ResultFormat.jsonl;

    @Option(
            names = "--schema",
            paramLabel = "S",
            description = "Person, Organization, Company, Vessel or Airplane, for rows that do not say.")
    private String schema = "";

    @Option(
            names = "--country",
            paramLabel = "C",
            description = "Alpha-2 code or name, for rows that do not say; ';' between several.")
    private String country = "";

    @Option(names = "--limit", paramLabel = "N", description = "Hits a query, at most; default 10.")
    private int limit = ScreenOptions.DEFAULT.limit();

    @Option(names = "--min-score", paramLabel = "X", description = "Leave out hits below this; default 0.5.")
    private double minScore = ScreenOptions.DEFAULT.minScore();

    @Option(
            names = "--threshold",
            paramLabel = "X",
            description = "A hit is a match from here on; default 0.70, or --min-score where that is more.")
    private @Nullable Double threshold;

    @Option(
            names = "--algorithm",
            paramLabel = "A",
            description = "gainsay (default), or ofac: Treasury's public score.")
    private String algorithm = Algorithm.GAINSAY.label();

    @Option(names = "--part-rows", paramLabel = "N", description = "Rows of a file of the result; default 10000.")
    private int rowsOfAPart = 10_000;

    private final PrintStream err;

    Screen(PrintStream err) {
        this.err = err;
    }

    /** Runs the job and ends the process. */
    public static void main(String[] arguments) {
        System.exit(Job.run(new Screen(System.err), System.err, arguments));
    }

    @Override
    public Integer call() {
        ScreenOptions options = new ScreenOptions(limit, minScore, threshold(), Algorithms.named(algorithm), Set.of());
        Names.Given given = new Names.Given(
                QueryFile.schema(schema, "--schema"),
                QueryFile.countries(country, "--country"),
                LocalDate.now(ZoneOffset.UTC));
        try (Workplace workplace = Workplace.open("gainsay screen", err)) {
            List<Input> inputs = Inputs.of(job.inputs(), Inputs.NAMES, workplace.hadoop());
            List<ListSource> lists = listed.sources();
            OutFolder out = OutFolder.open(job.out(), description(inputs, lists, options), workplace.hadoop());
            ShippedIndex.Made made = ShippedIndex.make(
                    lists, listed.skipBroken(), workplace.folder(), workplace.spark(), workplace::say);
            Parts parts = workplace.parts(out, rowsOfAPart);
            JavaPairRDD<Place, Cells> rows = workplace.spread(Tables.rows(inputs, "name", workplace), inputs, parts);
            Tally tally = workplace.work(rows, parts, Names.of(given, options, made, format));
            if (format == ResultFormat.parquet) {
                Columns.write(out, Columns.SCREENING, workplace);
            }
            String sentence = tally.done() + " names screened, " + tally.found() + " with a match";
            return Job.end(workplace, out, sentence, tally, job.out());
        }
    }

    /** Nothing that would be a match may be hidden as too weak. */
    private double threshold() {
        if (threshold != null && minScore > threshold) {
            throw new InputException("--min-score " + minScore + " would hide matches from --threshold " + threshold
                    + " on; give a smaller --min-score or a larger --threshold");
        }
        return threshold == null ? Math.max(ScreenOptions.DEFAULT.threshold(), minScore) : threshold;
    }

    private ObjectNode description(List<Input> inputs, List<ListSource> lists, ScreenOptions options) {
        ObjectNode json = Job.description("screen", inputs, rowsOfAPart);
        json.put("lists", ShippedIndex.key(lists, listed.skipBroken()));
        json.put("version", Versions.SCREENING);
        json.put("algorithm", options.algorithm().label());
        json.put("limit", options.limit());
        json.put("min_score", options.minScore());
        json.put("threshold", options.threshold());
        json.put("schema", schema);
        json.put("country", country);
        return json.put("format", format.name());
    }
}
