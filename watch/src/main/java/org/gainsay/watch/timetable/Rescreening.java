package org.gainsay.watch.timetable;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.gainsay.desk.Desk;
import org.gainsay.desk.ListsInUse;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.ListEdition;
import org.gainsay.watch.customers.Portfolio;
import org.gainsay.watch.customers.WatchEntry;
import org.gainsay.watch.customers.Watching;

/** Screens those portfolios again whose customers, or the lists that answer, are other than in their last run. */
public final class Rescreening implements Runnable {
    private final Desk desk;
    private final Consumer<String> say;

    /** @param say is told what a person should know, a line each */
    public Rescreening(Desk desk, Consumer<String> say) {
        this.desk = desk;
        this.say = say;
    }

    @Override
    public void run() {
        Watching watching = new Watching(desk.home(), Ledger.LOCAL);
        for (String name : watching.portfolios()) {
            ListsInUse lists = desk.newestLists();
            if (isDue(watching.portfolio(name), lists)) {
                watching.run(name, lists.sources(), lists.index(), false, desk.today(), new Saying(say));
            }
        }
    }

    private static boolean isDue(Portfolio portfolio, ListsInUse lists) {
        if (portfolio.isUnfinished()) {
            return true;
        }
        Map<String, String> used = new HashMap<>();
        for (Portfolio.Moment<WatchEntry.Run> last : portfolio.last().stream().toList()) {
            last.entry()
                    .sources()
                    .forEach(source -> used.put(
                            source.path("source").asString(""),
                            source.path("sha256").asString("")));
        }
        Map<String, String> now = new HashMap<>();
        for (ListEdition edition : lists.index().editions()) {
            now.put(edition.source(), edition.sha256());
        }
        return !now.equals(used);
    }

    private record Saying(Consumer<String> to) implements Watching.Listener {
        @Override
        public void say(String line) {
            to.accept(line);
        }

        @Override
        public void step(String what, long done, long total) {
            // Nobody watches.
        }
    }
}
