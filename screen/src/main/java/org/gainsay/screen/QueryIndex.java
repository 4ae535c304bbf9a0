package org.gainsay.screen;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.gainsay.model.Identifier;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;

/**
 * Many queries laid out to be found by an entry: the index of {@link ScreenIndex} the other way round. When an entry is new or has changed,
 * it says which queries the entry can be a hit of, so that only these need be screened again. Every query is in it twice, read as a person's
 * name and as that of something else, as {@link Screener} reads it. Immutable and thread-safe.
 */
public final class QueryIndex {
    private final int size;
    private final Texts numbers;
    private final Postings queriesOfNumbers;
    private final NameTable people;
    private final TableSearcher searcherOfPeople;
    private final NameTable others;
    private final TableSearcher searcherOfOthers;

    private QueryIndex(Sections sections) {
        size = sections.ints()[0];
        numbers = Texts.read(sections);
        queriesOfNumbers = Postings.read(sections);
        people = NameTable.read(true, sections);
        searcherOfPeople = new TableSearcher(people, false);
        others = NameTable.read(false, sections);
        searcherOfOthers = new TableSearcher(others, false);
    }

    /**
     * Writes the index of these queries, numbered from 0 in their order, to a new file.
     *
     * @throws IOException also where there is such a file
     */
    public static void write(List<Query> queries, Path file) throws IOException {
        IndexFile.write(sections(queries), file);
    }

    /** The index of these queries, in memory. */
    public static QueryIndex of(List<Query> queries) {
        return new QueryIndex(new Sections(
                sections(queries).stream().map(IndexFile::littleEndian).iterator()));
    }

    /**
     * Opens the index in a file. The file must stay as it is.
     *
     * @throws IOException also where it is none, or not a whole one
     */
    public static QueryIndex open(Path file) throws IOException {
        return new QueryIndex(IndexFile.open(file));
    }

    private static List<ByteBuffer> sections(List<Query> queries) {
        var asPeople = CompletableFuture.supplyAsync(() -> names(queries, true));
        var asOthers = CompletableFuture.supplyAsync(() -> names(queries, false));
        List<ByteBuffer> sections = new ArrayList<>();
        ByteWriter size = new ByteWriter();
        size.int32(queries.size());
        sections.add(size.buffer());
        TreeMap<String, IntList> numbers = new TreeMap<>();
        for (int number = 0; number < queries.size(); number++) {
            Query query = queries.get(number);
            addNumber(Evidence.bare(query.idNumber()), number, numbers);
            addNumber(Evidence.bare(query.imo()), number, numbers);
        }
        Texts.write(List.copyOf(numbers.keySet()), sections);
        Postings.write(List.copyOf(numbers.values()), sections);
        sections.addAll(asPeople.join());
        sections.addAll(asOthers.join());
        return sections;
    }

    private static void addNumber(String bare, int query, Map<String, IntList> numbers) {
        if (bare.length() >= Calibration.SHORTEST_IDENTIFIER) {
            IntList queries = numbers.computeIfAbsent(bare, any -> new IntList());
            if (queries.size() == 0 || queries.get(queries.size() - 1) != query) {
                queries.add(query);
            }
        }
    }

    private static List<ByteBuffer> names(List<Query> queries, boolean people) {
        NameTable.Writer table = new NameTable.Writer(people);
        for (int number = 0; number < queries.size(); number++) {
            table.add(number, queries.get(number).name(), false);
        }
        List<ByteBuffer> sections = new ArrayList<>();
        table.write(sections);
        return sections;
    }

    /** How many queries there are. */
    public int size() {
        return size;
    }

    /**
     * Marks the queries of which the entry can be a hit: all of which it is one, and some others.
     *
     * @param minScore the least score of a hit, 0..1
     * @param queries their numbers, to which is added
     */
    public void addAsking(Listing entry, double minScore, BitSet queries) {
        // Whatever else is known of a query, its name must score so much: see Evidence.least, of which this is the
        // least.
        double enough = Math.min(minScore, Calibration.NAME_ENOUGH) - Screener.ROUNDING;
        boolean person = entry.schema() == Schema.PERSON;
        NameTable table = person ? people : others;
        TableSearcher searcher = person ? searcherOfPeople : searcherOfOthers;
        Iterator<String> names =
                entry.names().stream().map(Name::full).distinct().iterator();
        while (names.hasNext()) {
            searcher.asking(names.next(), enough, name -> queries.set(table.entry(name)));
        }
        IntList numbered = new IntList();
        for (Identifier identifier : entry.identifiers()) {
            int at = numbers.find(Evidence.bare(identifier.value()));
            if (at >= 0) {
                queriesOfNumbers.addTo(numbered, at);
            }
        }
        for (int i = 0; i < numbered.size(); i++) {
            queries.set(numbered.get(i));
        }
    }
}
