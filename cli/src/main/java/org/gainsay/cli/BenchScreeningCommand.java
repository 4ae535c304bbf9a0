package org.gainsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gainsay.desk.Algorithms;
import org.gainsay.desk.ListIndex;
import org.gainsay.desk.Versions;
import org.gainsay.model.InputException;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.ScreenOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay bench screening}: found and alarms at each threshold, on labelled files of one's own. */
@Command(
        name = "screening",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints what is found and what alarms at thresholds from .50 to .95, whole, by kind and by script, measured on the "
                    + "labelled csv files of a folder:",
            "  pairs*.csv       name1, name2, is_match (true, false) and, optional, schema",
            "  positives*.csv   name, expected (SOURCE:ENTRY, several joined by |) and, optional, the columns of screen",
            "  negatives*.csv   name and, optional, the columns of screen: nobody of them is listed",
            "each also as .csv.gz. Names with more than a name are measured twice: by the name alone, and with all that is "
                    + "known. Nothing is kept in the ledger."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay bench screening --sets labelled/ --list un_sc=consolidated.xml",
            "  gainsay bench screening --sets labelled/ --format csv --plot found-alarms.svg > figures.csv"
        })
final class BenchScreeningCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--sets", paramLabel = "DIR", required = true, description = "The folder with the labelled files.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path sets;

    @Mixin
    private final ListOptions lists = new ListOptions();

    @Option(names = "--limit", paramLabel = "N", description = "Hits a query, at most; default 10.")
    private int limit = ScreenOptions.DEFAULT.limit();

    @Option(
            names = "--algorithm",
            paramLabel = "A",
            description = "gainsay (default), or ofac: Treasury's public score.")
    private String algorithm = Algorithm.GAINSAY.label();

    @Option(names = "--format", description = "table for people (default), csv or jsonl with one row a figure.")
    private FiguresPrinter.Format format = FiguresPrinter.Format.table;

    @Option(names = "--plot", paramLabel = "FILE.svg", description = "Also draw found against alarms.")
    private @Nullable Path plot;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    BenchScreeningCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ScreenOptions options = new ScreenOptions(
                limit, Tally.LOWEST, ScreenOptions.DEFAULT.threshold(), Algorithms.named(algorithm), Set.of());
        LabelledSets labelled = LabelledSets.in(sets);
        Refusals refusals = new Refusals(session.console());
        List<SetFigures> figures = new ArrayList<>();
        labelled.pairs(options.algorithm(), refusals).ifPresent(figures::add);
        if (labelled.areScreened()) {
            ListIndex index = lists.index(lists.sources(home.path()), home.path(), session.console());
            figures.addAll(new LabelledScreening(index.index(), options).of(labelled, refusals));
        }
        session.console().say("score: " + (options.algorithm() == Algorithm.GAINSAY ? Versions.SCREENING : algorithm));
        new FiguresPrinter(format, session.console()).print(figures);
        if (plot != null) {
            draw(figures, plot);
        }
        return refusals.exitCode();
    }

    private static void draw(List<SetFigures> figures, Path file) {
        if (file.getParent() != null && !Files.isDirectory(file.getParent())) {
            throw new InputException("--plot " + file + ": there is no such folder; make it first");
        }
        try {
            Files.writeString(file, FiguresPlot.of(figures).svg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
