package org.gainsay.screen;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Bytes while they are being put together, as {@link ByteReader} takes them apart. Integers are little-endian. */
final class ByteWriter {
    private byte[] bytes = new byte[256];
    private int size;

    int size() {
        return size;
    }

    int get(int at) {
        return bytes[at];
    }

    ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    void int8(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void int32(int value) {
        reserve(4);
        for (int shift = 0; shift < 32; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void int64(long value) {
        int32((int) value);
        int32((int) (value >>> 32));
    }

    void float64(double value) {
        int64(Double.doubleToRawLongBits(value));
    }

    /** A number from 0 upwards in as few bytes as it needs, seven bits each. */
    void varint(int value) {
        int rest = value;
        while (rest >= 0x80) {
            int8(rest | 0x80);
            rest >>>= 7;
        }
        int8(rest);
    }

    /** Null and an empty text are kept apart. */
    void text(@Nullable String text) {
        if (text == null) {
            varint(0);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length + 1);
        raw(utf8);
    }

    void raw(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    <T> void all(Collection<T> items, BiConsumer<ByteWriter, T> write) {
        varint(items.size());
        items.forEach(item -> write.accept(this, item));
    }

    private void reserve(int more) {
        int needed = Math.addExact(size, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(Integer.MAX_VALUE - 8L, 2L * bytes.length)));
        }
    }
}
