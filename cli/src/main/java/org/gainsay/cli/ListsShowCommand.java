package org.gainsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.format.Json;
import org.gainsay.format.ListingJson;
import org.gainsay.model.InputException;
import org.gainsay.model.ListContent;
import org.gainsay.model.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gainsay lists show}: one entry, whole. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints one entry with every field that the list gives, in FollowTheMoney terms.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay lists show us_ofac_sdn 16418",
            "  gainsay lists show un_sc QDi.430 --list un_sc=consolidated.xml --format json"
        })
final class ListsShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "The list, such as us_ofac_sdn.")
    private String source = "";

    @Parameters(index = "1", paramLabel = "ENTRY", description = "The authority's id of the entry.")
    private String entry = "";

    @Mixin
    private final ListOptions lists = new ListOptions();

    @Mixin
    private final HomeFolder home = new HomeFolder();

    @Option(names = "--format", description = "text for people (default), json or jsonl.")
    private ListsCommand.Format format = ListsCommand.Format.text;

    ListsShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<ListContent> contents = lists.load(lists.sources(home.path()), session.console());
        List<Listing> found = contents.stream()
                .filter(content -> content.edition().source().equals(source))
                .flatMap(content -> content.listings().stream())
                .filter(listing -> listing.entry().equalsIgnoreCase(entry.strip()))
                .toList();
        if (found.isEmpty()) {
            throw new InputException("lists show: no entry '" + entry + "' in " + source + " among the lists "
                    + contents.stream()
                            .map(content -> content.edition().source())
                            .toList()
                    + "; check the id, or name the list with --list " + source + "=PATH");
        }
        for (Listing listing : found) {
            switch (format) {
                case text -> ListingReport.print(listing, session.console());
                case json -> session.console().out().println(Json.pretty(ListingJson.of(listing)));
                case jsonl -> session.console().out().println(Json.line(ListingJson.of(listing)));
            }
        }
        return Program.DONE;
    }
}
