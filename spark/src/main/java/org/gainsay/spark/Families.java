package org.gainsay.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scala.Tuple2;

/**
 * Texts that are copies of one another; copies of copies are of one family, which is called by its first text.
 *
 * @param first of every text that has a copy
 */
record Families(Map<Long, Long> first) implements Serializable {
    /** @param copies two texts each */
    static Families of(List<Tuple2<Long, Long>> copies) {
        Map<Long, Long> parents = new HashMap<>();
        for (Tuple2<Long, Long> pair : copies) {
            long one = root(parents, pair._1());
            long other = root(parents, pair._2());
            parents.put(Math.max(one, other), Math.min(one, other));
        }
        Map<Long, Long> first = new HashMap<>();
        for (Long text : List.copyOf(parents.keySet())) {
            first.put(text, root(parents, text));
        }
        return new Families(first);
    }

    /** The first text of a family as it is known by now; the way there is shortened. */
    private static long root(Map<Long, Long> parents, long text) {
        long parent = parents.getOrDefault(text, text);
        if (parent == text) {
            return text;
        }
        long grandparent = parents.getOrDefault(parent, parent);
        parents.put(text, grandparent);
        return root(parents, grandparent);
    }

    /** The family of a text; one that has no copies is one by itself. */
    long of(long text) {
        return first.getOrDefault(text, text);
    }
}
