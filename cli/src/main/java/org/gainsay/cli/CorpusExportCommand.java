package org.gainsay.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gainsay.desk.corrections.CorpusExport;
import org.gainsay.ledger.Home;
import org.gainsay.model.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay corpus export}: articles that people have corrected, for training. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes the articles of a home that people have corrected as annotated documents, one a line, in the form of "
                    + "corpus/README.md: statements as they stand after the corrections. gainsay corpus check takes them.",
            "Whether a text may be passed on only you can know: say it with --licence."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay corpus export --out corrected.jsonl --licence \"CC-BY-4.0, The Gazette\"",
            "  gainsay corpus export --out corpus/"
        })
final class CorpusExportCommand implements Callable<Integer> {
    private static final String NAME = "corrected.jsonl";

    private final Session session;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE|DIR",
            description = "Where to; of a folder " + NAME + " in it. A file that is there is replaced.")
    private Path out = Path.of(NAME);

    @Option(names = "--licence", paramLabel = "TEXT", description = "Under which the texts may be passed on.")
    private String licence = "not cleared: not to be passed on";

    @Mixin
    private final HomeFolder home = new HomeFolder();

    CorpusExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (licence.isBlank()) {
            throw new InputException("--licence is empty: say under which the texts may be passed on, or leave it out");
        }
        Path file = Files.isDirectory(out) ? out.resolve(NAME) : out;
        int written;
        try (Home opened = home.existing(session);
                Writer writer = Files.newBufferedWriter(file)) {
            written = CorpusExport.write(opened, licence, writer);
        } catch (IOException e) {
            throw new InputException(
                    file + ": cannot be written; check that the folder is there, and its permissions", e);
        }
        session.console()
                .say(Statistics.counted(written, "corrected article") + " in " + file
                        + (written == 0 ? "; correct some with gainsay correct, or in the page" : ""));
        return Program.DONE;
    }
}
