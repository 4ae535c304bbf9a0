package org.gainsay.spark;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, or what is wrong with it.
 *
 * @param label of its file
 * @param where file and line, for messages
 * @param header the names of the columns; the same list for all rows of a file, which costs nothing where rows are sent
 * @param fault of a row that cannot be read; its cells are empty then
 */
record Cells(
        String label,
        String where,
        List<String> header,
        List<String> cells,
        @Nullable Fault fault) implements Serializable {
    static Cells broken(String label, Fault fault) {
        return new Cells(label, fault.where(), List.of(), List.of(), fault);
    }
}
