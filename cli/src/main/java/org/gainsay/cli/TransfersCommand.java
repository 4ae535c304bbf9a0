package org.gainsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.claims.register.Transfer;
import org.gainsay.claims.register.TransferRegister;
import org.gainsay.desk.HomeClaims;
import org.gainsay.desk.ViewJson;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay transfers}: claims of arms transfers and military assistance as a register. */
@Command(
        name = "transfers",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows who is said to have supplied what to whom, in the columns of the SIPRI trade register, with the standing of "
                    + "each claim and who affirms and denies it.",
            "Disputed values stand side by side, each with its speakers in brackets; what nobody states is empty."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay transfers",
            "  gainsay transfers --between Iran Russia",
            "  gainsay transfers --limit 20 --offset 20       # the second page",
            "  gainsay transfers --standing contested --format csv > register.csv"
        })
final class TransfersCommand implements Callable<Integer> {
    enum Format {
        table,
        jsonl,
        csv
    }

    private final Session session;

    @Mixin
    private final ClaimFilterOptions filters = new ClaimFilterOptions();

    @Mixin
    private final Paging paging = new Paging();

    @Option(
            names = "--format",
            description =
                    "table for people (default), jsonl with one line a claim, or csv, whose cells are not altered against "
                            + "formulas.")
    private Format format = Format.table;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    TransfersCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Transfer> register;
        try (Home opened = home.existing(session);
                HomeClaims claims = HomeClaims.of(opened, session.console()::say)) {
            register = TransferRegister.of(filters.of(claims, session.console()));
        }
        List<Transfer> page = paging.of(register);
        switch (format) {
            case table -> {
                String none = "no claims of arms transfers";
                String part = register.isEmpty() ? none : paging.part("transfer", page.size(), register.size());
                TransferReport.print(page, part, session.console());
            }
            case jsonl -> page.forEach(transfer -> session.console().out().println(Json.line(ViewJson.of(transfer))));
            case csv -> CsvRows.print(Transfer.COLUMNS, page.stream(), Transfer::cells, session.console());
        }
        return Program.DONE;
    }
}
