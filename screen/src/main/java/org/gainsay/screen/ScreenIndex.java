package org.gainsay.screen;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.ListContent;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Listing;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything that screening needs of some publications of lists, made once: the entries whole, and their names, words and
 * numbers laid out to be found. In a file the entries are mapped, and what every search looks into is copied: it opens in milliseconds, and all
 * threads and processes share it. Immutable and thread-safe.
 */
public final class ScreenIndex {
    /** Changes whenever another index would be made of the same lists; an index of another version is not to be used. */
    public static final int VERSION = 6;

    private static final Schema[] SCHEMAS = Schema.values();

    private final List<ListEdition> editions = new ArrayList<>();
    private final List<Integer> namesOfEditions = new ArrayList<>();
    private final int[] firstEntries;
    private final ByteBuffer listings;
    private final int[] starts;
    private final byte[] schemas;

    /** For each entry the first entry of its party, counted from 1; 0 where it is alone. Empty for a single list. */
    private final int[] parties;

    private final Texts numbers;
    private final Postings entriesOfNumbers;
    private final NameTable people;
    private final NameTable others;

    private ScreenIndex(Sections sections) {
        ByteReader head = new ByteReader(sections.mapped(), 0);
        head.all(in -> {
            editions.add(new ListEdition(in.text(), date(in.textOrNull()), in.text(), in.varint(), in.varint() == 1));
            return namesOfEditions.add(in.varint());
        });
        firstEntries = sections.ints();
        listings = sections.mapped();
        starts = sections.ints();
        schemas = sections.bytes();
        numbers = Texts.read(sections);
        entriesOfNumbers = Postings.read(sections);
        parties = sections.ints();
        people = NameTable.read(true, sections);
        others = NameTable.read(false, sections);
    }

    /** The index of these lists, in memory. */
    public static ScreenIndex of(List<ListContent> lists) {
        return new ScreenIndex(new Sections(IndexBuilder.sections(lists).stream()
                .map(IndexFile::littleEndian)
                .iterator()));
    }

    /**
     * Writes the index of these lists to a new file.
     *
     * @throws IOException also where there is such a file
     */
    public static void write(List<ListContent> lists, Path file) throws IOException {
        IndexFile.write(IndexBuilder.sections(lists), file);
    }

    /**
     * Maps the index in a file. The file must stay as it is; it may be removed.
     *
     * @throws IOException also where it is none, or not a whole one
     */
    public static ScreenIndex open(Path file) throws IOException {
        return new ScreenIndex(IndexFile.open(file));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** The publications it was made of, in their order. */
    public List<ListEdition> editions() {
        return List.copyOf(editions);
    }

    /** How many names the entries of one publication have, by its place among them. */
    public int namesOf(int edition) {
        return namesOfEditions.get(edition);
    }

    /** How many entries it holds; they are numbered from 0, in the order of the lists. */
    public int entries() {
        return starts.length;
    }

    /** How many names its entries have together. */
    public int names() {
        return people.size() + others.size();
    }

    /** An entry, whole. */
    public Listing listing(int entry) {
        return ListingCodec.read(source(entry), new ByteReader(listings, starts[entry]));
    }

    /** The numbers of all entries by their keys, put together anew at each call; of two with one key, the first. */
    public Map<EntryKey, Integer> entriesByKey() {
        Map<EntryKey, Integer> entries = HashMap.newHashMap(entries());
        for (int entry = 0; entry < entries(); entry++) {
            entries.putIfAbsent(key(entry), entry);
        }
        return entries;
    }

    /** An entry as it lies here: the same bytes for the same entry. */
    ByteBuffer bytes(int entry) {
        int end = entry + 1 < starts.length ? starts[entry + 1] : listings.limit();
        return listings.slice(starts[entry], end - starts[entry]);
    }

    /** Which entry that is. */
    EntryKey key(int entry) {
        return new EntryKey(source(entry), new ByteReader(listings, starts[entry]).text());
    }

    private String source(int entry) {
        int list = firstEntries.length - 1;
        while (firstEntries[list] > entry) {
            list--;
        }
        return editions.get(list).source();
    }

    /** The id of the party that the entry belongs to, see {@link Parties}; null where no other entry is the same party. */
    public @Nullable String party(int entry) {
        int first = parties.length == 0 ? 0 : parties[entry];
        return first == 0 ? null : Parties.id(key(first - 1));
    }

    /** Every kind of entry that there is. */
    Set<Schema> schemas() {
        Set<Schema> kinds = EnumSet.noneOf(Schema.class);
        for (int entry = 0; entry < entries(); entry++) {
            kinds.add(schema(entry));
        }
        return kinds;
    }

    Schema schema(int entry) {
        return SCHEMAS[schemas[entry]];
    }

    /** The entries that give this number, written as {@link Evidence#bare}. */
    IntList entriesWith(String number) {
        IntList entries = new IntList();
        int at = numbers.find(number);
        if (at >= 0) {
            entriesOfNumbers.addTo(entries, at);
        }
        return entries;
    }

    NameTable people() {
        return people;
    }

    NameTable others() {
        return others;
    }
}
