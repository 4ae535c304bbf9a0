package org.gainsay.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gainsay.model.ListContent;

/**
 * The OFAC SDN list of 2023-12-28 that comes with the program, so that it answers before any list was fetched. Old, and
 * not for compliance: whoever shows an answer from it says so.
 */
public final class BuiltinSnapshot {
    /** Its name in the contract. */
    public static final String SOURCE = "us_ofac_sdn";

    /** The day on which OFAC published it. */
    public static final LocalDate DATE = LocalDate.of(2023, 12, 28);

    private static final String FOLDER = "ofac-sdn-2023-12-28/";

    private static final Map<Format, String> FILES = Map.of(
            Format.OFAC_ENTRIES, "sdn.csv.gz",
            Format.OFAC_ALIASES, "alt.csv.gz",
            Format.OFAC_ADDRESSES, "add.csv.gz",
            Format.OFAC_COMMENTS, "sdn_comments.csv.gz");

    private BuiltinSnapshot() {}

    /**
     * Reads it anew, 13,821 entries in about a quarter of a second; keep the answer.
     *
     * @throws IllegalStateException where the program's jar is damaged and a file has another hash than it should
     */
    public static ListContent load() {
        Map<Format, SourceFile> files = new EnumMap<>(Format.class);
        FILES.forEach((format, name) -> files.put(format, new SourceFile(name, name, () -> open(name))));
        ListContent content = ListReader.read(SOURCE, DATE, files, true, BrokenEntries.refused());
        if (!content.edition().sha256().equals(sha256())) {
            throw new IllegalStateException("the built-in list is damaged: install the program again");
        }
        return content;
    }

    /** Its official files as they came, by name: what is to be kept of it. */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : FILES.values()) {
            try (InputStream stream = open(name)) {
                files.put(name, stream.readAllBytes());
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        }
        return files;
    }

    /** Whether a publication of this hash is this one, from wherever its files came. */
    public static boolean isOf(String sha256) {
        return sha256.equals(sha256());
    }

    /** The hash that {@link #load} will find. */
    static String sha256() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open("SHA256SUMS"), StandardCharsets.UTF_8))) {
            List<Reading.Hash> hashes = lines.lines()
                    .map(line -> new Reading.Hash(line.substring(66), line.substring(0, 64)))
                    .toList();
            return ListReader.sha256(hashes);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(BuiltinSnapshot.class.getResourceAsStream(FOLDER + name), name);
    }
}
