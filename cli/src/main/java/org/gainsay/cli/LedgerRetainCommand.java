package org.gainsay.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.desk.Retention;
import org.gainsay.ledger.ErasureReport;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.InputException;
import org.gainsay.watch.customers.Watching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay ledger retain}: erases what the home's own rules no longer want kept. */
@Command(
        name = "retain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Erases what is older than retention.properties of the home wants it kept, each kind by its own rule; the chain"
                    + " still verifies, and an entry says what went and why. What the file does not name is kept.",
            "Its lines are KIND = SPAN: screening = 5 years, access = 90 days. Kinds are those of ledger list."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  echo \"screening = 5 years\" >> ~/.gainsay/retention.properties",
            "  gainsay ledger retain --dry-run",
            "  gainsay ledger retain"
        })
final class LedgerRetainCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--dry-run", description = "Say what would go, and erase nothing.")
    private boolean dryRun;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    LedgerRetainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Home opened = home.existing(session)) {
            Retention retention = Retention.of(opened.folder());
            if (retention.rules().isEmpty()) {
                throw new InputException(opened.folder().resolve(Retention.FILE)
                        + " has no rules, so all is kept; write lines such as screening = 5 years");
            }
            Instant now = session.clock().instant();
            for (Retention.Rule rule : retention.rules()) {
                session.console()
                        .out()
                        .println(rule.kind() + ", kept for " + rule.words() + ": " + done(opened, rule, now));
            }
        }
        return Program.DONE;
    }

    private String done(Home opened, Retention.Rule rule, Instant now) {
        if (dryRun) {
            long older = opened.ledger().erasable(rule.due(now));
            return LedgerEraseCommand.bodies(older) + (older == 1 ? " is older" : " are older");
        }
        Watching watching = new Watching(opened, Ledger.LOCAL);
        List<String> watched = watching.portfolios();
        ErasureReport report = rule.apply(opened.ledger(), Ledger.LOCAL, now);
        LedgerEraseCommand.sayLost(watched, watching, session.console());
        return LedgerEraseCommand.bodies(report.bodies()) + " and " + Statistics.counted(report.files(), "stored file")
                + " erased"
                + report.entry().map(entry -> ", entry " + entry.seq()).orElse("");
    }
}
