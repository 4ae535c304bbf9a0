package org.gainsay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gainsay bench}: how good the answers are on labelled files of one's own. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how good the answers are, on labelled files of your own.",
        footerHeading = "%nExamples:%n",
        footer = {"  gainsay bench screening --sets labelled/"})
final class BenchCommand extends CommandGroup {
    private BenchCommand() {}

    static CommandLine with(Session session) {
        return new CommandLine(new BenchCommand()).addSubcommand(new BenchScreeningCommand(session));
    }
}
