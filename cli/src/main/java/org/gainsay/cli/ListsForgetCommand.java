package org.gainsay.cli;

import java.util.concurrent.Callable;
import org.gainsay.ledger.Home;
import org.gainsay.lists.installed.InstalledLists;
import org.gainsay.lists.update.UpdateLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gainsay lists forget}: takes a name that was mistyped off the lists that fail. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Forgets that a list could not be installed, such as one whose name was mistyped: lists status shows it no more.",
            "A list that is installed stays."
        },
        footerHeading = "%nExample:%n",
        footer = "  gainsay lists forget us_ofac_snd")
final class ListsForgetCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "SOURCE", description = "Which, as lists status shows it.")
    private String source = "";

    @Mixin
    private final HomeFolder home = new HomeFolder();

    ListsForgetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Home opened = home.existing(session);
                UpdateLock _ = UpdateLock.of(opened.folder())) {
            InstalledLists.of(opened.folder()).without(source).write(opened.folder());
        }
        session.console().out().println(source + ": forgotten");
        return Program.DONE;
    }
}
