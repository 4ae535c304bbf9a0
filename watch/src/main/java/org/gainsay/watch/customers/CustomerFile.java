package org.gainsay.watch.customers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.gainsay.desk.InputTable;
import org.gainsay.desk.QueryFile;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import org.gainsay.model.Query;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A file of customers: csv or xlsx under a header, or JSON lines. Columns are known by the names that {@code screen} knows, or by what is
 * said of them. Rows come one by one; what is wrong with one is thrown where it would come, and the next can be read.
 */
final class CustomerFile implements AutoCloseable {
    private static final Set<String> FIELDS =
            Set.of("id", "name", "schema", "birth_date", "country", "id_number", "imo", "address");
    private static final int LONGEST_LINE = 1 << 20;

    private final Rows rows;
    private final LocalDate today;

    private CustomerFile(Rows rows, LocalDate today) {
        this.rows = rows;
        this.today = today;
    }

    /** Rows of cells under a header. */
    private interface Rows extends AutoCloseable {
        boolean hasNext();

        List<Cell> next();

        String where();

        long size();

        @Override
        void close();
    }

    private record Cell(String column, String value) {}

    /**
     * Opens a file.
     *
     * @param columns for columns that have other names the field that each holds
     * @param today nobody was born after it
     * @throws InputException where it cannot be read, or its columns are not what was said
     */
    static CustomerFile open(Path file, Map<String, String> columns, LocalDate today) {
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        columns.forEach((column, field) -> {
            String known = field.strip().toLowerCase(Locale.ROOT);
            if (!FIELDS.contains(known)) {
                throw new InputException("--map " + column + "=" + field + ": no field '" + field + "'; these are: "
                        + String.join(", ", FIELDS.stream().sorted().toList()));
            }
            fields.put(column.strip(), known);
        });
        if (!Files.isRegularFile(file)) {
            throw new InputException(file
                    + (Files.isDirectory(file)
                            ? ": a folder; name a file of customers"
                            : ": no such file; check the path"));
        }
        boolean lines = isJsonLines(file);
        return new CustomerFile(lines ? new JsonRows(file, fields) : new TableRows(file, fields), today);
    }

    private static boolean isJsonLines(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return true;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.read() == '{';
        } catch (IOException e) {
            return false; // the table says what is wrong
        }
    }

    /** About how many rows there are; -1 where that is not known. */
    long size() {
        return rows.size();
    }

    boolean hasNext() {
        return rows.hasNext();
    }

    /** The next customer with what is odd in him. @throws InputException where the row is of no use */
    QueryFile.Row next() {
        List<Cell> cells = rows.next();
        return QueryFile.query(
                cells.stream().map(Cell::column).toList(),
                cells.stream().map(Cell::value).toList(),
                rows.where(),
                0,
                Query.named("", null),
                today);
    }

    @Override
    public void close() {
        rows.close();
    }

    /** What a column holds: as was said of it, else as it is called; what is called like a field that another column was said to hold is no field. */
    private static List<String> renamed(List<String> header, Map<String, String> fields, String label) {
        fields.forEach((column, field) -> {
            if (header.stream().noneMatch(name -> name.strip().equalsIgnoreCase(column))) {
                throw new InputException(
                        label + ": --map " + column + "=" + field + ": no column '" + column + "' among " + header);
            }
        });
        List<String> renamed = new ArrayList<>();
        for (String name : header) {
            String field = fields.get(name.strip());
            boolean taken = field == null && fields.containsValue(name.strip().toLowerCase(Locale.ROOT));
            renamed.add(field != null ? field : taken ? name + " (as it came)" : name);
        }
        if (renamed.stream().noneMatch(name -> name.strip().equalsIgnoreCase("name"))) {
            throw new InputException(label + ": no column 'name' among " + header
                    + "; rename the one that is meant, or say --map COLUMN=name");
        }
        return renamed;
    }

    private static final class TableRows implements Rows {
        private final InputTable table;
        private final List<String> header;
        private String where = "";

        TableRows(Path file, Map<String, String> fields) {
            table = InputTable.open(file.toString(), InputStream.nullInputStream(), nameColumn(fields));
            header = renamed(table.header(), fields, file.toString());
        }

        /** The column that must be there for the table to be one. */
        private static String nameColumn(Map<String, String> fields) {
            return fields.entrySet().stream()
                    .filter(entry -> entry.getValue().equals("name"))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("name");
        }

        @Override
        public boolean hasNext() {
            return table.hasNext();
        }

        @Override
        public List<Cell> next() {
            InputTable.Row row = table.next();
            where = row.where();
            List<Cell> cells = new ArrayList<>(header.size());
            for (int at = 0; at < header.size(); at++) {
                cells.add(new Cell(header.get(at), row.cells().get(at)));
            }
            return cells;
        }

        @Override
        public String where() {
            return where;
        }

        @Override
        public long size() {
            return table.size();
        }

        @Override
        public void close() {
            table.close();
        }
    }

    /** An object a line; several values of one field are an array. */
    private static final class JsonRows implements Rows {
        private final Path file;
        private final Map<String, String> fields;
        private final BufferedReader reader;
        private long number;
        private @Nullable String next;

        JsonRows(Path file, Map<String, String> fields) {
            this.file = file;
            this.fields = fields;
            try {
                reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new InputException(file + ": cannot be read (" + e + "); check the file and its permissions", e);
            }
        }

        @Override
        public boolean hasNext() {
            try {
                String line = next;
                while (line == null || line.isBlank()) {
                    line = read();
                    number++;
                    if (line == null) {
                        return false;
                    }
                }
                next = line;
                return true;
            } catch (IOException e) {
                throw new InputException(where() + ": cannot be read further (" + e + "); save the file as UTF-8", e);
            }
        }

        /** The next line, of which no more is read than any customer needs; null at the end. */
        private @Nullable String read() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int letter = reader.read(); letter != '\n'; letter = reader.read()) {
                if (letter < 0) {
                    return line.isEmpty() ? null : line.toString();
                }
                if (line.length() == LONGEST_LINE) {
                    throw new IOException("a line of more than " + LONGEST_LINE + " letters");
                }
                line.append((char) letter);
            }
            return line.toString();
        }

        @Override
        public List<Cell> next() {
            String line = Objects.requireNonNull(next);
            next = null;
            JsonNode json = Json.parse(line, where());
            if (!json.isObject()) {
                throw new InputException(
                        where() + ": no JSON object; write one customer a line: {\"id\":\"1\",\"name\":\"…\"}");
            }
            List<Cell> cells = new ArrayList<>();
            json.propertyStream().forEach(each -> cells.add(new Cell(column(each.getKey()), value(each.getValue()))));
            return cells;
        }

        private String column(String key) {
            String field = fields.get(key.strip());
            return field != null ? field : key.equals("countries") ? "country" : key;
        }

        private static String value(JsonNode value) {
            if (value.isArray()) {
                return String.join(
                        ";",
                        value.values().stream().map(each -> each.asString("")).toList());
            }
            return value.isNull() ? "" : value.isString() ? value.asString("") : value.toString();
        }

        @Override
        public String where() {
            return file + ":" + number;
        }

        @Override
        public long size() {
            return -1;
        }

        @Override
        public void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
