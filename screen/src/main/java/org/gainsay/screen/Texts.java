package org.gainsay.screen;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Iterator;
import java.util.List;

/** Texts by number. Where they are in their order, they are found by whole or by beginning, too. Immutable. */
final class Texts {
    private final ByteBuffer bytes;
    private final IntBuffer starts;

    private Texts(ByteBuffer bytes, IntBuffer starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    static void write(List<String> texts, List<ByteBuffer> sections) {
        ByteWriter bytes = new ByteWriter();
        ByteWriter starts = new ByteWriter();
        for (String text : texts) {
            starts.int32(bytes.size());
            bytes.text(text);
        }
        sections.add(bytes.buffer());
        sections.add(starts.buffer());
    }

    static Texts read(Iterator<ByteBuffer> sections) {
        return new Texts(sections.next(), sections.next().asIntBuffer());
    }

    int size() {
        return starts.limit();
    }

    String get(int number) {
        return new ByteReader(bytes, starts.get(number)).text();
    }

    /** The bytes of all texts, for whoever need not have them as strings. */
    ByteBuffer bytes() {
        return bytes;
    }

    /** Where the text's bytes begin, its length before it. */
    ByteReader reader(int number) {
        return new ByteReader(bytes, starts.get(number));
    }

    /** The number of the first text that is not before this one; the size where all are. The texts must be in their order. */
    int firstFrom(String text) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The number of the text, the first of several; -1 where there is none. */
    int find(String text) {
        int at = firstFrom(text);
        return at < size() && compare(at, text) == 0 ? at : -1;
    }

    /** As {@link String#compareTo} for the text of this number; nearly all are plain letters and need not be decoded. */
    private int compare(int number, String text) {
        ByteReader in = new ByteReader(bytes, starts.get(number));
        int length = in.varint() - 1;
        int from = in.at();
        int shorter = Math.min(length, text.length());
        for (int i = 0; i < shorter; i++) {
            int mine = bytes.get(from + i);
            char theirs = text.charAt(i);
            if (mine < 0 || theirs >= 0x80) {
                return get(number).compareTo(text);
            }
            if (mine != theirs) {
                return mine - theirs;
            }
        }
        return length - text.length();
    }
}
