package org.gainsay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gainsay corpus}: for those who annotate documents, and for what was corrected. */
@Command(
        name = "corpus",
        mixinStandardHelpOptions = true,
        description = "For those who annotate documents that the statement model is trained on.",
        footerHeading = "%nExamples:%n",
        footer = {"  gainsay corpus check corpus/", "  gainsay corpus export --out corrected.jsonl"})
final class CorpusCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private CorpusCommand() {}

    static CommandLine with(Session session) {
        return new CommandLine(new CorpusCommand())
                .addSubcommand(new CorpusCheckCommand(session))
                .addSubcommand(new CorpusExportCommand(session));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "corpus: say what: " + String.join(", ", spec.subcommands().keySet()));
    }
}
