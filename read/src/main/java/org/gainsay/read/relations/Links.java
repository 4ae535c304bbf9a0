package org.gainsay.read.relations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gainsay.model.Relation;
import org.gainsay.model.RelationBasis;
import org.gainsay.model.RelationType;

/** The relations found so far, at most one between two statements. Not safe to share. */
final class Links {
    private record Pair(int from, int to) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
        }
    }

    private final Map<Pair, Relation> relations = new TreeMap<>();
    private final Map<Integer, SortedSet<Integer>> partners = new HashMap<>();

    void add(Standing from, Standing to, RelationType type, RelationBasis basis) {
        if (from.index() != to.index() && !between(from, to)) {
            relations.put(new Pair(from.index(), to.index()), new Relation(id(from), id(to), type, basis));
            join(from.index(), to.index());
            join(to.index(), from.index());
        }
    }

    private void join(int one, int other) {
        partners.computeIfAbsent(one, index -> new TreeSet<>()).add(other);
    }

    /** The indices of those that have a relation to this one, in ascending order. */
    List<Integer> of(Standing standing) {
        return List.copyOf(partners.getOrDefault(standing.index(), new TreeSet<>()));
    }

    private boolean between(Standing a, Standing b) {
        return relations.containsKey(new Pair(a.index(), b.index()))
                || relations.containsKey(new Pair(b.index(), a.index()));
    }

    List<Relation> all() {
        Collection<Relation> inOrder = relations.values();
        return List.copyOf(inOrder);
    }

    private static String id(Standing standing) {
        return "s" + (standing.index() + 1);
    }
}
