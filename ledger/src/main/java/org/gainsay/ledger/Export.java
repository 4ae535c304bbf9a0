package org.gainsay.ledger;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import org.gainsay.format.Json;
import org.jspecify.annotations.Nullable;

/** A ledger as JSON lines, and the proof that such a file is whole without the home it came from. */
public final class Export {
    private Export() {}

    /**
     * Writes one line an entry. Where entries are left out each line says so ({@code "selection":"since"} or {@code "type"}), so that
     * a whole export with rows cut out of it is never taken for a selection.
     *
     * @param since from the first entry made at or after this instant on; null for all
     * @param type only entries of this type; what lies between them cannot be checked from the file; null for all
     * @return how many lines were written
     * @throws IOException if the writer fails
     */
    public static long write(Ledger ledger, @Nullable Instant since, @Nullable String type, Writer out)
            throws IOException {
        var selection = type != null ? "type" : since != null ? "since" : null;
        long lines = 0;
        try (var entries = ledger.entries(since == null ? 1 : ledger.firstSince(since))) {
            for (Kept kept : (Iterable<Kept>) entries::iterator) {
                if (type == null || type.equals(kept.entry().type())) {
                    var json = kept.json();
                    if (selection != null) {
                        json.put("selection", selection);
                    }
                    out.write(Json.line(json));
                    out.write('\n');
                    lines++;
                }
            }
        }
        return lines;
    }

    /**
     * Verifies an exported file.
     *
     * @param kept a head that was kept elsewhere, or null
     * @throws org.gainsay.model.InputException if the file cannot be read or is no export at all
     */
    public static Verdict verify(Path file, @Nullable Head kept) {
        return new ExportFile(file).verify(kept);
    }
}
