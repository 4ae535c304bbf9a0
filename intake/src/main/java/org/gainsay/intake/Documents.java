package org.gainsay.intake;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.gainsay.model.InputException;

/** Reads whole documents into memory, and unpacks them, within limits. */
final class Documents {
    /** Of a document's bytes, as it comes and unpacked. */
    static final int LARGEST = 64 << 20;

    private Documents() {}

    /** All that is left of a stream. */
    static byte[] whole(InputStream stream, int limit, String label) {
        try {
            byte[] bytes = stream.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw tooLarge(label, limit);
            }
            return bytes;
        } catch (IOException e) {
            throw new InputException(label + ": cannot be read; check that it is a file you may read", e);
        }
    }

    /** What a gzip file holds. */
    static byte[] unpacked(byte[] bytes, String label) {
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] whole = stream.readNBytes(LARGEST + 1);
            if (whole.length > LARGEST) {
                throw new InputException(
                        label + ": unpacks to more than " + (LARGEST >> 20) + " MB; unpack it and hand in parts");
            }
            return whole;
        } catch (ZipException | EOFException e) {
            throw new InputException(label + ": broken or cut off gzip; fetch it again", e);
        } catch (IOException e) {
            throw new InputException(label + ": cannot be unpacked; fetch it again", e);
        }
    }

    /** The first bytes of what a gzip file holds, as far as the file's own first bytes tell. */
    static byte[] headUnpacked(byte[] head) {
        byte[] unpacked = new byte[Kind.HEAD];
        int length = 0;
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(head))) {
            for (int read = 0; read >= 0 && length < unpacked.length; length += Math.max(0, read)) {
                read = stream.read(unpacked, length, unpacked.length - length);
            }
        } catch (IOException cutOff) {
            // That there is more is what we expect.
            return java.util.Arrays.copyOf(unpacked, length);
        }
        return java.util.Arrays.copyOf(unpacked, length);
    }

    static InputException tooLarge(String label, int limit) {
        String size = limit >= 1 << 20 ? (limit >> 20) + " MB" : limit / 1_000 + " kB";
        return new InputException(
                label + ": larger than " + size + ", more than any article; give the text of one article");
    }
}
