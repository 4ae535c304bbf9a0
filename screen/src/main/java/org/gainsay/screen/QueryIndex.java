package org.gainsay.screen;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
 * it says which queries the entry can be a hit of, so that only these need be screened again. Names are read twice,
 * as a person's and as that of something else, as {@link Screener} reads them, but where they cannot be hits. Immutable and thread-safe.
 */
public final class QueryIndex {
    /** Of which most queries that know what they ask for can be no hit, and which therefore ask for a look at all of them. */
    private static final Schema OPEN = Schema.LEGAL_ENTITY;

    private static final List<Schema> THINGS = Arrays.stream(Schema.values())
            .filter(schema -> schema != Schema.PERSON && schema != OPEN)
            .toList();

    private final int size;
    private final double minScore;
    private final Texts numbers;
    private final Postings queriesOfNumbers;
    private final NameTable people;
    private final TableSearcher searcherOfPeople;
    private final NameTable others;
    private final TableSearcher searcherOfOthers;

    private QueryIndex(Sections sections) {
        size = sections.ints()[0];
        minScore = sections.doubles()[0];
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
     * @param minScore the least score of a hit, 0..1
     * @throws IOException also where there is such a file
     */
    public static void write(List<Query> queries, double minScore, Path file) throws IOException {
        IndexFile.write(sections(queries, minScore), file);
    }

    /**
     * Opens the index in a file. The file must stay as it is.
     *
     * @throws IOException also where it is none, or not a whole one
     */
    public static QueryIndex open(Path file) throws IOException {
        return new QueryIndex(IndexFile.open(file));
    }

    private static List<ByteBuffer> sections(List<Query> queries, double minScore) {
        var asPeople = CompletableFuture.supplyAsync(() -> names(queries, true, minScore));
        var asOthers = CompletableFuture.supplyAsync(() -> names(queries, false, minScore));
        List<ByteBuffer> sections = new ArrayList<>();
        ByteWriter size = new ByteWriter();
        size.int32(queries.size());
        sections.add(size.buffer());
        ByteWriter least = new ByteWriter();
        least.float64(minScore);
        sections.add(least.buffer());
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

    private static List<ByteBuffer> names(List<Query> queries, boolean people, double minScore) {
        NameTable.Writer table = new NameTable.Writer(people);
        for (int number = 0; number < queries.size(); number++) {
            Evidence evidence = Evidence.of(queries.get(number));
            boolean canBe = (people ? List.of(Schema.PERSON) : THINGS)
                    .stream()
                            .anyMatch(schema ->
                                    evidence.least(minScore, schema) - Screener.ROUNDING <= Weighing.MOST_OF_NAME);
            if (canBe) {
                table.add(number, queries.get(number).name(), false);
            }
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
     * @param queries their numbers, to which is added
     */
    public void addAsking(Listing entry, BitSet queries) {
        if (entry.schema() == OPEN) {
            queries.set(0, size);
            return;
        }
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
