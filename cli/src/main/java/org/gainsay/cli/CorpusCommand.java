package org.gainsay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gainsay corpus}: for those who annotate documents, and for what was corrected. */
@Command(
        name = "corpus",
        mixinStandardHelpOptions = true,
        description = "For those who annotate documents that the statement model is trained on.",
        footerHeading = "%nExamples:%n",
        footer = {"  gainsay corpus check corpus/", "  gainsay corpus export --out corrected.jsonl"})
final class CorpusCommand extends CommandGroup {
    private CorpusCommand() {}

    static CommandLine with(Session session) {
        return new CommandLine(new CorpusCommand())
                .addSubcommand(new CorpusCheckCommand(session))
                .addSubcommand(new CorpusExportCommand(session));
    }
}
