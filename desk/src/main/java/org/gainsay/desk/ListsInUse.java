package org.gainsay.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.lists.ListSource;
import org.gainsay.model.InputException;
import org.gainsay.screen.ScreenIndex;
import org.gainsay.screen.Screener;
import org.jspecify.annotations.Nullable;

/** Some lists as they answer now, and as the home has kept them. Immutable and thread-safe; newer lists make another one. */
public final class ListsInUse {
    private final List<ListSource> sources;
    private final ScreenIndex index;
    private final Screener screener;
    private final KeptLists kept;
    private volatile @Nullable KnownListings known;

    private ListsInUse(List<ListSource> sources, ScreenIndex index, KeptLists kept) {
        this.sources = List.copyOf(sources);
        this.index = index;
        this.screener = Screener.over(index);
        this.kept = kept;
    }

    /**
     * Opens their index, which is made where there is none, and keeps which they are.
     *
     * @param only the names of those that are wanted; none for all
     * @throws InputException where one of them is not there
     */
    static ListsInUse open(List<String> named, Set<String> only, Home home, Consumer<String> say) {
        Path folder = home.folder();
        List<ListSource> all = ListChoice.of(named, folder);
        Set<String> there = all.stream().map(ListSource::source).collect(Collectors.toSet());
        for (String source : only) {
            if (!there.contains(source)) {
                throw new InputException("no list '" + source + "' here; these are: "
                        + there.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        List<ListSource> used = only.isEmpty()
                ? all
                : all.stream().filter(list -> only.contains(list.source())).toList();
        ScreenIndex index = ListIndex.of(used, false, folder, say).index();
        return new ListsInUse(used, index, KeptLists.keep(home, Ledger.LOCAL, used, index));
    }

    public List<ListSource> sources() {
        return sources;
    }

    public ScreenIndex index() {
        return index;
    }

    public Screener screener() {
        return screener;
    }

    /** As the home has kept them. */
    public KeptLists kept() {
        return kept;
    }

    /** What they say of parties. */
    public KnownListings known() {
        KnownListings made = known;
        if (made == null) {
            made = KnownListings.of(index);
            known = made;
        }
        return made;
    }
}
