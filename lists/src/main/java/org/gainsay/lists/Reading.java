package org.gainsay.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.model.Listing;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of one format makes of its files.
 *
 * @param date of publication, where the files give it
 * @param hashes of the files that were read
 */
record Reading(@Nullable LocalDate date, List<Listing> listings, List<Hash> hashes) {
    /** @param sha256 of the bytes as they came */
    record Hash(String name, String sha256) {}

    /** What stands in one file. */
    record Content(@Nullable LocalDate date, List<Listing> listings) {}

    /** Reads a publication that is one file. */
    static Reading of(SourceFile file, SourceFile.Parser<Content> parser) {
        Hashes hashes = new Hashes();
        Content content = hashes.read(file, parser);
        return new Reading(content.date(), content.listings(), hashes.list());
    }

    /** Keeps the hash of each file that is read. */
    static final class Hashes {
        private final List<Hash> hashes = new ArrayList<>(4);

        <T> T read(SourceFile file, SourceFile.Parser<T> parser) {
            SourceFile.Parsed<T> parsed = file.read(parser);
            hashes.add(new Hash(file.name(), parsed.sha256()));
            return parsed.value();
        }

        List<Hash> list() {
            return List.copyOf(hashes);
        }
    }
}
