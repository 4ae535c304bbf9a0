package org.gainsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gainsay.desk.ClaimCells;
import org.gainsay.desk.HomeClaims;
import org.gainsay.format.ClaimJson;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.model.Claim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay claims}: what is said to have happened over all that was read, and who takes what position on it. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists what is said to have happened over all articles of the home, a line each: the same event told in "
                    + "different articles is one claim.",
            "Standing says who takes what position. It is no verdict on what is true."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay claims",
            "  gainsay claims --about Russia --standing contested",
            "  gainsay claims --between Iran Russia --type arms_transfer",
            "  gainsay claims --since 2024-03-01 --until 2024-03-31 --format csv > march.csv",
            "  gainsay claims --limit 20 --offset 20          # the second page",
            "  gainsay claim c0123456789ab                    # everything on one of them"
        })
final class ClaimsCommand implements Callable<Integer> {
    /** How claims are printed. */
    enum Format {
        table,
        jsonl,
        csv
    }

    private static final String DATELESS = "no date";

    private final Session session;

    @Mixin
    private final ClaimFilterOptions filters = new ClaimFilterOptions();

    @Mixin
    private final Paging paging = new Paging();

    @Option(
            names = "--format",
            description =
                    "table for people (default); jsonl, a line a claim with everything on it: every voice, who gives and who "
                            + "denies each value, all mentions; or csv, a row a claim with the values of its roles, but not who affirms "
                            + "and denies it.")
    private Format format = Format.table;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    ClaimsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Claim> wanted;
        try (Home opened = home.existing(session);
                HomeClaims all = HomeClaims.of(opened, session.console()::say)) {
            wanted = filters.of(all, session.console());
        }
        List<Claim> page = paging.of(wanted);
        switch (format) {
            case jsonl -> page.forEach(claim -> session.console().out().println(Json.line(ClaimJson.of(claim))));
            case csv -> CsvRows.print(ClaimCells.columns(), page.stream(), ClaimCells::of, session.console());
            case table -> table(page, wanted.size());
        }
        return Program.DONE;
    }

    private void table(List<Claim> claims, int all) {
        Console console = session.console();
        if (claims.isEmpty()) {
            console.out().println(all == 0 ? "no claims" : paging.part("claim", 0, all));
            return;
        }
        Table table = new Table("id", "first told", "standing", "what", "affirmed by", "denied by", "sources")
                .naming("what")
                .counting("sources");
        for (Claim claim : claims) {
            table.row(
                    claim.id(),
                    claim.firstReported() == null ? DATELESS : claim.firstReported(),
                    claim.standing().label(),
                    claim.type().label().replace('_', ' ') + " " + claim.label(),
                    ClaimSides.now(Stream.concat(claim.assertedBy().stream(), claim.confirmedBy().stream())),
                    ClaimSides.now(claim.deniedBy().stream()),
                    Integer.toString(claim.independentSources()));
        }
        table.print(console, "");
        console.out().println();
        String part = paging.part("claim", claims.size(), all)
                + "; standing says who takes what position, not what is true; gainsay claim ID shows one";
        Columns.wrap(part, console.width()).forEach(line -> console.out().println(console.dim(line)));
    }
}
