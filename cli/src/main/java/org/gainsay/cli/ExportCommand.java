package org.gainsay.cli;

import java.util.concurrent.Callable;
import org.gainsay.format.FtmJson;
import org.gainsay.format.Json;
import org.gainsay.lists.ListReader;
import org.gainsay.model.ListContent;
import org.gainsay.model.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay lists export}: whole lists in another format. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints every entry of the lists as a FollowTheMoney entity, one JSON line each, as OpenSanctions exports them.",
            "An entry's id is SOURCE:ENTRY, so that several lists may stand in one file; entries of a list that came as "
                    + "FollowTheMoney keep theirs."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay lists export > ofac.ftm.json",
            "  gainsay lists export --list un_sc=consolidated.xml --list eu_fsf=fsf.xml > two.ftm.json",
            "  gainsay screen customers.csv --list mine=two.ftm.json"
        })
final class ExportCommand implements Callable<Integer> {
    enum Format {
        ftm
    }

    private final Session session;

    @Mixin
    private final ListOptions lists = new ListOptions();

    @Mixin
    private final HomeFolder home = new HomeFolder();

    @Option(names = "--format", description = "ftm: FollowTheMoney JSON lines (default, and the only one).")
    private Format format = Format.ftm;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        for (ListContent content : lists.load(lists.sources(home.path()), session.console())) {
            boolean official = ListReader.isOfficial(content.edition().source());
            for (Listing listing : content.listings()) {
                String id = official ? listing.source() + ":" + listing.entry() : listing.entry();
                switch (format) {
                    case ftm -> session.console().out().println(Json.line(FtmJson.of(listing, id)));
                }
            }
        }
        return Program.DONE;
    }
}
