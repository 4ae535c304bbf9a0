package org.gainsay.cli;

import java.util.concurrent.Callable;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.watch.sources.Health;
import org.gainsay.watch.sources.LeftOut;
import org.gainsay.watch.sources.Sources;
import org.gainsay.watch.timetable.SourceStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gainsay watch source show}: how it stands with one, and what of it was left out. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Says how it stands with a source, and what of it was left out and why: pages that are too large, files without text.")
final class WatchSourceShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NAME", description = "Which.")
    private String name = "";

    @Option(
            names = "--format",
            description = "text for people (default), or jsonl with one line for each thing that was left out.")
    private ListsCommand.Format format = ListsCommand.Format.text;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    WatchSourceShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        SourceStatus status;
        try (Home opened = home.existing(session)) {
            status = SourceStatus.of(opened, new Sources(opened).named(name));
        }
        if (format == ListsCommand.Format.jsonl) {
            status.leftOut().pieces().forEach(piece -> session.console().out().println(Json.line(piece.json())));
        } else {
            print(status);
        }
        return Program.DONE;
    }

    private void print(SourceStatus status) {
        say(
                status.source().name() + ": a " + status.source().kind().label() + ", "
                        + status.source().place(),
                "");
        Health health = status.health();
        say(
                status.state()
                        + (health.succeeded() == null
                                ? ""
                                : ", visited well "
                                        + WatchSourceCommand.minute(
                                                health.succeeded().toString()))
                        + (status.next() == null
                                ? ""
                                : ", next "
                                        + WatchSourceCommand.minute(
                                                status.next().toString()))
                        + (status.note().isEmpty() ? "" : "; " + status.note()),
                "  ");
        LeftOut leftOut = status.leftOut();
        if (leftOut.count() == 0) {
            say("nothing was left out", "  ");
            return;
        }
        say(
                "left out: " + leftOut.count()
                        + (leftOut.earlier() == 0
                                ? ""
                                : ", of which these are the last "
                                        + leftOut.pieces().size()),
                "  ");
        leftOut.pieces()
                .forEach(piece -> say(WatchSourceCommand.minute(piece.at().toString()) + "  " + piece.why(), "    "));
    }

    private void say(String line, String indent) {
        Columns.wrap(line, session.console().width() - indent.length())
                .forEach(each -> session.console().out().println(indent + each));
    }
}
