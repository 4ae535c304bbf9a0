package org.gainsay.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainsay.claims.leads.Gain;
import org.gainsay.claims.leads.UnnamedTarget;
import org.gainsay.lists.EntryChange;
import org.gainsay.lists.ListDiff;
import org.gainsay.lists.ListSource;
import org.gainsay.lists.installed.InstalledList;
import org.gainsay.lists.installed.InstalledLists;
import org.gainsay.lists.installed.InstalledVersion;
import org.gainsay.model.ListContent;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Listing;
import org.jspecify.annotations.Nullable;

/** What lists gained from one publication to the next. */
public final class ListGains {
    private ListGains() {}

    /** Between two publications of one list. */
    public static Gain between(ListSource older, ListSource newer) {
        ListContent before = older.load();
        ListContent after = newer.load();
        Set<String> added = ListDiff.between(before, after).stream()
                .filter(change -> change.change() == EntryChange.Kind.ADDED)
                .map(EntryChange::entry)
                .collect(Collectors.toSet());
        List<Listing> entries = after.listings().stream()
                .filter(listing -> added.contains(listing.entry()))
                .toList();
        return new Gain(before.edition(), after.edition(), entries);
    }

    /**
     * Of the lists that a home has installed those that may hold some of the targets: consecutive versions between which they were
     * sanctioned, else the first version after that, whose entries may say when they were listed.
     */
    public static List<Gain> installed(List<UnnamedTarget> targets, Path home) {
        List<Gain> gains = new ArrayList<>();
        for (InstalledList list : InstalledLists.of(home).all()) {
            Set<InstalledVersion> loaded = new HashSet<>();
            for (UnnamedTarget target : targets) {
                InstalledVersion before = null;
                for (InstalledVersion version : list.versions()) {
                    if (target.mayBeAmong(before == null ? null : edition(list, before), edition(list, version))) {
                        if (loaded.add(version)) {
                            gains.add(gain(list.source(), before, version, home));
                        }
                        break;
                    }
                    before = version;
                }
            }
        }
        return gains;
    }

    private static ListEdition edition(InstalledList list, InstalledVersion version) {
        return new ListEdition(list.source(), version.date(), version.sha256(), version.entries(), false);
    }

    private static Gain gain(String source, @Nullable InstalledVersion before, InstalledVersion after, Path home) {
        ListSource newer = named(source, after, home);
        if (before == null) {
            ListContent content = newer.load();
            return new Gain(null, content.edition(), content.listings());
        }
        return between(named(source, before, home), newer);
    }

    private static ListSource named(String source, InstalledVersion version, Path home) {
        return ListChoice.named(source + "@" + version.sha256(), home);
    }
}
