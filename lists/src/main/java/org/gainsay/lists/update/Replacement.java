package org.gainsay.lists.update;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.lists.installed.InstalledVersion;
import org.gainsay.model.ListContent;
import org.gainsay.model.Listing;
import org.jspecify.annotations.Nullable;

/** Whether a version may take the place of another: a list that has shrunk or grown younger is more likely broken than right. */
final class Replacement {
    /** The house's rule: more than a tenth less is refused. */
    private static final int TENTHS_TO_STAY = 9;

    /** No authority lists so many parties at once; another list may have come under this one's name. */
    private static final int TIMES_TO_REMARK = 3;

    private static final String WITHOUT_ALIASES =
            "is without its file of aliases (alt.csv or cons_alt.csv), so that only primary names are found: give the"
                    + " folder that holds all its files";

    private Replacement() {}

    /** Why it may not; null where it may. */
    static @Nullable String refusal(InstalledVersion old, ListContent now, boolean acceptShrunk) {
        if (isOlder(old, now)) {
            return "is of " + now.edition().date() + ", older than the installed one of " + old.date();
        }
        String fewer = acceptShrunk ? null : fewer(old, now);
        return fewer == null
                ? null
                : fewer + "; if that is right, say --accept-shrunk "
                        + now.edition().source();
    }

    /** Whether it may not because it has shrunk. */
    static boolean isShrunk(InstalledVersion old, ListContent now) {
        return !isOlder(old, now) && fewer(old, now) != null;
    }

    private static boolean isOlder(InstalledVersion old, ListContent now) {
        return old.date() != null
                && now.edition().date() != null
                && now.edition().date().isBefore(old.date());
    }

    private static @Nullable String fewer(InstalledVersion old, ListContent now) {
        String fewer = fewer("entries", now.listings().size(), (long) old.entries());
        if (fewer == null) {
            fewer = fewer("names", names(now.listings()), old.names());
        }
        if (fewer == null) {
            fewer = fewer("addresses", addresses(now.listings()), old.addresses());
        }
        return fewer;
    }

    private static @Nullable String fewer(String what, long now, @Nullable Long old) {
        return old == null || now * 10 >= old * TENTHS_TO_STAY
                ? null
                : "has " + now + " " + what + ", more than a tenth fewer than the " + old + " installed";
    }

    /** What to tell a person of a version that may; a line each. */
    static List<String> remarks(@Nullable InstalledVersion old, ListContent now, boolean lacksAliases) {
        List<String> remarks = new ArrayList<>();
        int entries = now.listings().size();
        if (old != null && entries > (long) old.entries() * TIMES_TO_REMARK) {
            remarks.add("has " + entries + " entries, more than " + TIMES_TO_REMARK + " times the " + old.entries()
                    + " before: see whether it is the right list");
        }
        if (lacksAliases) {
            remarks.add(WITHOUT_ALIASES);
        }
        return remarks;
    }

    static long names(List<Listing> listings) {
        return listings.stream().mapToLong(listing -> listing.names().size()).sum();
    }

    static long addresses(List<Listing> listings) {
        return listings.stream()
                .mapToLong(listing -> listing.addresses().size())
                .sum();
    }
}
