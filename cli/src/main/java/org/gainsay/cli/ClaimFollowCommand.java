package org.gainsay.cli;

import java.util.concurrent.Callable;
import org.gainsay.claims.Decision;
import org.gainsay.desk.Desk;
import org.gainsay.desk.HomeClaims;
import org.gainsay.desk.cases.CaseJson;
import org.gainsay.desk.cases.Cases;
import org.gainsay.ledger.Filed;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.Claim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gainsay claim follow}: a claim that comes back to the queue whenever it changes. */
@Command(
        name = "follow",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Follows a claim: it becomes a case, and comes back to the queue, saying what changed, when an article brings "
                        + "a new statement, a side changes its position, or its standing is another. gainsay watch tells of it.",
        footerHeading = "%nExamples:%n",
        footer = {"  gainsay claim follow c0123456789ab", "  gainsay cases list --state followed,returned"})
final class ClaimFollowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "The claim.")
    private String id = "";

    @Mixin
    private final DeskOptions options = new DeskOptions();

    ClaimFollowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Desk desk = options.openQuietly(session)) {
            Claim claim;
            try (HomeClaims all = desk.claims()) {
                claim = ClaimCommand.only(all, id);
            }
            Filed followed = new Cases(desk)
                    .follow(claim.id(), Ledger.LOCAL)
                    .orElseThrow(() -> new IllegalStateException(claim.id() + " was there a moment ago"));
            Console console = session.console();
            console.out()
                    .println("case " + followed.id() + " "
                            + CaseJson.line(followed).path("state").asString("")
                            + "; it comes back when the claim changes");
            console.out()
                    .println("  " + claim.id() + "  " + Decision.called(claim).replace('_', ' '));
        }
        return Program.DONE;
    }
}
