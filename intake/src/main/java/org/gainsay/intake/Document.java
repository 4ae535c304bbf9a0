package org.gainsay.intake;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A document's bytes, and what is known of it beside them. Nobody changes or compares the bytes.
 *
 * @param source as it came
 * @param bytes the same, unpacked where it came packed
 * @param hint the server's {@code Content-Type} or the file's name, or empty
 * @param address where it stands on the web, if it comes from there
 * @param file as in {@link Received}
 * @param label for messages
 */
@SuppressWarnings("ArrayRecordComponent")
record Document(
        byte[] source,
        byte[] bytes,
        String hint,
        @Nullable URI address,
        @Nullable String file,
        String label) {}
