package org.gainsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.claims.counts.Count;
import org.gainsay.claims.counts.Counts;
import org.gainsay.claims.filter.ClaimFilter;
import org.gainsay.desk.HomeClaims;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code gainsay stats}: how much was read, from whom, and of when. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Counts articles, statements and claims by publisher, month, language and standing.",
        footerHeading = "%nExamples:%n",
        footer = {"  gainsay stats", "  gainsay stats --format jsonl"})
final class StatsCommand implements Callable<Integer> {
    enum Format {
        table,
        jsonl
    }

    private final Session session;

    @Option(names = "--format", description = "table for people (default), or jsonl.")
    private Format format = Format.table;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    StatsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Count> counts;
        try (Home opened = home.existing(session);
                HomeClaims claims = HomeClaims.of(opened, session.console()::say)) {
            counts = Counts.of(claims.articles().toList(), claims.wanted(ClaimFilter.NONE));
        }
        if (format == Format.jsonl) {
            counts.forEach(count -> session.console().out().println(Json.line(json(count))));
            return Program.DONE;
        }
        Table table = new Table("by", "", "articles", "statements", "claims")
                .naming("")
                .counting("articles", "statements", "claims");
        Count.By before = null;
        for (Count count : counts) {
            table.row(
                    count.by() == before ? "" : count.by().label(),
                    count.by() == Count.By.ALL ? "" : count.value(),
                    Long.toString(count.articles()),
                    Long.toString(count.statements()),
                    Long.toString(count.claims()));
            before = count.by();
        }
        table.print(session.console(), "");
        return Program.DONE;
    }

    private static ObjectNode json(Count count) {
        ObjectNode json = Json.object();
        json.put("by", count.by().label());
        json.put("value", count.value());
        json.put("articles", count.articles());
        json.put("statements", count.statements());
        json.put("claims", count.claims());
        return json;
    }
}
