package org.gainsay.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.lists.EntryChange.Kind;
import org.gainsay.model.Address;
import org.gainsay.model.Fact;
import org.gainsay.model.Identifier;
import org.gainsay.model.ListContent;
import org.gainsay.model.Listing;
import org.gainsay.model.ListingLink;
import org.gainsay.model.Name;
import org.jspecify.annotations.Nullable;

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

    private static List<EntryChange.Field> fields(Listing before, Listing after) {
        Map<String, Set<String>> olds = values(before);
        Map<String, Set<String>> news = values(after);
        Set<String> names = new LinkedHashSet<>(olds.keySet());
        names.addAll(news.keySet());
        List<EntryChange.Field> fields = new ArrayList<>();
        for (String name : names) {
            Set<String> had = olds.getOrDefault(name, Set.of());
            Set<String> has = news.getOrDefault(name, Set.of());
            List<String> went =
                    had.stream().filter(value -> !has.contains(value)).toList();
            List<String> came =
                    has.stream().filter(value -> !had.contains(value)).toList();
            if (!went.isEmpty() || !came.isEmpty()) {
                fields.add(new EntryChange.Field(name, went, came));
            }
        }
        return fields;
    }

    /** Every field of an entry as text, by its name. */
    private static Map<String, Set<String>> values(Listing listing) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        put(values, "schema", Stream.of(listing.schema().label()));
        put(values, "names", listing.names().stream().map(ListDiff::text));
        put(values, "birthDates", listing.birthDates().stream().map(date -> date.text()));
        put(values, "birthPlaces", listing.birthPlaces().stream());
        put(values, "countries", listing.countries().stream());
        put(values, "identifiers", listing.identifiers().stream().map(ListDiff::text));
        put(values, "addresses", listing.addresses().stream().map(ListDiff::text));
        put(values, "positions", listing.positions().stream());
        put(values, "programs", listing.programs().stream());
        put(values, "listed", text(listing.listed()));
        put(values, "changed", text(listing.changed()));
        put(values, "reasons", listing.reasons().stream());
        put(values, "links", listing.links().stream().map(ListDiff::text));
        put(values, "remarks", listing.remarks().stream());
        for (Fact fact : listing.facts()) {
            put(values, fact.property(), Stream.of(fact.value()));
        }
        return values;
    }

    private static void put(Map<String, Set<String>> values, String field, Stream<String> texts) {
        texts.forEach(text ->
                values.computeIfAbsent(field, name -> new LinkedHashSet<>()).add(text));
    }

    private static Stream<String> text(@Nullable LocalDate date) {
        return date == null ? Stream.empty() : Stream.of(date.toString());
    }

    private static String text(Name name) {
        String language = name.language() == null ? "" : ", " + name.language();
        return name.full() + " (" + name.kind().label() + language + ")";
    }

    private static String text(Identifier identifier) {
        return identifier.kind() + " " + identifier.value() + in(identifier.issuer()) + note(identifier.note());
    }

    private static String text(Address address) {
        return address.full() + note(address.note());
    }

    private static String text(ListingLink link) {
        return link.kind() + " " + link.name();
    }

    private static String in(@Nullable String issuer) {
        return issuer == null ? "" : " (" + issuer + ")";
    }

    private static String note(@Nullable String note) {
        return note == null ? "" : ", " + note;
    }
}
