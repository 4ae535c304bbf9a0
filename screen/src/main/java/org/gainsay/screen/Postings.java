package org.gainsay.screen;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Iterator;
import java.util.List;

/** For each term, by number, the numbers of what has it, rising; each is written as its distance from the one before. Immutable. */
final class Postings {
    private final ByteBuffer bytes;
    private final IntBuffer starts;

    private Postings(ByteBuffer bytes, IntBuffer starts) {
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

    static Postings read(Iterator<ByteBuffer> sections) {
        return new Postings(sections.next(), sections.next().asIntBuffer());
    }

    /** Adds what has this term. */
    void addTo(IntList numbers, int term) {
        int end = starts.get(term + 1);
        ByteReader in = new ByteReader(bytes, starts.get(term));
        int before = -1;
        while (in.at() < end) {
            before += in.varint() + 1;
            numbers.add(before);
        }
    }
}
