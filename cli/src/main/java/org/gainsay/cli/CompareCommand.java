package org.gainsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gainsay.model.InputException;
import org.gainsay.model.Reason;
import org.gainsay.model.Schema;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.Comparison;
import org.gainsay.screen.NameComparison;
import org.gainsay.screen.ScreenOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gainsay compare}: how alike two names are, looking at nothing else. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Scores pairs of names, looking at nothing but the two names and the schema.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay compare \"Vasily Nebenzya\" \"Wassili Nebensja\" --schema Person",
            "  gainsay compare pairs.csv > scored.csv",
            "  gainsay compare pairs.csv --algorithm ofac"
        })
final class CompareCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "PAIRS.csv|NAME NAME",
            arity = "1..2",
            description = "csv with the columns name1, name2 and, optional, schema; or two names.")
    private List<String> inputs = List.of();

    @Option(names = "--schema", paramLabel = "S", description = "Person, Organization, Company, Vessel or Airplane.")
    private String schema = "";

    @Option(
            names = "--algorithm",
            paramLabel = "A",
            description = "gainsay (default), or ofac: Treasury's public score.")
    private String algorithm = Algorithm.GAINSAY.label();

    CompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Algorithm chosen = Algorithms.named(algorithm);
        Schema given = QueryFile.schema(schema, "--schema");
        if (inputs.size() == 2) {
            explain(NameComparison.compare(inputs.get(0), inputs.get(1), given, chosen));
        } else {
            scoreFile(inputs.getFirst(), given, chosen);
        }
        return Program.DONE;
    }

    private void explain(Comparison comparison) {
        Console console = session.console();
        console.out().println(score(comparison) + (isMatch(comparison) ? "  match" : "  no match"));
        Table table = new Table("part", "gave", "detail");
        for (Reason reason : comparison.why()) {
            String gave = reason.weight() == null ? "" : String.format(Locale.ROOT, "%.2f", reason.weight());
            table.row(reason.part(), gave, reason.detail());
        }
        if (!table.isEmpty()) {
            table.print(console, "    ");
        }
    }

    private void scoreFile(String path, @Nullable Schema given, Algorithm chosen) {
        try (QueryFile file = QueryFile.open(path, session.in(), "name1", "name2")) {
            CSVPrinter csv = new CSVPrinter(
                    session.console().out(),
                    CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
            List<String> header = new ArrayList<>(file.header());
            header.add("score");
            header.add("match");
            csv.printRecord(header);
            var rows = file.rows().iterator();
            while (rows.hasNext()) {
                QueryFile.Cells next = rows.next();
                Map<String, String> cells = file.byColumn(next);
                Comparison comparison = compare(cells, given, chosen, path + ":" + next.line());
                List<String> row = new ArrayList<>(cells.values());
                row.add(score(comparison));
                row.add(Boolean.toString(isMatch(comparison)));
                csv.printRecord(row);
            }
            csv.flush();
        } catch (IllegalStateException e) {
            throw new InputException(path + ": broken csv (" + e.getMessage() + "); mend the file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Comparison compare(
            Map<String, String> cells, @Nullable Schema given, Algorithm chosen, String where) {
        Map<String, String> lower = new HashMap<>();
        cells.forEach((column, value) -> lower.put(column.toLowerCase(Locale.ROOT), value));
        Schema own = QueryFile.schema(lower.getOrDefault("schema", ""), where);
        return NameComparison.compare(
                lower.getOrDefault("name1", ""), lower.getOrDefault("name2", ""), own == null ? given : own, chosen);
    }

    private static String score(Comparison comparison) {
        return String.format(Locale.ROOT, "%.4f", comparison.score());
    }

    private static boolean isMatch(Comparison comparison) {
        return comparison.score() >= ScreenOptions.DEFAULT.threshold();
    }
}
