package org.gainsay.cli;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.gainsay.model.Query;
import org.jspecify.annotations.Nullable;

/** One query from the command line, or a file of them, whose bad rows are named and left out. */
final class Queries implements AutoCloseable {
    private final @Nullable QueryFile file;
    private final Iterator<QueryFile.Row> rows;
    private final List<String> header;

    private Queries(@Nullable QueryFile file, Iterator<QueryFile.Row> rows, List<String> header) {
        this.file = file;
        this.rows = rows;
        this.header = header;
    }

    static Queries single(Query query) {
        QueryFile.Row row = new QueryFile.Row(query, Map.of("name", query.name()));
        return new Queries(null, List.of(row).iterator(), List.of("name"));
    }

    static Queries of(String path, InputStream standardInput, Refusals refusals) {
        QueryFile file = QueryFile.open(path, standardInput, "name");
        return new Queries(file, new GoodRows(file, refusals), file.header());
    }

    List<String> header() {
        return header;
    }

    Iterator<QueryFile.Row> rows() {
        return rows;
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }

    /** Reads on until a row can be screened. Where the file is no longer csv, it ends. */
    private static final class GoodRows implements Iterator<QueryFile.Row> {
        private final QueryFile file;
        private final Refusals refusals;
        private final Iterator<QueryFile.Cells> cells;
        private long number;
        private QueryFile.@Nullable Row next;

        GoodRows(QueryFile file, Refusals refusals) {
            this.file = file;
            this.refusals = refusals;
            this.cells = file.rows().iterator();
        }

        @Override
        public boolean hasNext() {
            boolean[] more = {true};
            while (next == null && more[0]) {
                more[0] = false;
                refusals.guard(() -> more[0] = cellsFollow());
                if (more[0]) {
                    number++;
                    refusals.guard(() -> next = file.query(cells.next(), number));
                }
            }
            return next != null;
        }

        private boolean cellsFollow() {
            try {
                return cells.hasNext();
            } catch (UncheckedIOException | IllegalStateException e) {
                throw file.broken(e);
            }
        }

        @Override
        public QueryFile.Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            QueryFile.Row row = java.util.Objects.requireNonNull(next);
            next = null;
            return row;
        }
    }
}
