package org.gainsay.claims;

import java.util.Arrays;
import java.util.BitSet;

/** Places in a list, in the order in which they came: a home has a million of these, so they are kept small. */
final class Places {
    static final Places NONE = new Places();

    private int[] places = new int[1];
    private int size;

    void add(int place) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = place;
    }

    void mark(BitSet marked) {
        for (int number = 0; number < size; number++) {
            marked.set(places[number]);
        }
    }
}
