package org.gainsay.cli;

import java.util.List;
import java.util.Optional;
import org.gainsay.desk.ListIndex;
import org.gainsay.desk.ListWarnings;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.lists.ListSource;
import org.gainsay.screen.ScreenIndex;
import org.gainsay.watch.customers.WatchEntry;
import org.gainsay.watch.customers.Watching;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How portfolios are run, and what is said of it. */
final class WatchRuns {
    @Mixin
    private final ListOptions lists = new ListOptions();

    @Option(
            names = "--all",
            description = "Screen everybody, also whom no change can touch: takes longer, and finds the same.")
    private boolean everybody;

    @Option(names = "--format", description = "text for people (default), or jsonl with one line a portfolio.")
    private ListsCommand.Format format = ListsCommand.Format.text;

    @Option(names = "--fail-on-new", description = "Exit with 1 where a hit is new.")
    private boolean failOnNew;

    /** Runs them one after the other. @return the exit code */
    int run(List<String> portfolios, Home home, Session session) {
        List<ListSource> used = lists.sources(home.folder());
        ListIndex index = lists.index(used, home.folder(), session.console());
        ListWarnings.say(used, index.index().editions(), home.folder(), session.today(), session.console()::say);
        Watching watching = new Watching(home, Ledger.LOCAL);
        Refusals refusals = new Refusals(session.console());
        boolean found = false;
        for (String name : portfolios) {
            Optional<WatchEntry.Run> run = refusals.tried(() -> run(name, watching, used, index.index(), session));
            run.ifPresent(done -> print(done, session.console()));
            found |= run.isPresent() && run.get().found() > 0;
        }
        return refusals.exitCode() == Program.DONE && found && failOnNew ? Program.FOUND : refusals.exitCode();
    }

    private WatchEntry.Run run(
            String name, Watching watching, List<ListSource> used, ScreenIndex index, Session session) {
        try (WatchProgress progress = new WatchProgress(session.console())) {
            return watching.run(name, used, index, everybody, session.today(), progress);
        }
    }

    private void print(WatchEntry.Run run, Console console) {
        if (format == ListsCommand.Format.jsonl) {
            console.out().println(Json.line(run.json()));
            return;
        }
        String name = run.portfolio() + ": ";
        String all = Statistics.counted(run.customers(), "customer");
        if (run.first()) {
            console.out()
                    .println(name + all + " screened; "
                            + run.touched() + " with hits, "
                            + Statistics.counted(run.found(), "hit"));
        } else {
            console.out()
                    .println(name + run.screened() + " of " + all + " looked at again; " + run.touched()
                            + " with another result: " + Statistics.counted(run.found(), "new hit") + ", "
                            + run.changed() + " changed, " + run.gone() + " gone");
        }
    }
}
