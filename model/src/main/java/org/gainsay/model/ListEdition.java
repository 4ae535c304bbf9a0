package org.gainsay.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which publication of which list.
 *
 * @param source the list's name in the contract, such as {@code un_sc}
 * @param date what the file itself, or whoever handed it in, says; null where neither does
 * @param sha256 of the files' bytes as they came: of a single file its hash, of several the hash of their sorted
 *     {@code name hash} lines
 * @param builtin true for the snapshot that comes with the program, which is not for compliance
 */
public record ListEdition(String source, @Nullable LocalDate date, String sha256, int entries, boolean builtin) {
    /** The date, or {@code undated}. */
    public String dateLabel() {
        return date == null ? "undated" : date.toString();
    }
}
