package org.gainsay.screen;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.gainsay.model.Identifier;
import org.gainsay.model.ListContent;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Listing;
import org.gainsay.model.Schema;

/** Makes the sections of a {@link ScreenIndex}, in the order in which it reads them. */
@SuppressWarnings("EnumOrdinal") // the codes of an index of one version
final class IndexBuilder {
    private IndexBuilder() {}

    /** The same bytes for the same lists; the parts that take long are made side by side. */
    static List<ByteBuffer> sections(List<ListContent> lists) {
        List<Listing> listings =
                lists.stream().flatMap(list -> list.listings().stream()).toList();
        var parties = CompletableFuture.supplyAsync(() -> lists.size() > 1 ? parties(listings) : new ByteWriter());
        var people = CompletableFuture.supplyAsync(() -> names(listings, true));
        var others = CompletableFuture.supplyAsync(() -> names(listings, false));
        List<ByteBuffer> sections = new ArrayList<>();
        addEditions(lists, sections);
        addEntries(listings, sections);
        addNumbers(listings, sections);
        sections.add(parties.join().buffer());
        people.join().write(sections);
        others.join().write(sections);
        return sections;
    }

    private static void addEditions(List<ListContent> lists, List<ByteBuffer> sections) {
        ByteWriter editions = new ByteWriter();
        ByteWriter firstEntries = new ByteWriter();
        int entry = 0;
        editions.varint(lists.size());
        for (ListContent list : lists) {
            ListEdition edition = list.edition();
            editions.text(edition.source());
            editions.text(edition.date() == null ? null : edition.date().toString());
            editions.text(edition.sha256());
            editions.varint(edition.entries());
            editions.varint(edition.builtin() ? 1 : 0);
            editions.varint(list.listings().stream()
                    .mapToInt(listing -> listing.names().size())
                    .sum());
            firstEntries.int32(entry);
            entry += list.listings().size();
        }
        sections.add(editions.buffer());
        sections.add(firstEntries.buffer());
    }

    private static void addEntries(List<Listing> listings, List<ByteBuffer> sections) {
        ByteWriter entries = new ByteWriter();
        ByteWriter starts = new ByteWriter();
        ByteWriter schemas = new ByteWriter();
        for (Listing listing : listings) {
            starts.int32(entries.size());
            ListingCodec.write(listing, entries);
            schemas.int8(listing.schema().ordinal());
        }
        sections.add(entries.buffer());
        sections.add(starts.buffer());
        sections.add(schemas.buffer());
    }

    private static void addNumbers(List<Listing> listings, List<ByteBuffer> sections) {
        TreeMap<String, IntList> numbers = new TreeMap<>();
        for (int entry = 0; entry < listings.size(); entry++) {
            for (Identifier identifier : listings.get(entry).identifiers()) {
                IntList entries = numbers.computeIfAbsent(Evidence.bare(identifier.value()), any -> new IntList());
                if (entries.size() == 0 || entries.get(entries.size() - 1) != entry) {
                    entries.add(entry);
                }
            }
        }
        Texts.write(List.copyOf(numbers.keySet()), sections);
        Postings.write(List.copyOf(numbers.values()), sections);
    }

    /** For each entry the first entry of its party, counted from 1; 0 where it is alone. */
    private static ByteWriter parties(List<Listing> listings) {
        Map<EntryKey, Integer> numbers = new HashMap<>();
        for (int entry = 0; entry < listings.size(); entry++) {
            numbers.putIfAbsent(EntryKey.of(listings.get(entry)), entry);
        }
        int[] firsts = new int[listings.size()];
        for (Party party : Parties.of(listings).parties()) {
            int first = numbers.getOrDefault(party.entries().getFirst(), 0);
            party.entries().forEach(key -> firsts[numbers.getOrDefault(key, 0)] = first + 1);
        }
        ByteWriter parties = new ByteWriter();
        for (int first : firsts) {
            parties.int32(first);
        }
        return parties;
    }

    private static NameTable.Writer names(List<Listing> listings, boolean people) {
        NameTable.Writer table = new NameTable.Writer(people);
        for (int entry = 0; entry < listings.size(); entry++) {
            Listing listing = listings.get(entry);
            if ((listing.schema() == Schema.PERSON) == people) {
                for (var name : listing.names()) {
                    table.add(entry, name);
                }
            }
        }
        return table;
    }
}
