package org.gainsay.lists;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.Listing;
import org.gainsay.model.ListingLink;
import org.gainsay.model.NameKind;

/** The entries of one of OFAC's XML files while it is read: no id twice, and links by name led to the entry of that name. */
final class OfacEntries {
    private final Map<String, ListingBuilder> entries = new LinkedHashMap<>();

    /** Takes an entry that has a name. */
    ListingBuilder add(ListingBuilder entry, XmlEntries file) {
        if (entries.putIfAbsent(entry.entry, entry) != null) {
            throw file.wrong("entry " + entry.entry + ", which ends here, stands in the file twice");
        }
        return entry;
    }

    /** All of them, in the file's order. */
    List<Listing> listings() {
        Map<String, String> entryOfName = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (ListingBuilder entry : entries.values()) {
            if (entryOfName.put(entry.caption(), entry.entry) != null) {
                shared.add(entry.caption());
            }
        }
        shared.forEach(entryOfName::remove);
        for (ListingBuilder entry : entries.values()) {
            entry.resolveLinks(link -> link.entry() != null ? link : resolved(link, entryOfName));
        }
        return entries.values().stream().map(ListingBuilder::build).toList();
    }

    /** Links name persons as {@code LAST, First}. */
    private static ListingLink resolved(ListingLink link, Map<String, String> entryOfName) {
        String entry = entryOfName.get(link.name());
        if (entry == null) {
            entry = entryOfName.get(
                    OfacNames.of(link.name(), NameKind.PRIMARY, null, true).full());
        }
        return new ListingLink(link.kind(), link.name(), entry);
    }
}
