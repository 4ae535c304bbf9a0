package org.gainsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.ledger.Home;
import org.gainsay.model.InputException;
import org.gainsay.watch.telling.Channel;
import org.gainsay.watch.telling.HomeTelling;
import org.gainsay.watch.telling.Rule;
import org.gainsay.watch.telling.Telling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay watch tell}: looks for what is new, and tells it. */
@Command(
        name = "tell",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Looks for what has happened, and tells it by the rules of the home (watch.yaml): what is due now, all of it. What could"
                    + " not be sent is tried again by a later call. Nothing is told twice, however often and wherever it is called.",
            "Exit code 3 where something could not be sent."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay watch tell",
            "  gainsay watch tell --to stdout             (all that is new since the last time, as JSON lines)"
        })
final class WatchTellCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--to",
            paramLabel = "stdout",
            description =
                    "Besides what the rules say, print every notice that was not printed so before, a JSON line each.")
    private @Nullable String to;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    WatchTellCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (to != null && !to.equals(Channel.STDOUT)) {
            throw new InputException("watch tell --to " + to + ": write --to stdout; other ways stand in watch.yaml");
        }
        List<Rule> more = to == null ? List.of() : List.of(Telling.printed());
        try (Home opened = home.existing(session);
                Telling telling = HomeTelling.of(
                        opened, session.clock(), session.console().out())) {
            if (more.isEmpty() && telling.rules().isEmpty()) {
                throw new InputException("watch tell: there is no watch.yaml in " + home.path()
                        + "; begin with examples/watch.yaml, or say --to stdout");
            }
            Telling.Round round = telling.work(more);
            round.failures().forEach(session.console()::say);
            session.console().say(sentence(round));
            return round.failed() > 0 ? Program.SOURCE_FAILED : Program.DONE;
        }
    }

    private static String sentence(Telling.Round round) {
        String next = round.next();
        return Statistics.counted(round.told(), "message") + " sent"
                + (round.failed() > 0 ? ", " + round.failed() + " failed" : "")
                + (next == null ? "" : "; next at " + next);
    }
}
