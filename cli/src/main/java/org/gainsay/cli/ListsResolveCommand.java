package org.gainsay.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gainsay.format.Json;
import org.gainsay.model.Listing;
import org.gainsay.screen.EntryKey;
import org.gainsay.screen.Parties;
import org.gainsay.screen.Party;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code gainsay lists resolve}: which entries of different lists are the same party. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says which entries of different lists are the same party, and by what: numbers, names with birth dates, names "
                    + "with countries. One party a paragraph, or a line.",
            "It is worked out anew each time; a party's id is that of its first entry, and as stable as that."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay lists resolve --list un_sc=consolidated.xml --list eu_fsf=xmlFullSanctionsList_1_1.xml",
            "  gainsay lists resolve --format jsonl > parties.jsonl",
            "  gainsay lists resolve --doubles"
        })
final class ListsResolveCommand implements Callable<Integer> {
    enum Format {
        table,
        jsonl
    }

    private static final String INDENT = "    ";
    private static final String TWICE = "twice on one list";

    private final Session session;

    @Mixin
    private final ListOptions lists = new ListOptions();

    @Mixin
    private final HomeFolder home = new HomeFolder();

    @Option(names = "--doubles", description = "Only parties that hold two entries of one list.")
    private boolean doubles;

    @Option(names = "--format", description = "table for people (default), or jsonl with one line a party.")
    private Format format = Format.table;

    ListsResolveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Listing> listings = lists.load(lists.sources(home.path()), session.console()).stream()
                .flatMap(content -> content.listings().stream())
                .toList();
        Parties parties = Parties.of(listings);
        List<Party> shown = parties.parties().stream()
                .filter(party -> !doubles || party.isTwiceOnOneList())
                .toList();
        if (format == Format.jsonl) {
            shown.forEach(party -> session.console().out().println(Json.line(json(party))));
        } else {
            Map<EntryKey, String> captions = new HashMap<>();
            listings.forEach(listing -> captions.putIfAbsent(EntryKey.of(listing), listing.caption()));
            shown.forEach(party -> print(party, captions));
        }
        session.console().out().flush();
        session.console().say(summary(parties, listings.size()));
        return Program.DONE;
    }

    private static String summary(Parties parties, int entries) {
        long twice = parties.parties().stream().filter(Party::isTwiceOnOneList).count();
        int together = parties.parties().stream()
                .mapToInt(party -> party.entries().size())
                .sum();
        return "parties: " + parties.parties().size() + ", with " + together + " of " + entries + " entries; " + TWICE
                + ": " + twice + (twice == 0 ? "" : " (see them with --doubles)");
    }

    private void print(Party party, Map<EntryKey, String> captions) {
        Console console = session.console();
        String flag = party.isTwiceOnOneList() ? "  " + TWICE : "";
        console.head(party.caption(), flag, text -> console.paint(Console.Paint.WARNED, text));
        Table table = new Table("list", "entry", "there called").naming("there called");
        for (EntryKey entry : party.entries()) {
            table.row(entry.source(), entry.entry(), captions.getOrDefault(entry, ""));
        }
        table.print(console, INDENT);
        for (String line :
                Columns.wrap("by " + String.join("; ", party.evidence()), console.width() - INDENT.length())) {
            console.out().println(INDENT + console.dim(line));
        }
        console.out().println();
    }

    private static ObjectNode json(Party party) {
        ObjectNode json = Json.object();
        json.put("party", party.id());
        json.put("caption", party.caption());
        ArrayNode entries = json.putArray("entries");
        for (EntryKey entry : party.entries()) {
            ObjectNode node = entries.addObject();
            node.put("source", entry.source());
            node.put("entry", entry.entry());
        }
        party.evidence().forEach(json.putArray("evidence")::add);
        return json;
    }
}
