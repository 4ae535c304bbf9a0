package org.gainsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.InputException;
import org.gainsay.watch.customers.Portfolio;
import org.gainsay.watch.customers.Watching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code gainsay watch history}: what happened to one customer. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tells what happened to a customer: when he was screened and on which lists, what was found, changed and"
                    + " gone, what was decided.",
            "Runs on the same lists in which nothing came of him stand together in one line; --format jsonl has each."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  gainsay watch history C-1042", "  gainsay watch history C-1042 --name clients --format jsonl"})
final class WatchHistoryCommand implements Callable<Integer> {
    private static final int MINUTE = "2026-11-26T09:00".length();

    private final Session session;

    @Parameters(paramLabel = "CUSTOMER", description = "His id, as his file or gainsay watch hits has it.")
    private String customer = "";

    @Option(names = "--name", paramLabel = "PORTFOLIO", description = "Which portfolio; default ${DEFAULT-VALUE}.")
    private String name = Watching.USUAL;

    @Option(
            names = "--format",
            description = "text for people (default), or jsonl with one line for all that happened.")
    private ListsCommand.Format format = ListsCommand.Format.text;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    WatchHistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Home opened = home.existing(session)) {
            Portfolio portfolio = new Watching(opened, Ledger.LOCAL).portfolio(name);
            List<WatchHistory.Event> events = WatchHistory.of(portfolio, customer, session.today());
            if (events.isEmpty()) {
                throw new InputException("portfolio " + name + " never had a customer '" + customer
                        + "'; give the id as it stands in his file");
            }
            if (format == ListsCommand.Format.jsonl) {
                events.forEach(event -> session.console().out().println(Json.line(event.json())));
            } else {
                print(events);
            }
        }
        return Program.DONE;
    }

    private void print(List<WatchHistory.Event> events) {
        who(events);
        Table table = new Table("when", "entry", "what")
                .naming("what")
                .counting("entry")
                .keeping("when");
        for (int at = 0; at < events.size(); at++) {
            WatchHistory.Event event = events.get(at);
            int runs = 1;
            while (isSameRun(events, at)) {
                at++;
                runs++;
            }
            WatchHistory.Event last = events.get(at);
            table.row(
                    minute(last.at()),
                    Long.toString(last.seq()),
                    runs == 1
                            ? event.words()
                            : runs + " times since " + WatchCells.day(event.at()) + ": " + last.words());
        }
        table.print(session.console(), "");
    }

    /** Whether an event and the one after it are runs on the same lists. */
    private static boolean isSameRun(List<WatchHistory.Event> events, int at) {
        return isRun(events, at)
                && isRun(events, at + 1)
                && events.get(at)
                        .detail()
                        .path("sources")
                        .equals(events.get(at + 1).detail().path("sources"));
    }

    private static boolean isRun(List<WatchHistory.Event> events, int at) {
        return at < events.size() && events.get(at).what().equals("run");
    }

    /** Who he is, as was known of him last. */
    private void who(List<WatchHistory.Event> events) {
        JsonNode query = events.stream()
                .map(event -> event.detail().path("query"))
                .filter(each -> each.path("name").isString())
                .reduce(Json.object(), (earlier, later) -> later);
        List<String> known = new ArrayList<>(List.of(customer));
        for (String key : List.of("birth_date", "id_number", "imo")) {
            String value = query.path(key).asString("");
            if (!value.isEmpty()) {
                known.add((key.equals("birth_date") ? "born " : key.replace('_', ' ') + " ") + value);
            }
        }
        query.path("countries").forEach(country -> known.add(country.asString("")));
        session.console()
                .head(query.path("name").asString(customer), "  " + String.join(", ", known), session.console()::dim);
    }

    private static String minute(String at) {
        return at.length() < MINUTE ? at : at.substring(0, MINUTE).replace('T', ' ');
    }
}
