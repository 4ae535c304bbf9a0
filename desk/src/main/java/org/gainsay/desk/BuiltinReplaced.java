package org.gainsay.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gainsay.lists.BuiltinSnapshot;
import org.gainsay.lists.installed.InstalledList;
import org.gainsay.lists.installed.InstalledLists;

/**
 * Says when the first list that is installed takes the place of the built-in one: whoever fetched one authority's list, to have it
 * besides, would else no longer find what OFAC lists, and not know.
 */
public final class BuiltinReplaced {
    private final Path home;
    private final boolean builtinBefore;

    private BuiltinReplaced(Path home) {
        this.home = home;
        this.builtinBefore = installed(home).isEmpty();
    }

    /** To be asked before something is installed. */
    public static BuiltinReplaced before(Path home) {
        return new BuiltinReplaced(home);
    }

    /** What to know, afterwards; empty where the built-in list answers still, did not before, or has OFAC's own in its place. */
    public Optional<String> sentence() {
        List<String> now = installed(home);
        if (!builtinBefore || now.isEmpty() || now.contains(BuiltinSnapshot.SOURCE)) {
            return Optional.empty();
        }
        return Optional.of("from now on names are screened against "
                + String.join(", ", now) + " only; the built-in OFAC list of "
                + BuiltinSnapshot.DATE + " is no longer used; run gainsay lists update " + BuiltinSnapshot.SOURCE
                + " to have OFAC's as well");
    }

    private static List<String> installed(Path home) {
        return InstalledLists.of(home).all().stream()
                .filter(list -> list.current().isPresent())
                .map(InstalledList::source)
                .toList();
    }
}
