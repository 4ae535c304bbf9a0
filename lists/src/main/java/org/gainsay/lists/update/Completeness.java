package org.gainsay.lists.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gainsay.lists.ListFile;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/** What tells that a file is not the list, or not all of it, although a reader could make something of it. */
final class Completeness {
    private static final int HEAD = 512;

    /** The last byte of OFAC's csv files; half a csv file is well-formed, so nothing else tells its end. */
    private static final int END_OF_OFAC_CSV = 0x1a;

    private Completeness() {}

    /** What is wrong with it; null where nothing is. */
    static @Nullable String fault(String source, ListFile file) {
        try {
            String head = head(file.path()).stripLeading().toLowerCase(Locale.ROOT);
            if (head.isEmpty()) {
                return "is empty";
            }
            if (head.startsWith("<!doctype html") || head.startsWith("<html") || head.contains("<html")) {
                return "is a web page and not a list: the address may have moved, or a proxy answered";
            }
            // A gzip file tells by itself whether it is whole.
            boolean ofacCsv = !head.startsWith("\u001f\u008b")
                    && source.startsWith("us_ofac_")
                    && file.name().toLowerCase(Locale.ROOT).endsWith(".csv");
            return ofacCsv && lastByte(file.path()) != END_OF_OFAC_CSV
                    ? "is cut off: " + file.name() + " does not end as OFAC's files do"
                    : null;
        } catch (IOException unreadable) {
            throw new InputException(file.path() + ": cannot be read; check its permissions", unreadable);
        }
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static int lastByte(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(file.length() - 1);
            return file.read();
        }
    }
}
