package org.gainsay.screen;

import java.nio.ByteBuffer;
import java.util.List;

/** For each term, by number, the numbers of what has it, rising; each is written as its distance from the one before. Immutable. */
final class Postings {
    private final byte[] bytes;
    private final int[] starts;

    private Postings(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /** @param postings for each term rising numbers, none twice */
    static void write(List<IntList> postings, List<ByteBuffer> sections) {
        ByteWriter bytes = new ByteWriter();
        ByteWriter starts = new ByteWriter();
        for (IntList list : postings) {
            starts.int32(bytes.size());
            int before = -1;
            for (int i = 0; i < list.size(); i++) {
                bytes.varint(list.get(i) - before - 1);
                before = list.get(i);
            }
        }
        starts.int32(bytes.size());
        sections.add(bytes.buffer());
        sections.add(starts.buffer());
    }

    static Postings read(Sections sections) {
        return new Postings(sections.bytes(), sections.ints());
    }

    /** Adds what has this term. */
    void addTo(IntList numbers, int term) {
        int end = starts[term + 1];
        int before = -1;
        for (int at = starts[term]; at < end; ) {
            int distance = 0;
            int next;
            int shift = 0;
            do {
                next = bytes[at++];
                distance |= (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            before += distance + 1;
            numbers.add(before);
        }
    }
}
