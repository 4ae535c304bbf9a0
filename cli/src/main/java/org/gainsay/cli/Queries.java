package org.gainsay.cli;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.gainsay.model.Query;
import org.jspecify.annotations.Nullable;

/** One query from the command line, or a file of them. */
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

    static Queries of(String path, InputStream standardInput) {
        QueryFile file = QueryFile.open(path, standardInput, "name");
        Iterator<Map<String, String>> cells = file.rows().iterator();
        Iterator<QueryFile.Row> rows = new Iterator<>() {
            private long number;

            @Override
            public boolean hasNext() {
                try {
                    return cells.hasNext();
                } catch (UncheckedIOException | IllegalStateException e) {
                    throw file.broken(e);
                }
            }

            @Override
            public QueryFile.Row next() {
                try {
                    return file.query(cells.next(), ++number);
                } catch (UncheckedIOException | IllegalStateException e) {
                    throw file.broken(e);
                }
            }
        };
        return new Queries(file, rows, file.header());
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
}
