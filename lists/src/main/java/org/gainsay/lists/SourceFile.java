package org.gainsay.lists;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.gainsay.model.InputException;

/**
 * One file of a publication: opened, unpacked where it is gzip, limited in size, and hashed as it came while it is read.
 *
 * @param name its name without folders
 * @param label how messages call it
 */
record SourceFile(String name, String label, Opener opener) {
    /** More than ten times the largest official file; what unpacks to more is no list. */
    private static final long MAX_BYTES = 1L << 30;

    /** Enough to hold the first row of any official file and the comments before a root element. */
    private static final int HEAD_BYTES = 1 << 16;

    /** Opens the bytes as they came. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /** Reads the unpacked bytes to what is wanted. */
    @FunctionalInterface
    interface Parser<T> {
        T parse(InputStream bytes) throws IOException;
    }

    /** What was read, with the SHA-256 of the bytes as they came. */
    record Parsed<T>(T value, String sha256) {}

    static SourceFile of(Path path) {
        Path name = path.getFileName();
        return of(name == null ? path.toString() : name.toString(), path);
    }

    static SourceFile of(String name, Path path) {
        return new SourceFile(name, path.toString(), () -> Files.newInputStream(path));
    }

    /** The SHA-256 of the bytes as they came. */
    String hash() {
        return read(bytes -> "").sha256();
    }

    /**
     * Runs the parser over the unpacked bytes, then reads on to the end, so that the hash is of the whole file.
     *
     * @throws InputException where the file cannot be read, is broken gzip, unpacks to too much, or the parser says so
     */
    <T> Parsed<T> read(Parser<T> parser) {
        MessageDigest digest = sha256();
        try (InputStream raw = new DigestInputStream(new BufferedInputStream(opener.open(), 1 << 16), digest)) {
            T value = parser.parse(unpacked(raw));
            raw.transferTo(OutputStream.nullOutputStream());
            return new Parsed<>(value, HexFormat.of().formatHex(digest.digest()));
        } catch (CharacterCodingException notUtf8) {
            throw new InputException(label + ": is not UTF-8; save it as UTF-8 or fetch it again", notUtf8);
        } catch (IOException unreadable) {
            throw new InputException(
                    label + ": cannot be read (" + reason(unreadable) + "); fetch it again", unreadable);
        }
    }

    /** The first characters, unpacked, for {@link Format#of}; bytes that are not UTF-8 become U+FFFD. */
    String head() {
        try (InputStream raw = opener.open()) {
            return new String(unpacked(raw).readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new InputException(
                    label + ": cannot be read (" + reason(unreadable) + "); fetch it again", unreadable);
        }
    }

    private InputStream unpacked(InputStream raw) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(raw, 1 << 16);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return new LimitedInputStream(gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered, MAX_BYTES, label);
    }

    private static String reason(IOException unreadable) {
        String message = unreadable.getMessage();
        String kind = unreadable.getClass().getSimpleName();
        return message == null
                ? kind
                : kind + ": " + message.lines().findFirst().orElse("");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
