package org.gainsay.screen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Scores queries against the names of a {@link NameTable}: all that can reach what is wanted, or, to check that, simply all.
 * Thread-safe; what one search needs is kept for the next.
 */
final class TableSearcher {
    /** Words of earlier queries whose counterparts are remembered; a batch has the same given names again and again. */
    private static final int MOST_REMEMBERED = 60_000;

    private final NameTable table;
    private final boolean exhaustive;
    private final Map<AlikeWords.Sought, Counterparts> remembered = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Desk> desks = new ConcurrentLinkedQueue<>();

    TableSearcher(NameTable table, boolean exhaustive) {
        this.table = table;
        this.exhaustive = exhaustive;
    }

    /** What a search lays out for itself: as large as the table, and used again. */
    private static final class Desk {
        private final LikenessRows rows;
        private final BitSet seen = new BitSet();
        private final IntList names = new IntList();
        private final SharedParts shared;

        private Desk(NameTable table) {
            shared = new SharedParts(table.size());
            rows = new LikenessRows(table.vocabulary());
        }
    }

    /**
     * Scores the query against every name that can reach so much, and perhaps some others.
     *
     * @param enough the least score that is of use
     */
    void score(String name, double enough, Consumer<Scored> consumer) {
        ParsedName query = NameParser.parse(name, table.people());
        if (query.parts().isEmpty()) {
            return;
        }
        Desk free = desks.poll();
        Desk desk = free == null ? new Desk(table) : free;
        if (exhaustive) {
            scoreAll(query, desk, consumer);
        } else {
            search(query, desk, enough, false, found -> score(found, query, desk, consumer));
        }
        desks.add(desk);
    }

    /**
     * Finds the names that as queries can score so much against a listed name, and perhaps some others: what {@link #score} looks for, with
     * the parts changed. All that it goes by is symmetric (likeness, words written together, acronyms, {@link NameBound}), but that a lone
     * name is worth something only as a query; so that here it is one of the table's names that may be lone.
     *
     * @param enough the least score that is of use
     */
    void asking(String listed, double enough, IntConsumer names) {
        ParsedName name = NameParser.parse(listed, table.people());
        if (name.parts().isEmpty()) {
            return;
        }
        Desk free = desks.poll();
        Desk desk = free == null ? new Desk(table) : free;
        search(name, desk, enough, true, names);
        desks.add(desk);
    }

    /** Every name, each different word being compared once. */
    private void scoreAll(ParsedName query, Desk desk, Consumer<Scored> consumer) {
        desk.rows.fill(
                query, query.parts().stream().map(part -> AlikeWords.NONE).toList(), false);
        for (int name = 0; name < table.size(); name++) {
            score(name, query, desk, consumer);
        }
    }

    /** @param reversed whether it is the table's names that ask */
    private void search(ParsedName query, Desk desk, double enough, boolean reversed, IntConsumer consumer) {
        List<Counterparts> counterparts = new ArrayList<>(query.parts().size());
        for (Part part : query.parts()) {
            counterparts.add(
                    part.kind().isLight() ? Counterparts.NONE : counterparts(AlikeWords.Sought.of(part, enough)));
        }
        desk.rows.fill(query, counterparts.stream().map(Counterparts::words).toList(), AlikeWords.Sought.isAll(enough));
        NameSearch search = new NameSearch(table, query, counterparts);
        search.addJoined(desk.names);
        for (int i = 0; i < desk.names.size(); i++) {
            int name = desk.names.get(i);
            if (!desk.seen.get(name)) {
                desk.seen.set(name);
                consumer.accept(name);
            }
        }
        search.addAlike(desk.shared);
        boolean allAlike = AlikeWords.Sought.isAll(enough);
        NameBound bound = new NameBound(query, table, desk.rows, reversed);
        for (int i = 0; i < desk.shared.size(); i++) {
            int name = desk.shared.name(i);
            // Only where all alike words were looked up do the others certainly not count.
            boolean mayReach = !allAlike || bound.most(name, desk.shared) >= enough;
            if (mayReach && !desk.seen.get(name) && bound.most(name) >= enough) {
                consumer.accept(name);
            }
        }
        desk.shared.clear();
        for (int i = 0; i < desk.names.size(); i++) {
            desk.seen.clear(desk.names.get(i));
        }
        desk.names.clear();
    }

    private Counterparts counterparts(AlikeWords.Sought sought) {
        Counterparts known = remembered.get(sought);
        if (known != null) {
            return known;
        }
        Counterparts found = Counterparts.of(sought, table);
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(sought, found);
        return found;
    }

    private void score(int name, ParsedName query, Desk desk, Consumer<Scored> consumer) {
        ParsedName listed = table.parsed(name);
        int first = table.firstPart(name);
        Likenesses likenesses = (i, j) -> {
            Part part = query.parts().get(i);
            return part.kind().isLight()
                    ? Likeness.of(part.word(), listed.parts().get(j).word(), query.person())
                    : desk.rows.of(i, table.word(first + j));
        };
        NameScore score = NameScore.ofQuery(query, listed, likenesses);
        if (score.score() > 0) {
            consumer.accept(new Scored(table.entry(name), table.place(name), table.isWeak(name), listed, query, score));
        }
    }

    /**
     * A listed name and what a query scored against it.
     *
     * @param entry the number of the entry that bears it
     * @param place which of the entry's names it is
     * @param weak whether the list itself calls it a weak alias
     */
    record Scored(int entry, int place, boolean weak, ParsedName listed, ParsedName query, NameScore score) {}
}
