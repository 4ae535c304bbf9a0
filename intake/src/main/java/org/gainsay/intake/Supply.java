package org.gainsay.intake;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;

/** Where documents come from, not yet opened. */
public sealed interface Supply {
    /** What to call it in messages. */
    String label();

    /**
     * A file.
     *
     * @param file its name, or its path below the folder that was named
     */
    record OfFile(Path path, String file, String label) implements Supply {}

    /** What is handed in on a stream, which is not closed. */
    record OfStream(InputStream stream, String label) implements Supply {}

    /**
     * A document that whoever hands it in has fetched already. Nobody changes or compares the bytes.
     *
     * @param address where it was found in the end
     * @param type the server's {@code Content-Type}, or empty
     */
    @SuppressWarnings("ArrayRecordComponent")
    record OfDocument(byte[] bytes, URI address, String type) implements Supply {
        @Override
        public String label() {
            return address.toString();
        }
    }

    /** A page, document, feed or archive on the web. */
    record OfAddress(URI address) implements Supply {
        @Override
        public String label() {
            return address.toString();
        }
    }
}
