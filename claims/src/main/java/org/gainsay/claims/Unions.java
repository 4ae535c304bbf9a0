package org.gainsay.claims;

import java.util.HashMap;
import java.util.Map;

/** Sets that grow together, each known by its smallest member, so that the order of joining does not show. */
final class Unions {
    private final Map<String, String> parents = new HashMap<>();

    String root(String member) {
        String root = member;
        for (String parent = parents.get(root); parent != null; parent = parents.get(root)) {
            root = parent;
        }
        if (!root.equals(member)) {
            parents.put(member, root);
        }
        return root;
    }

    void join(String one, String other) {
        String first = root(one);
        String second = root(other);
        int order = first.compareTo(second);
        if (order < 0) {
            parents.put(second, first);
        } else if (order > 0) {
            parents.put(first, second);
        }
    }
}
