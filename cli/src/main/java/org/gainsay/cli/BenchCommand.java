package org.gainsay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gainsay bench}: how good the answers are on labelled files of one's own. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how good the answers are, on labelled files of your own.",
        footerHeading = "%nExamples:%n",
        footer = {"  gainsay bench screening --sets labelled/"})
final class BenchCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private BenchCommand() {}

    static CommandLine with(Session session) {
        return new CommandLine(new BenchCommand()).addSubcommand(new BenchScreeningCommand(session));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "bench: say what: " + String.join(", ", spec.subcommands().keySet()));
    }
}
