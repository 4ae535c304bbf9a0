package org.gainsay.lists.installed;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gainsay.lists.ListFile;
import org.gainsay.lists.ListSource;
import org.jspecify.annotations.Nullable;

/**
 * One publication of a list, as it was installed.
 *
 * @param date its own, else the one that whoever published or installed it gave
 * @param sha256 of the publication, as {@link ListSource#sha256()} has it
 * @param names that its entries have, and {@code addresses} likewise; null where that was not counted yet
 * @param fetched when it was installed
 */
public record InstalledVersion(
        @Nullable LocalDate date,
        String sha256,
        int entries,
        @Nullable Long names,
        @Nullable Long addresses,
        Instant fetched,
        List<InstalledFile> files) {
    public InstalledVersion {
        files = List.copyOf(files);
    }

    InstalledVersion with(List<InstalledFile> same) {
        return new InstalledVersion(date, sha256, entries, names, addresses, fetched, same);
    }

    /** Whether it came from an address, and not from a file or folder of one's own. */
    public boolean isFromTheWeb() {
        return files.stream().allMatch(file -> file.address().matches("(?s)https?://.*"));
    }

    /** The date, or {@code undated}. */
    public String dateLabel() {
        return date == null ? "undated" : date.toString();
    }

    /** What is to be read, with files where the store has them. */
    public ListSource source(String source, Function<String, Path> store) {
        List<ListFile> known = files.stream()
                .map(file -> new ListFile(file.name(), store.apply(file.sha256()), file.sha256()))
                .toList();
        return ListSource.of(source, date, known);
    }
}
