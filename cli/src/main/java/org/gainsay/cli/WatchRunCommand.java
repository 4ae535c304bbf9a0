package org.gainsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.InputException;
import org.gainsay.watch.customers.Watching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay watch run}: what has changed is screened. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Screens the customers again whom a change of a list can touch, and all who are new or other.",
            "A run that was broken off goes on where it stopped. Every run leaves an entry in the ledger: who was"
                    + " screened on which lists."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay lists update && gainsay watch run",
            "  gainsay watch run --name clients --fail-on-new",
            "  gainsay watch run --format jsonl"
        })
final class WatchRunCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--name", paramLabel = "PORTFOLIO", description = "Which portfolio; else all of them.")
    private List<String> names = List.of();

    @Mixin
    private final WatchRuns runs = new WatchRuns();

    @Mixin
    private final HomeFolder home = new HomeFolder();

    WatchRunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Home opened = home.existing(session)) {
            Watching watching = new Watching(opened, Ledger.LOCAL);
            names.forEach(watching::portfolio);
            List<String> portfolios = names.isEmpty() ? watching.portfolios() : names;
            if (portfolios.isEmpty()) {
                throw new InputException(
                        "watch run: there is no portfolio yet; gainsay watch add CUSTOMERS.csv makes one");
            }
            return runs.run(portfolios, opened, session);
        }
    }
}
