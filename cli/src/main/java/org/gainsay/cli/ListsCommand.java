package org.gainsay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gainsay lists}: looks into the lists themselves. */
@Command(
        name = "lists",
        mixinStandardHelpOptions = true,
        description = "Installs the authorities' lists, says how old they are, and looks into them.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay lists update us_ofac_sdn un_sc",
            "  gainsay lists status",
            "  gainsay lists show us_ofac_sdn 16418",
            "  gainsay lists diff --list us_ofac_sdn=examples/lists/ofac-sdn-2022-12-08 \\",
            "                     --to us_ofac_sdn=examples/lists/ofac-sdn-2022-12-09",
            "  gainsay lists resolve --doubles"
        })
final class ListsCommand extends CommandGroup {
    enum Format {
        text,
        json,
        jsonl
    }

    private ListsCommand() {}

    static CommandLine with(Session session) {
        return new CommandLine(new ListsCommand())
                .addSubcommand(new ListsUpdateCommand(session))
                .addSubcommand(new ListsStatusCommand(session))
                .addSubcommand(new ListsForgetCommand(session))
                .addSubcommand(new ListsShowCommand(session))
                .addSubcommand(new ListsDiffCommand(session))
                .addSubcommand(new ListsResolveCommand(session))
                .addSubcommand(new ExportCommand(session));
    }
}
