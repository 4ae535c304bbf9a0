package org.gainsay.lists;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.model.InputException;

/**
 * What becomes of an entry that cannot be read (no id, no name, a row with too few fields): either the load fails there, or
 * the entry is left out, and how many were and where stands here afterwards. For one load on one thread.
 */
public final class BrokenEntries {
    private static final int PLACES = 5;

    private final boolean skip;
    private final List<String> places = new ArrayList<>(PLACES);
    private int count;

    private BrokenEntries(boolean skip) {
        this.skip = skip;
    }

    /** The first broken entry ends the load. */
    public static BrokenEntries refused() {
        return new BrokenEntries(false);
    }

    /** Broken entries are left out and counted. */
    public static BrokenEntries skipped() {
        return new BrokenEntries(true);
    }

    /** Notes what is wrong with an entry, with file and line; throws it where broken entries are refused. */
    void add(InputException broken) {
        if (!skip) {
            throw broken;
        }
        count++;
        if (places.size() < PLACES) {
            places.add(String.valueOf(broken.getMessage()));
        }
    }

    /** How many entries were left out. */
    public int count() {
        return count;
    }

    /** What was wrong with the first few, a line each, with file and line. */
    public List<String> places() {
        return List.copyOf(places);
    }
}
