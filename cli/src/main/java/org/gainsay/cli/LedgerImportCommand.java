package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gainsay.desk.LedgerImport;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gainsay ledger import}: what was screened and read elsewhere, into the home. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Appends screenings and readings that were made elsewhere, by a Spark job, each as an entry that says so. A bad"
                        + " line keeps everything out; what the ledger has already adds nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay ledger import OUT                      # the folder of a Spark job with --format ledger",
            "  gainsay ledger import part-000000-*.jsonl",
            "  gainsay ledger import readings.jsonl           # gainsay read … --format jsonl --with-text, elsewhere"
        })
final class LedgerImportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files of JSON lines, or finished folders of Spark jobs.")
    private List<Path> files = List.of();

    @Option(names = "--replace", description = "Let an article take the place of another one of the home with its id.")
    private boolean replace;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    LedgerImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Path> parts = new ArrayList<>();
        files.forEach(file -> parts.addAll(parts(file)));
        try (Home opened = home.open(session)) {
            LedgerImport.Imported imported = LedgerImport.of(opened, Ledger.LOCAL, parts, replace);
            session.console()
                    .out()
                    .println("imported: " + Statistics.counted(imported.screenings(), "screening") + ", "
                            + Statistics.counted(imported.readings(), "reading")
                            + (imported.there() == 0 ? "" : "; " + imported.there() + " were there already"));
        }
        return Program.DONE;
    }

    /** A file is itself; of a folder its parts in order, where it is finished. */
    private static List<Path> parts(Path file) {
        if (!Files.exists(file)) {
            throw new InputException(file + ": no such file or folder; check the path");
        }
        if (!Files.isDirectory(file)) {
            return List.of(file);
        }
        if (!Files.exists(file.resolve("_SUCCESS"))) {
            throw new InputException(
                    file
                            + ": not the folder of a finished job, since it has no _SUCCESS; name files to import them all the same");
        }
        try (Stream<Path> inside = Files.list(file)) {
            List<Path> parts = inside.filter(
                            part -> part.getFileName().toString().matches("part-.*\\.jsonl"))
                    .sorted()
                    .toList();
            if (parts.isEmpty()) {
                throw new InputException(file + ": no part-….jsonl in it; make it with --format ledger");
            }
            return parts;
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read; check its permissions", e);
        }
    }
}
