package org.gainsay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gainsay.ledger.SourceStore;
import org.gainsay.lists.BrokenEntries;
import org.gainsay.lists.BuiltinSnapshot;
import org.gainsay.lists.ListSource;
import org.gainsay.lists.ListSpec;
import org.gainsay.lists.installed.InstalledLists;
import org.gainsay.model.InputException;
import org.gainsay.model.ListContent;
import org.gainsay.model.ListEdition;
import picocli.CommandLine.Option;

/** Which lists to look at: those named, else those installed, else the one that is built in. */
final class ListOptions {
    /** More lists than that are named without their sizes, so that the line stays readable. */
    private static final int MANY = 2;

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
        List<ListSource> sources = new ArrayList<>();
        lists.forEach(list -> sources.add(named(list, home)));
        if (sources.isEmpty()) {
            InstalledLists.of(home).current(store(home)).forEach(source -> sources.add(present(source)));
        }
        if (sources.isEmpty()) {
            sources.add(ListSource.ofBuiltin());
        }
        return sources;
    }

    /** A publication by {@code SOURCE[@DATE]=PATH}, or an installed one by {@code SOURCE[@DATE]}. */
    static ListSource named(String list, Path home) {
        if (list.indexOf('=') >= 0) {
            return ListSource.of(ListSpec.parse(list));
        }
        InstalledLists installed = InstalledLists.of(home);
        return installed.find(list, store(home)).map(ListOptions::present).orElseGet(() -> {
            if (list.equals(BuiltinSnapshot.SOURCE)
                    || list.equals(BuiltinSnapshot.SOURCE + "@" + BuiltinSnapshot.DATE)) {
                return ListSource.ofBuiltin();
            }
            throw new InputException(
                    "--list " + list + ": no such list is installed; see gainsay lists status, or write "
                            + "SOURCE=PATH for files of your own, for instance us_ofac_sdn=lists/ofac");
        });
    }

    /** An installed list whose files are all in the store: an erasure may have taken them. */
    private static ListSource present(ListSource source) {
        if (!source.files().stream().allMatch(file -> Files.isRegularFile(file.path()))) {
            throw new InputException(
                    source.source() + ": the files of the installed version are no longer in the home's "
                            + "store; run gainsay lists update " + source.source());
        }
        return source;
    }

    static Function<String, Path> store(Path home) {
        return SourceStore.in(home)::path;
    }

    boolean skipBroken() {
        return skipBroken;
    }

    /** What is to become of a list's broken entries; for one load. */
    static BrokenEntries broken(boolean skipBroken) {
        return skipBroken ? BrokenEntries.skipped() : BrokenEntries.refused();
    }

    /** Says on standard error how many entries of a list were left out, and where the first of them are. */
    static void say(String source, BrokenEntries broken, Console console) {
        if (broken.count() > 0) {
            console.say(source + ": left out " + broken.count() + " broken "
                    + (broken.count() == 1 ? "entry" : "entries, the first of them:"));
            broken.places().forEach(place -> console.say("  " + place));
        }
    }

    /** Reads them all and says on standard error which they are, and what the built-in one is not for. */
    List<ListContent> load(List<ListSource> sources, Console console) {
        List<ListContent> contents = new ArrayList<>();
        for (ListSource source : sources) {
            BrokenEntries broken = broken(skipBroken);
            contents.add(source.load(broken));
            say(source.source(), broken, console);
        }
        say(contents.stream().map(ListContent::edition).toList(), console);
        return contents;
    }

    /** The first line on standard error: which lists are used, where there are many of them without the size of each. */
    static void say(List<ListEdition> editions, Console console) {
        boolean many = editions.size() > MANY;
        String lists = editions.stream()
                .map(edition -> described(edition, !many))
                .collect(Collectors.joining(many ? ", " : "; "));
        int entries = editions.stream().mapToInt(ListEdition::entries).sum();
        console.say("lists: " + lists + (many ? " (" + entries + " entries)" : ""));
    }

    private static String described(ListEdition edition, boolean withSize) {
        if (!edition.builtin()) {
            return edition.source() + " " + edition.dateLabel()
                    + (withSize ? " (" + edition.entries() + " entries)" : "");
        }
        return edition.source() + ", built-in snapshot of " + edition.dateLabel()
                + ", not for compliance: for today's lists run gainsay lists update, or hand in files of your own with "
                + "--list SOURCE=PATH";
    }
}
