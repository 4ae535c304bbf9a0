package org.gainsay.screen;

import java.util.Arrays;

/**
 * The names that have a part alike to one of a query, each with what all such parts cost: at least those of the query and at
 * least those of the name, some of them counted twice. Used for one query after the other; not thread-safe.
 */
final class SharedParts {
    private final IntList names = new IntList();

    /** For each name of the table two numbers; 0 where it has no such part. */
    private final float[] costs;

    SharedParts(int names) {
        costs = new float[2 * names];
    }

    void add(int name, float costOfQuery, float costOfName) {
        if (costs[2 * name] == 0) {
            names.add(name);
        }
        costs[2 * name] += costOfQuery;
        costs[2 * name + 1] += costOfName;
    }

    int size() {
        return names.size();
    }

    int name(int at) {
        return names.get(at);
    }

    double costOfQuery(int name) {
        return costs[2 * name];
    }

    double costOfName(int name) {
        return costs[2 * name + 1];
    }

    void clear() {
        for (int i = 0; i < names.size(); i++) {
            Arrays.fill(costs, 2 * names.get(i), 2 * names.get(i) + 2, 0);
        }
        names.clear();
    }
}
