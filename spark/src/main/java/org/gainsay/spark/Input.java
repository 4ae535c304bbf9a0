package org.gainsay.spark;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that was handed in.
 *
 * @param number its place among them, from 0; documents that follow each other are the rows of one
 * @param first the number of its first row, from 1
 * @param address where it lies, as Hadoop writes it
 * @param label how it is called in messages: as it was named, or below the folder that was
 * @param below its name, or its path below the folder that was named
 * @param length in bytes
 * @param modified when it was written last, in milliseconds of 1970: another one is another file
 */
record Input(int number, long first, String address, String label, String below, Kind kind, long length, long modified)
        implements Serializable {
    /** What it holds; its name tells. */
    enum Kind {
        CSV,
        JSON_LINES,
        PARQUET,
        ARCHIVE,
        DOCUMENT;

        /** By the ending, {@code .gz} aside; empty where nothing is known by it. */
        static Optional<Kind> of(String name) {
            String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
            return Optional.ofNullable(
                    switch (plain.substring(plain.lastIndexOf('.') + 1)) {
                        case "csv" -> CSV;
                        case "jsonl", "ndjson", "json" -> JSON_LINES;
                        case "parquet" -> PARQUET;
                        case "warc" -> ARCHIVE;
                        case "txt", "html", "htm", "xhtml", "pdf", "xml", "rss", "atom" -> DOCUMENT;
                        default -> null;
                    });
        }
    }
}
