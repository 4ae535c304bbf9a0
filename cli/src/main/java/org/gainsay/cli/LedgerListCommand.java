package org.gainsay.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.desk.DecisionBody;
import org.gainsay.desk.ListEvent;
import org.gainsay.ledger.Accounts;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.InputException;
import org.gainsay.watch.customers.WatchEntry;
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
        description =
                "Lists the last readings, screenings and erasures, a line each: number, time, type, and what they are "
                        + "about. The lists that a screening used are entries too; --all shows them.",
        footerHeading = "%nExamples:%n",
        footer = {"  gainsay ledger list", "  gainsay ledger list --type screening --last 100"})
final class LedgerListCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--type", paramLabel = "T", description = "Only this type: reading, screening, list, erasure, …")
    private @Nullable String type;

    @Option(names = "--last", paramLabel = "N", description = "How many; default 20.")
    private int last = 20;

    @Option(names = "--all", description = "Also the lists that each run used.")
    private boolean all;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    LedgerListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Table table = new Table("number", "at", "by", "type", "what").naming("what");
        if (last < 1) {
            throw new InputException("ledger list: --last " + last + ": give a number of entries from 1 upwards");
        }
        try (Home opened = home.existing(session)) {
            wanted(opened.ledger()).forEach(entry -> row(table, entry));
        }
        if (table.isEmpty()) {
            session.console()
                    .out()
                    .println(
                            type == null
                                    ? "no entries" + (all ? "" : " but lists; --all shows them")
                                    : "no entries of type " + type);
        } else {
            table.print(session.console(), "");
        }
        return Program.DONE;
    }

    static void row(Table table, Kept kept) {
        table.row(
                Long.toString(kept.entry().seq()),
                kept.entry().at(),
                kept.entry().by(),
                kept.entry().type(),
                what(kept));
    }

    /** Looks at ever more of the ledger's end until there are enough: what is wanted may lie anywhere. */
    private Deque<Kept> wanted(Ledger ledger) {
        long head = ledger.head().seq();
        for (long window = last; ; window = 8 * window) {
            long from = Math.max(1, head - window + 1);
            Deque<Kept> kept = lastFrom(ledger, from);
            if (from == 1 || kept.size() == last) {
                return kept;
            }
        }
    }

    private Deque<Kept> lastFrom(Ledger ledger, long from) {
        Deque<Kept> kept = new ArrayDeque<>();
        try (Stream<Kept> entries = ledger.entries(from)) {
            entries.filter(entry -> isWanted(entry.entry().type())).forEach(entry -> {
                kept.addLast(entry);
                if (kept.size() > last) {
                    kept.removeFirst();
                }
            });
        }
        return kept;
    }

    private boolean isWanted(String entryType) {
        return type == null ? all || !entryType.equals("list") : type.equals(entryType);
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
                        + Statistics.counted(
                                body.path("reading").path("statements").size(), "statement");
            case "screening" ->
                body.path("query").path("name").asString("") + ", "
                        + Statistics.counted(body.path("hits").size(), "hit");
            case "list" ->
                body.path("source").asString("") + " "
                        + (body.has(ListEvent.KEY)
                                ? body.path(ListEvent.KEY).asString("") + ": "
                                        + body.path("reason").asString("")
                                : body.path("date").asString("undated") + ", "
                                        + body.path("entries").asInt(0) + " entries");
            case DecisionBody.TYPE -> decision(body);
            case "correction" ->
                body.path("correction").asString("").replace('_', ' ') + ", "
                        + body.path("article").asString("")
                        + (body.has("statement") ? "#" + body.path("statement").asString("") : "");
            case "note" ->
                body.path("comment").asString("handed over, or given a day") + ", "
                        + body.path("case")
                                .path("query")
                                .path("name")
                                .asString(body.path("case").path("called").asString(""));
            case "change" ->
                body.path("change").asString("") + ", "
                        + Statistics.counted(
                                Math.max(
                                        1,
                                        body.path("entries").size()
                                                + body.path("claims").size()
                                                + body.path("leads").size()),
                                "change");
            case "telling" ->
                body.path("rule").asString("") + ", " + body.path("way").asString("") + ": "
                        + body.path("telling").asString("");
            case WatchEntry.TYPE -> watch(body);
            case "attachment" ->
                body.path("name").asString("") + " " + body.path("sha256").asString("");
            case "source" ->
                body.path("source").asString("") + " " + body.path("change").asString("") + " "
                        + body.path("place").asString(body.path("reason").asString(""));
            case Accounts.TYPE ->
                body.path("change").asString("") + " " + body.path("user").asString("");
            default -> body.path("rule").asString("");
        };
    }

    private static String watch(JsonNode body) {
        String portfolio = body.path("portfolio").asString("");
        String says = switch (body.path("kind").asString("")) {
            case "customers" ->
                Statistics.counted(body.path("customers").asLong(0), "customer") + " of "
                        + body.path("file").asString("");
            case "run" ->
                "run, " + body.path("screened").asLong(0) + " of "
                        + Statistics.counted(body.path("customers").asLong(0), "customer") + " screened";
            case "removed" -> "watched no more";
            default ->
                String.join(
                        ", ",
                        Stream.of(
                                        body.path("customer").asString(""),
                                        body.path("query").path("name").asString(""),
                                        body.path("left").asBoolean(false)
                                                ? "no customer any more"
                                                : Statistics.counted(
                                                        body.path("hits").size(), "hit"))
                                .filter(word -> !word.isEmpty())
                                .toList());
        };
        return portfolio + ": " + says;
    }

    private static String decision(JsonNode body) {
        JsonNode subject = body.path("case");
        return switch (body.path("decision").asString("")) {
            case "verdict", "taken_back" ->
                body.path("verdict").asString("taken_back").replace('_', ' ') + ", "
                        + subject.path("query")
                                .path("name")
                                .asString(subject.path("called").asString("")) + ", "
                        + subject.path("entry").asString("");
            case "follow" ->
                "follow " + body.path("claim").path("id").asString("")
                        + (body.has("rule")
                                ? ", by the rule " + body.path("rule").asString("")
                                : "");
            default -> body.path("decision").asString("") + " " + words(body.path("claims"));
        };
    }

    private static String words(JsonNode list) {
        return list.values().stream().map(word -> word.asString("")).collect(Collectors.joining(" "));
    }
}
