package org.gainsay.cli;

import java.util.concurrent.Callable;
import org.gainsay.desk.Rerun;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gainsay ledger rerun}: the same screening again, on the list files of that time. */
@Command(
        name = "rerun",
        mixinStandardHelpOptions = true,
        description = {
            "Screens again what a screening entry screened, on the list files of that time, as one JSON line.",
            "Where the algorithm has changed since, both results and both versions are printed."
        })
final class RerunCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "SEQ", description = "Number or hash of the screening entry.")
    private String entry = "";

    @Mixin
    private final HomeFolder home = new HomeFolder();

    RerunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Home opened = home.existing(session)) {
            Kept kept = LedgerCommand.find(opened, entry);
            session.console().out().println(Json.line(Rerun.of(opened, kept)));
        }
        return Program.DONE;
    }
}
