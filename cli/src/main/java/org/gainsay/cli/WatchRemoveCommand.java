package org.gainsay.cli;

import java.util.concurrent.Callable;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.watch.customers.Watching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay watch remove}: a portfolio is watched no more. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Watches a portfolio no more. What was found and decided stays in the ledger; gainsay ledger erase"
                        + " removes what is personal of it.",
        footerHeading = "%nExample:%n",
        footer = "  gainsay watch remove --name suppliers")
final class WatchRemoveCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--name", required = true, paramLabel = "PORTFOLIO", description = "Which portfolio.")
    private String name = "";

    @Mixin
    private final HomeFolder home = new HomeFolder();

    WatchRemoveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Home opened = home.existing(session)) {
            new Watching(opened, Ledger.LOCAL).remove(name);
            session.console().say(name + ": is watched no more; what was found stays in the ledger");
        }
        return Program.DONE;
    }
}
