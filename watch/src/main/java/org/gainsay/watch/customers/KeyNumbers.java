package org.gainsay.watch.customers;

import java.util.Arrays;

/** Keys of eight bytes, numbered from 0 as they come; of a million it takes 20 MB. Not thread-safe. */
final class KeyNumbers {
    private long[] keys = new long[1 << 10];

    /** By what a key comes to, its number counted from 1; twice as many places as keys at least. */
    private int[] places = new int[1 << 11];

    private int size;

    int size() {
        return size;
    }

    /** Adds a key. @return the number that it has already; -1 where it is new and has the next one */
    int add(long key) {
        int at = place(key);
        if (places[at] > 0) {
            return places[at] - 1;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            places = new int[4 * size];
            for (int number = 0; number < size; number++) {
                places[place(keys[number])] = number + 1;
            }
            at = place(key);
        }
        keys[size++] = key;
        places[at] = size;
        return -1;
    }

    private int place(long key) {
        int at = (int) key & (places.length - 1);
        while (places[at] > 0 && keys[places[at] - 1] != key) {
            at = (at + 1) & (places.length - 1);
        }
        return at;
    }

    /** By number; longer than there are keys. */
    long[] keys() {
        return keys;
    }

    /** The numbers in the order of their keys. */
    int[] inOrder() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, number -> number);
        Arrays.sort(order, (one, other) -> Long.compare(keys[one], keys[other]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
