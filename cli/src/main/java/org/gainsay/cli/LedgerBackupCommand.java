package org.gainsay.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gainsay.ledger.Head;
import org.gainsay.ledger.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gainsay ledger backup}: the whole home in one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Keeps the home in one zip file, also while others write: ledger, articles, list files. Unpacked it is a home"
                    + " that verifies and answers the same.",
            "It holds personal data: keep it as safe as the home. What is erased later is not erased in it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay ledger backup monday.zip",
            "  unzip monday.zip -d restored && gainsay ledger verify --home restored",
            "  gainsay ledger copy --home restored --to jdbc:postgresql://HOST/DATABASE?user=NAME"
        })
final class LedgerBackupCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "FILE",
            description = "The zip file; an earlier one is replaced when the new one is whole.")
    private Path file = Path.of("");

    @Mixin
    private final HomeFolder home = new HomeFolder();

    LedgerBackupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Home opened = home.existing(session)) {
            Head head = opened.backUp(file);
            session.console().say(head.seq() + " entries and the files they refer to kept in " + file);
            session.console().out().println(head.line());
        }
        return Program.DONE;
    }
}
