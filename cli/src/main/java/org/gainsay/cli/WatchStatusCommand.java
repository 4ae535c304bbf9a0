package org.gainsay.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gainsay.desk.StatusJson;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.lists.update.ListStatus;
import org.gainsay.watch.customers.Portfolio;
import org.gainsay.watch.customers.WatchEntry;
import org.gainsay.watch.customers.Watching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code gainsay watch status}: what is watched, and what there is to do. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says which portfolios there are, when and on which lists each was screened last, how many hits are still"
                    + " to be looked at, and what has failed or is stale.",
            "to do: run, where customers or installed lists are newer than the last run, or it was broken off."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  gainsay watch status", "  gainsay watch status --format jsonl"})
final class WatchStatusCommand implements Callable<Integer> {
    private static final int DAY = "2026-11-26".length();
    private static final int MINUTE = "2026-11-26T09:00".length();

    private final Session session;

    @Option(names = "--name", paramLabel = "PORTFOLIO", description = "Which portfolio; else all of them.")
    private List<String> names = List.of();

    @Option(names = "--format", description = "text for people (default), or jsonl with one line a portfolio.")
    private ListsCommand.Format format = ListsCommand.Format.text;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    WatchStatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Home opened = home.existing(session)) {
            Watching watching = new Watching(opened, Ledger.LOCAL);
            List<String> portfolios = names.isEmpty() ? watching.portfolios() : names;
            List<ListStatus> lists = StatusJson.all(home.path(), session.today());
            List<ObjectNode> all = new ArrayList<>();
            portfolios.forEach(name -> all.add(status(watching.portfolio(name), lists)));
            if (format == ListsCommand.Format.jsonl) {
                all.forEach(each -> session.console().out().println(Json.line(each)));
            } else if (all.isEmpty()) {
                session.console().out().println("no portfolio yet; gainsay watch add CUSTOMERS.csv makes one");
            } else {
                print(all);
            }
            if (format == ListsCommand.Format.text) {
                WatchSourceCommand.troubles(opened).forEach(this::line);
            }
        }
        return Program.DONE;
    }

    private static ObjectNode status(Portfolio portfolio, List<ListStatus> lists) {
        ObjectNode json = Json.object();
        var given = portfolio.customers();
        json.put("portfolio", portfolio.name());
        json.put("customers", given.entry().size());
        json.put("file", given.entry().file());
        json.put("given", given.at());
        ArrayNode stale = Json.array();
        String todo = portfolio.isUnfinished() ? "run" : "";
        json.putNull("last");
        if (portfolio.last().isPresent()) {
            var last = portfolio.last().get();
            ObjectNode run = json.putObject("last");
            run.put("at", last.at());
            run.put("run", last.entry().run());
            run.set("sources", last.entry().sources());
            run.put("touched", last.entry().touched());
            run.put("new", last.entry().found());
            run.put("changed", last.entry().changed());
            run.put("gone", last.entry().gone());
            todo = isBehind(last.entry(), lists) ? "run" : todo;
            troubles(last.entry(), lists).forEach(stale::add);
        }
        long[] hits = {0, 0};
        portfolio.standing(hit -> {
            hits[0]++;
            hits[1] += hit.isOpen() ? 1 : 0;
        });
        json.put("with_hits", portfolio.withHits());
        json.put("hits", hits[0]);
        json.put("open", hits[1]);
        json.put("to_do", todo);
        json.set("lists", stale);
        return json;
    }

    /** Whether one of the lists is installed in another version than the run had. */
    private static boolean isBehind(WatchEntry.Run last, List<ListStatus> lists) {
        Map<String, String> used = new HashMap<>();
        last.sources()
                .forEach(source -> used.put(
                        source.path("source").asString(""),
                        source.path("sha256").asString("")));
        return lists.stream()
                .filter(list -> list.sha256() != null && list.state() != ListStatus.State.BUILTIN)
                .anyMatch(list -> !String.valueOf(list.sha256()).equals(used.get(list.source())));
    }

    private static List<String> troubles(WatchEntry.Run last, List<ListStatus> lists) {
        List<String> used = new ArrayList<>();
        last.sources().forEach(source -> used.add(source.path("source").asString("")));
        return lists.stream()
                .filter(list -> !list.note().isEmpty()
                        && (used.contains(list.source()) || list.state() == ListStatus.State.FAILING))
                .map(list -> list.source() + ": " + list.stateLabel() + "; " + list.note())
                .toList();
    }

    private void print(List<ObjectNode> all) {
        Console console = session.console();
        Table table = new Table("portfolio", "customers", "with hits", "hits", "open", "last run", "to do")
                .counting("customers", "with hits", "hits", "open");
        for (ObjectNode each : all) {
            String at = each.path("last").path("at").asString("never");
            table.row(
                    each.path("portfolio").asString(""),
                    each.path("customers").asString(""),
                    each.path("with_hits").asString(""),
                    each.path("hits").asString(""),
                    each.path("open").asString(""),
                    at.length() < MINUTE ? at : at.substring(0, MINUTE).replace('T', ' '),
                    each.path("to_do").asString(""));
        }
        table.print(console, "");
        for (ObjectNode each : all) {
            String name = each.path("portfolio").asString("");
            line(name + ": customers of " + each.path("file").asString("") + ", taken in "
                    + day(each.path("given").asString(""))
                    + lists(each.path("last").path("sources")));
            each.path("lists").forEach(trouble -> line(name + ": " + trouble.asString("")));
        }
    }

    private static String lists(JsonNode sources) {
        List<String> lists = new ArrayList<>();
        sources.forEach(source -> lists.add(
                (source.path("source").asString("") + " " + source.path("date").asString("")).strip()));
        return lists.isEmpty() ? "" : "; screened on " + String.join(", ", lists);
    }

    private static String day(String at) {
        return at.substring(0, Math.min(DAY, at.length()));
    }

    private void line(String text) {
        Columns.wrap(text, session.console().width()).forEach(session.console().out()::println);
    }
}
