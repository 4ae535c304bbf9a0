package org.gainsay.spark;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where a row stands in all that was handed in.
 *
 * @param file the place of its file among the inputs, from 0
 * @param number its own in the file, from 1; what cannot be used counts as well
 * @param piece where a row falls into several, such as the items of a feed
 */
record Place(int file, long number, int piece) implements Comparable<Place>, Serializable {
    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::file)
            .thenComparingLong(Place::number)
            .thenComparingInt(Place::piece);

    Place(int file, long number) {
        this(file, number, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** The part of the result in which it stands. */
    Part part(int rowsOfAPart) {
        return new Part(file, (number - 1) / rowsOfAPart);
    }

    /** Rows of one file that follow each other and are written to one file. */
    record Part(int file, long number) implements Serializable {
        /** In the order of the rows where names are sorted. */
        String name() {
            return "part-" + padded(file) + "-" + padded(number);
        }

        private static String padded(long number) {
            String digits = Long.toString(number);
            return "0".repeat(Math.max(0, 6 - digits.length())) + digits;
        }
    }
}
