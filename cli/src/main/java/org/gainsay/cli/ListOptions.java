package org.gainsay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.desk.KnownListings;
import org.gainsay.desk.ListChoice;
import org.gainsay.desk.ListIndex;
import org.gainsay.lists.BrokenEntries;
import org.gainsay.lists.ListSource;
import org.gainsay.model.ListContent;
import picocli.CommandLine.Option;

/** Which lists to look at: those named, else those installed, else the one that is built in. */
final class ListOptions {
    @Option(
            names = "--list",
            paramLabel = "SOURCE[@DATE]=PATH",
            description = {
                "An official list: us_ofac_sdn, un_sc, eu_fsf, gb_sanctions, … = a file or folder in its official format, "
                        + "also .gz; or SOURCE[@DATE] alone for a version that is installed. May be given several times. "
                        + "Without it the installed lists are used, and where there are none the built-in OFAC snapshot."
            })
    private List<String> lists = List.of();

    @Option(
            names = "--skip-broken",
            description =
                    "Leave out entries that cannot be read, and say how many and where; else a list with one is refused.")
    private boolean skipBroken;

    /**
     * The publications to look at, hashed but not yet read.
     *
     * @param home whose installed lists count; it need not be there
     */
    List<ListSource> sources(Path home) {
        return ListChoice.of(lists, home);
    }

    boolean skipBroken() {
        return skipBroken;
    }

    /** The index of these publications; says on standard error which they are. */
    ListIndex index(List<ListSource> sources, Path home, Console console) {
        return ListIndex.of(sources, skipBroken, home, console::say);
    }

    /** What they say of parties; says on standard error which lists they are. */
    KnownListings known(Path home, Console console) {
        return KnownListings.of(index(sources(home), home, console).index());
    }

    /** Reads them all and says on standard error which they are, and what the built-in one is not for. */
    List<ListContent> load(List<ListSource> sources, Console console) {
        List<ListContent> contents = new ArrayList<>();
        for (ListSource source : sources) {
            BrokenEntries broken = ListChoice.broken(skipBroken);
            contents.add(source.load(broken));
            ListChoice.say(source.source(), broken, console::say);
        }
        console.say(
                ListChoice.sentence(contents.stream().map(ListContent::edition).toList()));
        return contents;
    }
}
