package org.gainsay.screen;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Entries of official lists that are one party. A view over the lists that were loaded, worked out anew each time and never
 * stored as a fact.
 *
 * @param id its first entry as {@code source:entry}; the same as long as that entry stays its first
 * @param caption what its first entry calls it
 * @param entries two or more, by list (the UN's first, then OFAC's, the EU's, the UK's, …) and entry
 * @param evidence what holds them together, in words, the strongest first
 */
public record Party(String id, String caption, List<EntryKey> entries, List<String> evidence) {
    public Party {
        entries = List.copyOf(entries);
        evidence = List.copyOf(evidence);
    }

    /** Whether one list has it more than once, which happens and is worth a look. */
    public boolean isTwiceOnOneList() {
        Set<String> sources = new HashSet<>();
        return !entries.stream().allMatch(entry -> sources.add(entry.source()));
    }
}
