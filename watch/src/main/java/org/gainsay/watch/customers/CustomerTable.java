package org.gainsay.watch.customers;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.gainsay.format.Sha256;
import org.gainsay.model.Listing;
import org.gainsay.model.Query;
import org.gainsay.screen.QueryIndex;

/**
 * The customers of one file, numbered from 0 in its order, laid out in a folder: each on a line, found by number and by id, and an index by
 * which an entry of a list finds those that it may mean. It is computed from the file and can be made anew. Of a million customers it holds
 * 30 MB in memory; the indexes are opened when they are asked for. Immutable and thread-safe; close it when done.
 */
final class CustomerTable implements AutoCloseable {
    /** Customers of one index: making it takes memory for so many. */
    private static final int SEGMENT = 1 << 18;

    private static final String LINES = "customers.jsonl";
    private static final String PLACES = "places";
    private static final int KEY_DIGITS = 16;

    private final Path folder;
    private final FileChannel lines;
    private final long[] starts;
    private final long[] keys;
    private final long[] contents;

    /** The numbers in the order of their keys. */
    private final int[] order;

    private CustomerTable(Path folder, FileChannel lines, long[] starts, long[] keys, long[] contents, int[] order) {
        this.folder = folder;
        this.lines = lines;
        this.starts = starts;
        this.keys = keys;
        this.contents = contents;
        this.order = order;
    }

    static CustomerTable open(Path folder) {
        try {
            ByteBuffer places = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(PLACES)));
            int size = places.getInt();
            long[] starts = longs(places, size + 1);
            long[] keys = longs(places, size);
            long[] contents = longs(places, size);
            int[] order = new int[size];
            places.asIntBuffer().get(order);
            return new CustomerTable(folder, FileChannel.open(folder.resolve(LINES)), starts, keys, contents, order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long[] longs(ByteBuffer bytes, int count) {
        long[] longs = new long[count];
        bytes.asLongBuffer().get(longs);
        bytes.position(bytes.position() + count * Long.BYTES);
        return longs;
    }

    int size() {
        return keys.length;
    }

    Customer customer(int number) {
        try {
            ByteBuffer line = ByteBuffer.allocate((int) (starts[number + 1] - starts[number]));
            while (line.hasRemaining()) {
                if (lines.read(line, starts[number] + line.position()) < 0) {
                    throw new IOException(folder.resolve(LINES) + " is cut short");
                }
            }
            return Customer.of(new String(line.array(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the customer of that id; -1 where there is none. */
    int find(String id) {
        int at = place(key(id));
        return at < 0 ? -1 : order[at];
    }

    private int place(long key) {
        int low = 0;
        int high = order.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = Long.compare(keys[order[middle]], key);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** How the customers of this table differ from those of an earlier one. */
    Difference since(CustomerTable earlier) {
        BitSet added = new BitSet();
        BitSet changed = new BitSet();
        if (earlier == this) {
            return new Difference(added, changed, 0);
        }
        int stayed = 0;
        for (int number = 0; number < size(); number++) {
            int at = earlier.place(keys[number]);
            if (at < 0) {
                added.set(number);
            } else {
                stayed++;
                if (earlier.contents[earlier.order[at]] != contents[number]) {
                    changed.set(number);
                }
            }
        }
        return new Difference(added, changed, earlier.size() - stayed);
    }

    /**
     * By number.
     *
     * @param gone how many customers the earlier table had and this one has not
     */
    record Difference(BitSet added, BitSet changed, long gone) {}

    /** Marks the customers whom any of the entries may mean: all whom one does, and some others. */
    BitSet asking(List<Listing> entries) {
        int segments = (size() + SEGMENT - 1) / SEGMENT;
        BitSet all = new BitSet();
        IntStream.range(0, segments)
                .parallel()
                .mapToObj(segment -> asking(segment, entries))
                .forEachOrdered(found -> all.or(found));
        return all;
    }

    private BitSet asking(int segment, List<Listing> entries) {
        try {
            QueryIndex index = QueryIndex.open(segment(folder, segment));
            BitSet found = entries.parallelStream()
                    .collect(BitSet::new, (set, entry) -> index.addAsking(entry, set), BitSet::or);
            BitSet placed = new BitSet();
            found.stream().forEach(at -> placed.set(segment * SEGMENT + at));
            return placed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path segment(Path folder, int segment) {
        return folder.resolve("names-" + segment);
    }

    static long key(String text) {
        return Long.parseUnsignedLong(Sha256.of(text).substring(0, KEY_DIGITS), 16);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a table into an empty folder. Not thread-safe. */
    static final class Writer implements AutoCloseable {
        private final Path folder;
        private final double minScore;
        private final BufferedOutputStream lines;
        private final KeyNumbers numbers = new KeyNumbers();
        private final List<Query> segment = new ArrayList<>();
        private long[] starts = new long[1 << 12];
        private long[] contents = new long[1 << 12];
        private long written;

        /** @param minScore the least score of a hit, 0..1 */
        Writer(Path folder, double minScore) throws IOException {
            this.folder = folder;
            this.minScore = minScore;
            lines = new BufferedOutputStream(Files.newOutputStream(folder.resolve(LINES)), 1 << 16);
        }

        /**
         * Adds a customer; one who is there already counts once.
         *
         * @return whether he is there as he is here; false where the table has somebody else of his id, and he is left out
         */
        boolean add(Customer customer) throws IOException {
            String line = customer.line();
            long content = key(line);
            int known = numbers.add(key(customer.id()));
            if (known >= 0) {
                return contents[known] == content;
            }
            int number = numbers.size() - 1;
            if (number == contents.length) {
                starts = Arrays.copyOf(starts, 2 * number);
                contents = Arrays.copyOf(contents, 2 * number);
            }
            starts[number] = written;
            contents[number] = content;
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            lines.write(bytes);
            lines.write('\n');
            written += bytes.length + 1L;
            segment.add(customer.query());
            if (segment.size() == SEGMENT) {
                writeSegment();
            }
            return true;
        }

        int size() {
            return numbers.size();
        }

        private void writeSegment() throws IOException {
            QueryIndex.write(segment, minScore, segment(folder, (size() - 1) / SEGMENT));
            segment.clear();
        }

        /** Writes what is left. */
        void finish() throws IOException {
            lines.close();
            if (!segment.isEmpty()) {
                writeSegment();
            }
            int size = size();
            ByteBuffer places = ByteBuffer.allocate(Integer.BYTES + (3 * size + 1) * Long.BYTES + size * Integer.BYTES);
            places.putInt(size);
            put(places, starts, size);
            places.putLong(written);
            put(places, numbers.keys(), size);
            put(places, contents, size);
            for (int number : numbers.inOrder()) {
                places.putInt(number);
            }
            Files.write(folder.resolve(PLACES), places.array());
        }

        private static void put(ByteBuffer bytes, long[] numbers, int count) {
            for (int at = 0; at < count; at++) {
                bytes.putLong(numbers[at]);
            }
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
