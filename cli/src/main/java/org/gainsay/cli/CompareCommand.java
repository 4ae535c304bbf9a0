package org.gainsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.desk.Algorithms;
import org.gainsay.desk.InputTable;
import org.gainsay.desk.QueryFile;
import org.gainsay.model.InputException;
import org.gainsay.model.Schema;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.NameComparison;
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
            "  gainsay compare \"Qods Aviation\" \"Ghods Aviation Industries\" --format jsonl",
            "  gainsay compare pairs.csv > scored.csv",
            "  gainsay compare pairs.xlsx --format jsonl > explained.jsonl",
            "  gainsay compare pairs.csv --algorithm ofac"
        })
final class CompareCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "PAIRS.csv|NAME NAME",
            arity = "1..2",
            description =
                    "csv or xlsx with the columns name1, name2 and, optional, schema; - is csv on standard input; or two names.")
    private List<String> inputs = List.of();

    @Option(names = "--schema", paramLabel = "S", description = "Person, Organization, Company, Vessel or Airplane.")
    private String schema = "";

    @Option(
            names = "--algorithm",
            paramLabel = "A",
            description = "gainsay (default), or ofac: Treasury's public score.")
    private String algorithm = Algorithm.GAINSAY.label();

    @Option(
            names = "--format",
            description = "table (default for two names), csv (default for a file) or jsonl, which says why.")
    private @Nullable Format format;

    enum Format {
        table,
        csv,
        jsonl
    }

    CompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Algorithm chosen = Algorithms.named(algorithm);
        Schema given = QueryFile.schema(schema, "--schema");
        if (inputs.size() == 2) {
            List<String> names = List.of(name(inputs.get(0), "first"), name(inputs.get(1), "second"));
            PairPrinter printer = new PairPrinter(
                    format == null ? Format.table : format, List.of("name1", "name2"), session.console());
            printer.print(names, names, NameComparison.compare(names.get(0), names.get(1), given, chosen));
            return Program.DONE;
        }
        return compareFile(inputs.getFirst(), given, chosen);
    }

    private static String name(String name, String which) {
        if (name.isBlank()) {
            throw new InputException("compare: the " + which + " name is empty");
        }
        return name;
    }

    private int compareFile(String path, @Nullable Schema given, Algorithm chosen) {
        Refusals refusals = new Refusals(session.console());
        try (InputTable table = InputTable.open(path, session.in(), "name1", "name2")) {
            PairPrinter printer =
                    new PairPrinter(format == null ? Format.csv : format, table.header(), session.console());
            refusals.eachRow(table, row -> {
                Schema own = QueryFile.schema(row.cell("schema"), row.where());
                List<String> names = List.of(row.cell("name1"), row.cell("name2"));
                printer.print(
                        row.cells(),
                        names,
                        NameComparison.compare(names.get(0), names.get(1), own == null ? given : own, chosen));
            });
        }
        return refusals.exitCode();
    }
}
