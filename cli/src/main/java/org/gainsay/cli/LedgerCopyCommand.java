package org.gainsay.cli;

import java.util.concurrent.Callable;
import org.gainsay.ledger.Head;
import org.gainsay.ledger.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay ledger copy}: the ledger into a PostgreSQL database. */
@Command(
        name = "copy",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Copies the ledger into an empty PostgreSQL database and verifies it on both sides: the same entries and"
                        + " hashes. The files in the home's store/ stay there, for the copy as well.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay ledger copy --to \"jdbc:postgresql://db.example.org/gainsay?user=gainsay\"",
            "  gainsay ledger verify --store \"jdbc:postgresql://db.example.org/gainsay?user=gainsay\"",
            "The password comes from PGPASSWORD or .pgpass."
        })
final class LedgerCopyCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "JDBC-URL",
            description = "jdbc:postgresql://HOST:PORT/DATABASE?user=NAME, with no ledger in it.")
    private String target = "";

    @Mixin
    private final HomeFolder home = new HomeFolder();

    LedgerCopyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String to = StoreAddress.ofArgument("--to", target);
        try (Home opened = home.existing(session)) {
            Head copied = opened.copyTo(to);
            Head now = opened.ledger().head();
            session.console().say(copied.seq() + " entries copied, whole on both sides");
            session.console().out().println(copied.line());
            if (now.seq() > copied.seq()) {
                session.console()
                        .say("others have appended " + (now.seq() - copied.seq())
                                + " entries meanwhile, which are not in the copy; stop them and copy into another"
                                + " empty store");
            }
        }
        return Program.DONE;
    }
}
