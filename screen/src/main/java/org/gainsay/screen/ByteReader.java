package org.gainsay.screen;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes apart what {@link ByteWriter} put together. Not thread-safe; any number of readers may share a buffer. */
final class ByteReader {
    private final ByteBuffer bytes;
    private int at;

    ByteReader(ByteBuffer bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int at() {
        return at;
    }

    int int8() {
        return bytes.get(at++);
    }

    int varint() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = bytes.get(at++);
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    @Nullable String textOrNull() {
        int length = varint() - 1;
        if (length < 0) {
            return null;
        }
        byte[] utf8 = new byte[length];
        bytes.get(at, utf8);
        at += length;
        return new String(utf8, StandardCharsets.UTF_8);
    }

    String text() {
        return Objects.requireNonNull(textOrNull());
    }

    <T> List<T> all(Function<ByteReader, T> read) {
        int count = varint();
        List<T> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(read.apply(this));
        }
        return items;
    }
}
