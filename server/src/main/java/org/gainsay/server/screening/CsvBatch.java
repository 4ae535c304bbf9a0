package org.gainsay.server.screening;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.gainsay.desk.InputTable;
import org.gainsay.desk.QueryFile;
import org.gainsay.model.InputException;
import org.gainsay.model.Query;
import org.jspecify.annotations.Nullable;

/** The rows of a csv body, as they come. Where it can be read no further the last line says so. */
final class CsvBatch implements Iterator<BatchLine> {
    private static final Query NOTHING_GIVEN = Query.named("", null);

    private final InputTable table;
    private final LocalDate today;
    private long number;
    private boolean ended;
    private @Nullable BatchLine next;

    /**
     * Reads the header.
     *
     * @throws InputException where it is none, or lacks the names
     */
    CsvBatch(InputStream body, LocalDate today) {
        this.table = InputTable.of("the body", body, "name");
        this.today = today;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = read();
        }
        return next != null;
    }

    private @Nullable BatchLine read() {
        number++;
        try {
            if (!table.hasNext()) {
                ended = true;
                return null;
            }
        } catch (InputException e) {
            ended = true;
            return new BatchLine.Fault(number, String.valueOf(e.getMessage()));
        }
        try {
            return new BatchLine.Query(QueryFile.query(table.next(), number, NOTHING_GIVEN, today));
        } catch (InputException e) {
            return new BatchLine.Fault(number, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public BatchLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        BatchLine line = next;
        next = null;
        if (line == null) {
            throw new NoSuchElementException();
        }
        return line;
    }
}
