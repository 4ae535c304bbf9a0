package org.gainsay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gainsay watch}: customers who are screened again when something changes, and who is told of what. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Keeps files of customers and screens them again when a list or a customer changes: only those whom"
                        + " the change can touch, with the result of screening everybody. Tells whom it concerns, by rules.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay watch add customers.csv",
            "  gainsay watch add clients.xlsx --name clients --map Kunde=name --map \"Kunden-Nr=id\"",
            "  gainsay lists update && gainsay watch run",
            "  gainsay watch status",
            "  gainsay watch hits --new",
            "  gainsay watch history C-1042",
            "  gainsay watch export --out clients.csv",
            "  gainsay watch source add https://www.example.org/news/rss.xml --follow-links",
            "  gainsay watch check && gainsay watch tell"
        })
final class WatchCommand extends CommandGroup {
    private WatchCommand() {}

    static CommandLine with(Session session) {
        return new CommandLine(new WatchCommand())
                .addSubcommand(new WatchAddCommand(session))
                .addSubcommand(new WatchRunCommand(session))
                .addSubcommand(new WatchStatusCommand(session))
                .addSubcommand(new WatchHitsCommand(session))
                .addSubcommand(new WatchHistoryCommand(session))
                .addSubcommand(new WatchExportCommand(session))
                .addSubcommand(new WatchRemoveCommand(session))
                .addSubcommand(WatchSourceCommand.with(session))
                .addSubcommand(new WatchCheckCommand(session))
                .addSubcommand(new WatchTellCommand(session));
    }
}
