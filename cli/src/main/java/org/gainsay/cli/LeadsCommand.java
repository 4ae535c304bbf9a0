package org.gainsay.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gainsay.claims.leads.Gain;
import org.gainsay.claims.leads.Lead;
import org.gainsay.claims.leads.UnnamedTarget;
import org.gainsay.desk.HomeClaims;
import org.gainsay.desk.ListChoice;
import org.gainsay.desk.ListGains;
import org.gainsay.desk.ViewJson;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.lists.ListSource;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay leads}: what is only inferred from claims and lists together. */
@Command(
        name = "leads",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows for sanctions whose targets no text names which entries the authority's list gained then, of the kind and country "
                    + "that the text says.",
            "A lead is inferred: it says where to look, and changes no claim."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay leads --list us_ofac_sdn@2022-12-08=examples/lists/ofac-sdn-2022-12-08 \\",
            "                --to us_ofac_sdn@2022-12-09=examples/lists/ofac-sdn-2022-12-09",
            "  gainsay leads                                (the versions of lists that the home has installed)"
        })
final class LeadsCommand implements Callable<Integer> {
    enum Format {
        table,
        jsonl
    }

    private final Session session;

    @Option(
            names = "--list",
            paramLabel = "SOURCE=OLD",
            description =
                    "The older publication of the authority's list: SOURCE[@DATE]=PATH, or SOURCE@DATE for an installed one.")
    private @Nullable String old;

    @Option(names = "--to", paramLabel = "SOURCE=NEW", description = "The newer one, likewise.")
    private @Nullable String now;

    @Mixin
    private final Paging paging = new Paging();

    @Option(names = "--format", description = "table for people (default), or jsonl with one line a lead.")
    private Format format = Format.table;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    LeadsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if ((old == null) != (now == null)) {
            throw new InputException("leads: --list and --to are two publications of one list; give both or neither");
        }
        List<UnnamedTarget> targets;
        try (Home opened = home.existing(session);
                HomeClaims claims = HomeClaims.of(opened, session.console()::say)) {
            targets = claims.unnamedTargets();
        }
        List<Gain> gains = old == null || now == null ? ListGains.installed(targets, home.path()) : given(old, now);
        List<Lead> leads = targets.stream()
                .map(target -> target.lead(gains))
                .flatMap(Optional::stream)
                .toList();
        List<Lead> page = paging.of(leads);
        if (format == Format.jsonl) {
            page.forEach(lead -> session.console().out().println(Json.line(ViewJson.of(lead))));
            return Program.DONE;
        }
        String part = leads.isEmpty()
                ? LeadReport.none(targets.size())
                : paging.part("lead", page.size(), leads.size()) + "; a lead is inferred, and changes no claim";
        LeadReport.print(page, part, session.console());
        return Program.DONE;
    }

    private List<Gain> given(String before, String after) {
        ListSource older = ListChoice.named(before, home.path());
        ListSource newer = ListChoice.named(after, home.path());
        if (!older.source().equals(newer.source())) {
            throw new InputException("leads: --list names " + older.source() + " and --to " + newer.source()
                    + "; give two publications of one list");
        }
        return List.of(ListGains.between(older, newer));
    }
}
