package org.gainsay.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gainsay.claims.timeline.Moment;
import org.gainsay.desk.HomeClaims;
import org.gainsay.desk.KnownListings;
import org.gainsay.desk.ViewJson;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.model.Claim;
import org.gainsay.model.Listing;
import org.gainsay.screen.EntryKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay timeline}: what was published, claimed and listed, by day. */
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Shows by day what was published, which claims were first reported, and which of their parties were listed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay timeline --since 2022-12-01 --until 2022-12-31",
            "  gainsay timeline --limit 50 --offset 50        # the second page",
            "  gainsay timeline --about \"Qods Aviation\" --format jsonl"
        })
final class TimelineCommand implements Callable<Integer> {
    enum Format {
        table,
        jsonl
    }

    private final Session session;

    @Mixin
    private final ClaimFilterOptions filters = new ClaimFilterOptions();

    @Mixin
    private final Paging paging = new Paging();

    @Option(names = "--format", description = "table for people (default), or jsonl.")
    private Format format = Format.table;

    @Mixin
    private final ListOptions lists = new ListOptions();

    @Mixin
    private final HomeFolder home = new HomeFolder();

    private @Nullable KnownListings listings;

    TimelineCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Moment> moments;
        try (Home opened = home.existing(session);
                HomeClaims all = HomeClaims.of(opened, session.console()::say)) {
            List<Claim> claims = filters.of(all, session.console());
            moments = all.timeline(filters.filter(), claims, this::listing);
        }
        List<Moment> page = paging.of(moments);
        if (format == Format.jsonl) {
            page.forEach(moment -> session.console().out().println(Json.line(ViewJson.of(moment))));
        } else {
            table(page, moments.size());
        }
        return Program.DONE;
    }

    private void table(List<Moment> page, int all) {
        Console console = session.console();
        if (all == 0) {
            console.out().println("nothing in that period, or about that");
            return;
        }
        if (!page.isEmpty()) {
            Table table = new Table("date", "kind", "id", "what").naming("what");
            page.forEach(moment ->
                    table.row(Dates.shown(moment.date()), moment.kind().label(), moment.id(), moment.label()));
            table.print(console, "");
            console.out().println();
        }
        console.out().println(console.dim(paging.part("line", page.size(), all)));
    }

    /** The lists are opened only where some party is on one. */
    private Optional<Listing> listing(EntryKey key) {
        if (listings == null) {
            listings = lists.known(home.path(), session.console());
        }
        return listings.find(key);
    }
}
