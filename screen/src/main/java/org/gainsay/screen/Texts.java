package org.gainsay.screen;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts by number. Where they are in their order, they are found by whole or by beginning, too. Immutable. */
final class Texts {
    private final byte[] bytes;
    private final int[] starts;

    private Texts(byte[] bytes, int[] starts) {
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

    static Texts read(Sections sections) {
        return new Texts(sections.bytes(), sections.ints());
    }

    int size() {
        return starts.length;
    }

    String get(int number) {
        return new String(bytes, from(number), length(number), StandardCharsets.UTF_8);
    }

    /** The bytes of all texts, for whoever need not have them as strings. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the text's bytes begin. */
    int from(int number) {
        int at = starts[number];
        while (bytes[at] < 0) {
            at++;
        }
        return at + 1;
    }

    /** How many bytes it has. */
    int length(int number) {
        int at = starts[number];
        int length = bytes[at] & 0x7F;
        for (int shift = 7; bytes[at] < 0; shift += 7) {
            length |= (bytes[++at] & 0x7F) << shift;
        }
        return length - 1;
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

    /**
     * Copies the text's letters, where all are plain and there is room for them.
     *
     * @return how many there are; -1 where it did not copy them
     */
    int plain(int number, char[] letters) {
        int from = from(number);
        int length = length(number);
        if (length > letters.length) {
            return -1;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[from + i] < 0) {
                return -1;
            }
            letters[i] = (char) bytes[from + i];
        }
        return length;
    }

    /** As {@link String#startsWith(String)}. */
    boolean startsWith(int number, String beginning) {
        int from = from(number);
        int length = length(number);
        for (int i = 0; i < beginning.length(); i++) {
            if (beginning.charAt(i) >= 0x80) {
                return get(number).startsWith(beginning);
            }
            if (i == length || bytes[from + i] != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** As {@link String#compareTo} for the text of this number; nearly all are plain letters and need not be decoded. */
    private int compare(int number, String text) {
        int length = length(number);
        int from = from(number);
        int shorter = Math.min(length, text.length());
        for (int i = 0; i < shorter; i++) {
            int mine = bytes[from + i];
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
