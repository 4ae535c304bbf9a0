package org.gainsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows as csv: RFC 4180 with LF. Cells are not altered against formulas. */
final class CsvRows {
    private CsvRows() {}

    /** A printer for rows that come one by one. */
    static CSVPrinter printer(Console console) throws IOException {
        return new CSVPrinter(
                console.out(),
                CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
    }

    static <T> void print(List<String> header, Stream<T> rows, Function<T, List<String>> cells, Console console) {
        try {
            CSVPrinter csv = printer(console);
            csv.printRecord(header);
            for (T row : (Iterable<T>) rows::iterator) {
                csv.printRecord(cells.apply(row));
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
