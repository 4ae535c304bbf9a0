package org.gainsay.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gainsay.ledger.SourceStore;
import org.gainsay.lists.BrokenEntries;
import org.gainsay.lists.BuiltinSnapshot;
import org.gainsay.lists.ListSource;
import org.gainsay.lists.ListSpec;
import org.gainsay.lists.installed.InstalledLists;
import org.gainsay.model.InputException;
import org.gainsay.model.ListEdition;

/** Which lists are looked at: those named, else those installed, else the one that is built in; and how they are named to people. */
public final class ListChoice {
    /** More lists than that are named without their sizes, so that the line stays readable. */
    private static final int MANY = 2;

    private ListChoice() {}

    /**
     * The publications to look at, hashed but not yet read.
     *
     * @param named those asked for, each as {@link #named} takes it; may be none
     * @param home whose installed lists count; it need not be there
     */
    public static List<ListSource> of(List<String> named, Path home) {
        List<ListSource> sources = new ArrayList<>();
        named.forEach(list -> sources.add(named(list, home)));
        if (sources.isEmpty()) {
            InstalledLists.of(home).current(store(home)).forEach(source -> sources.add(present(source)));
        }
        if (sources.isEmpty()) {
            sources.add(ListSource.ofBuiltin());
        }
        return sources;
    }

    /**
     * A publication by {@code SOURCE[@DATE]=PATH}, or an installed one by {@code SOURCE[@DATE]}.
     *
     * @throws InputException where there is no such list
     */
    public static ListSource named(String list, Path home) {
        if (list.indexOf('=') >= 0) {
            return ListSource.of(ListSpec.parse(list));
        }
        InstalledLists installed = InstalledLists.of(home);
        return installed.find(list, store(home)).map(ListChoice::present).orElseGet(() -> {
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

    /** Where a home keeps a list's file of some hash. */
    public static Function<String, Path> store(Path home) {
        return SourceStore.in(home)::path;
    }

    /** What is to become of a list's broken entries; for one load. */
    public static BrokenEntries broken(boolean skipBroken) {
        return skipBroken ? BrokenEntries.skipped() : BrokenEntries.refused();
    }

    /** Says how many entries of a list were left out, and where the first of them are. */
    public static void say(String source, BrokenEntries broken, Consumer<String> say) {
        if (broken.count() > 0) {
            say.accept(source + ": left out " + broken.count() + " broken "
                    + (broken.count() == 1 ? "entry" : "entries, the first of them:"));
            broken.places().forEach(place -> say.accept("  " + place));
        }
    }

    /** A line on which lists are used, where there are many of them without the size of each, and what the built-in one is not for. */
    public static String sentence(List<ListEdition> editions) {
        boolean many = editions.size() > MANY;
        String lists = editions.stream()
                .map(edition -> described(edition, !many))
                .collect(Collectors.joining(many ? ", " : "; "));
        int entries = editions.stream().mapToInt(ListEdition::entries).sum();
        return "lists: " + lists + (many ? " (" + entries + " entries)" : "");
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
