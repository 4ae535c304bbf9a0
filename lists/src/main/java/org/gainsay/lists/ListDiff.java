package org.gainsay.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainsay.lists.EntryChange.Kind;
import org.gainsay.lists.FieldValues.Text;
import org.gainsay.model.ListContent;
import org.gainsay.model.Listing;

/** What changed between two publications of a list. Stateless; safe from any thread. */
public final class ListDiff {
    private ListDiff() {}

    /**
     * The entries that were removed, added or changed: first those of the older publication in its order, then the added
     * ones in the newer one's order. The order of values inside a field is no change.
     */
    public static List<EntryChange> between(ListContent old, ListContent now) {
        Map<String, Listing> olds = byEntry(old);
        Map<String, Listing> news = byEntry(now);
        List<EntryChange> changes = new ArrayList<>();
        olds.forEach((id, before) -> {
            Listing after = news.get(id);
            if (after == null) {
                changes.add(change(before, Kind.REMOVED, List.of()));
            } else if (!after.equals(before)) {
                List<EntryChange.Field> fields = fields(before, after);
                if (!fields.isEmpty()) {
                    changes.add(change(after, Kind.CHANGED, fields));
                }
            }
        });
        news.forEach((id, after) -> {
            if (!olds.containsKey(id)) {
                changes.add(change(after, Kind.ADDED, List.of()));
            }
        });
        return changes;
    }

    private static Map<String, Listing> byEntry(ListContent content) {
        Map<String, Listing> byEntry = new LinkedHashMap<>();
        content.listings().forEach(listing -> byEntry.put(listing.entry(), listing));
        return byEntry;
    }

    private static EntryChange change(Listing listing, Kind kind, List<EntryChange.Field> fields) {
        return new EntryChange(listing.source(), listing.entry(), kind, listing.caption(), fields);
    }

    /** The fields in which an entry differs; the order of values inside a field is no difference. */
    static List<EntryChange.Field> fields(Listing before, Listing after) {
        Map<String, Map<Object, Text>> olds = FieldValues.of(before);
        Map<String, Map<Object, Text>> news = FieldValues.of(after);
        Set<String> names = new LinkedHashSet<>(olds.keySet());
        names.addAll(news.keySet());
        List<EntryChange.Field> fields = new ArrayList<>();
        for (String name : names) {
            Map<Object, Text> went = new LinkedHashMap<>(olds.getOrDefault(name, Map.of()));
            Map<Object, Text> came = new LinkedHashMap<>(news.getOrDefault(name, Map.of()));
            Set<Object> stayed = new HashSet<>(went.keySet());
            stayed.retainAll(came.keySet());
            went.keySet().removeAll(stayed);
            came.keySet().removeAll(stayed);
            if (!went.isEmpty() || !came.isEmpty()) {
                fields.add(new EntryChange.Field(name, texts(went, came), texts(came, went)));
            }
        }
        return fields;
    }

    /** In brief, but whole where a value on the other side reads the same in brief. */
    private static List<String> texts(Map<Object, Text> values, Map<Object, Text> others) {
        Set<String> brief = others.values().stream().map(Text::brief).collect(Collectors.toSet());
        return values.values().stream()
                .map(text -> brief.contains(text.brief()) ? text.whole() : text.brief())
                .toList();
    }
}
