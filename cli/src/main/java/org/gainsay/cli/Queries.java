package org.gainsay.cli;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.gainsay.desk.InputTable;
import org.gainsay.desk.QueryFile;
import org.gainsay.model.Query;
import org.jspecify.annotations.Nullable;

/** One query from the command line, or a file of them, whose bad rows are named and left out. */
final class Queries implements AutoCloseable {
    private final @Nullable InputTable table;
    private final Iterator<QueryFile.Row> rows;
    private final List<String> header;

    private Queries(@Nullable InputTable table, Iterator<QueryFile.Row> rows, List<String> header) {
        this.table = table;
        this.rows = rows;
        this.header = header;
    }

    static Queries single(Query query) {
        QueryFile.Row row = new QueryFile.Row(query, List.of(query.name()), Map.of(), List.of(), false);
        return new Queries(null, List.of(row).iterator(), List.of("name"));
    }

    /**
     * @param given kind and countries of rows that do not say them
     * @param today nobody was born after it
     */
    static Queries of(String path, InputStream standardInput, Query given, LocalDate today, Refusals refusals) {
        InputTable table = InputTable.open(path, standardInput, "name");
        return new Queries(table, new GoodRows(table, given, today, refusals), table.header());
    }

    List<String> header() {
        return header;
    }

    Iterator<QueryFile.Row> rows() {
        return rows;
    }

    /** About how many there are, for a bar; -1 where that is not known before they are read. */
    long size() {
        return table == null ? 1 : table.size();
    }

    @Override
    public void close() {
        if (table != null) {
            table.close();
        }
    }

    /** Reads on until a row can be screened. Where the file can be read no further, it ends. */
    private static final class GoodRows implements Iterator<QueryFile.Row> {
        private final InputTable table;
        private final Query given;
        private final LocalDate today;
        private final Refusals refusals;
        private long number;
        private QueryFile.@Nullable Row next;

        GoodRows(InputTable table, Query given, LocalDate today, Refusals refusals) {
            this.table = table;
            this.given = given;
            this.today = today;
            this.refusals = refusals;
        }

        @Override
        public boolean hasNext() {
            while (next == null && refusals.tried(table::hasNext).orElse(false)) {
                number++;
                next = refusals.tried(() -> QueryFile.query(table.next(), number, given, today))
                        .orElse(null);
                if (next != null) {
                    next.doubts().forEach(refusals::say);
                }
            }
            return next != null;
        }

        @Override
        public QueryFile.Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            QueryFile.Row row = Objects.requireNonNull(next);
            next = null;
            return row;
        }
    }
}
