package org.gainsay.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code gainsay ledger list}: the last entries, a line each, with the numbers that the other ledger commands take. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the last entries, a line each: number, time, type, and what they are about.",
        footerHeading = "%nExamples:%n",
        footer = {"  gainsay ledger list", "  gainsay ledger list --type screening --last 100"})
final class LedgerListCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--type", paramLabel = "T", description = "Only this type: reading, screening, list, erasure, …")
    private @Nullable String type;

    @Option(names = "--last", paramLabel = "N", description = "How many; default 20.")
    private int last = 20;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    LedgerListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Table table = new Table("number", "at", "by", "type", "what");
        try (Home opened = home.existing(session)) {
            // Of a certain type the last N may lie anywhere; of all types they are the last N rows.
            long from = type == null ? Math.max(1, opened.ledger().head().seq() - last + 1) : 1;
            Deque<Kept> kept = new ArrayDeque<>();
            try (Stream<Kept> entries = opened.ledger().entries(from)) {
                entries.filter(entry ->
                                type == null || type.equals(entry.entry().type()))
                        .forEach(entry -> {
                            kept.addLast(entry);
                            if (kept.size() > last) {
                                kept.removeFirst();
                            }
                        });
            }
            kept.forEach(entry -> table.row(
                    Long.toString(entry.entry().seq()),
                    entry.entry().at(),
                    entry.entry().by(),
                    entry.entry().type(),
                    what(entry)));
        }
        if (table.isEmpty()) {
            session.console().out().println(type == null ? "no entries" : "no entries of type " + type);
        } else {
            table.print(session.console(), "");
        }
        return Program.DONE;
    }

    private static String what(Kept kept) {
        return switch (kept.body()) {
            case Body.Present present -> about(kept.entry().type(), present.json());
            case Body.Erased erased -> "erased by entry " + erased.seq() + ": " + erased.rule();
            case Body.Lost() -> "lost";
        };
    }

    private static String about(String type, JsonNode body) {
        return switch (type) {
            case "reading" ->
                body.path("article").asString("") + ", "
                        + body.path("reading").path("statements").size() + " statements";
            case "screening" ->
                body.path("query").path("name").asString("") + ", "
                        + body.path("hits").size() + " hits";
            case "list" ->
                body.path("source").asString("") + " " + body.path("date").asString("undated") + ", "
                        + body.path("entries").asInt(0) + " entries";
            default -> body.path("rule").asString("");
        };
    }
}
