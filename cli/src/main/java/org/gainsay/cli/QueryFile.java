package org.gainsay.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gainsay.model.InputException;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;
import org.gainsay.screen.Countries;
import org.jspecify.annotations.Nullable;

/** A csv file with a header, a row at a time, with errors that name file and line. */
final class QueryFile implements AutoCloseable {
    private static final Set<String> KNOWN =
            Set.of("id", "name", "schema", "birth_date", "country", "id_number", "imo", "address");

    /** What the csv library puts before its own words. */
    private static final String EXCEPTION = "Exception: ";

    private final String label;
    private final CSVParser parser;
    private final List<String> header;

    /** A row: the query, and its cells by column in the file's order. */
    record Row(Query query, Map<String, String> cells) {
        /** The columns that the screening contract does not know. */
        Map<String, String> carried() {
            Map<String, String> carried = new LinkedHashMap<>(cells);
            carried.keySet().removeIf(column -> KNOWN.contains(column.toLowerCase(Locale.ROOT)));
            return carried;
        }
    }

    private QueryFile(String label, CSVParser parser) {
        this.label = label;
        this.parser = parser;
        this.header = parser.getHeaderNames();
    }

    /** Opens a file, or standard input for {@code -}, whose header must have these columns. */
    static QueryFile open(String path, InputStream standardInput, String... needed) {
        boolean standard = path.equals("-");
        String label = standard ? "standard input" : path;
        try {
            InputStream stream = standard ? standardInput : Files.newInputStream(checked(path));
            if (path.endsWith(".gz")) {
                stream = new GZIPInputStream(stream);
            }
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, decoder));
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            CSVParser parser = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setAllowMissingColumnNames(true)
                    .setIgnoreEmptyLines(true)
                    .get()
                    .parse(reader);
            QueryFile file = new QueryFile(label, parser);
            for (String column : needed) {
                file.requireColumn(column);
            }
            return file;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new InputException(
                    label + ":1: cannot be read as csv in UTF-8 (" + oneLine(e)
                            + "); save it as csv, UTF-8, with a header line",
                    e);
        }
    }

    private static Path checked(String path) {
        Path file = Path.of(path);
        if (Files.isDirectory(file)) {
            throw new InputException(path + ": a folder; name a csv file");
        }
        if (!Files.exists(file)) {
            throw new InputException(
                    path
                            + ": no such file; check the path; one name is screened with --name, two are compared as NAME NAME");
        }
        if (path.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new InputException(path + ": a spreadsheet; save it as csv, UTF-8, and hand that in");
        }
        return file;
    }

    private void requireColumn(String column) {
        if (header.isEmpty()) {
            throw new InputException(
                    label + ":1: the file is empty; the first line must name the columns, among them '" + column + "'");
        }
        if (header.stream().noneMatch(name -> name.equalsIgnoreCase(column))) {
            boolean otherSeparator = header.size() == 1
                    && (header.getFirst().contains(";") || header.getFirst().contains("\t"));
            throw new InputException(label + ":1: no column '" + column + "' among " + header
                    + (otherSeparator
                            ? "; cells are separated by commas: save the file as comma-separated csv"
                            : "; the first line must name the columns"));
        }
    }

    List<String> header() {
        return header;
    }

    /** The cells of a row with the line on which it ends. */
    record Cells(CSVRecord record, long line) {}

    /** The rows, read as they are asked for. */
    Stream<Cells> rows() {
        return parser.stream().map(record -> new Cells(record, parser.getCurrentLineNumber()));
    }

    /** The cells by column, in the file's order. */
    Map<String, String> byColumn(Cells row) {
        CSVRecord record = row.record();
        if (record.size() != header.size()) {
            throw new InputException(label + ":" + row.line() + ": " + record.size() + " cells under " + header.size()
                    + " columns; mend the row (a comma inside a cell needs quotation marks)");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < record.size(); column++) {
            cells.put(header.get(column), record.get(column));
        }
        return cells;
    }

    /** Makes a query of a row. Its id is the row's number where the file has none. */
    Row query(Cells row, long number) {
        Map<String, String> cells = byColumn(row);
        Map<String, String> byName = new LinkedHashMap<>();
        cells.forEach((column, value) -> byName.put(column.toLowerCase(Locale.ROOT), value.strip()));
        String where = label + ":" + row.line();
        String name = byName.getOrDefault("name", "");
        if (name.isEmpty()) {
            throw new InputException(where + ": the row has no name; fill or remove it");
        }
        String id = byName.getOrDefault("id", "");
        Query query = new Query(
                id.isEmpty() ? Long.toString(number) : id,
                name,
                schema(byName.getOrDefault("schema", ""), where),
                BirthDates.checked(orNull(byName, "birth_date"), where),
                countries(byName.getOrDefault("country", ""), where),
                orNull(byName, "id_number"),
                orNull(byName, "imo"),
                orNull(byName, "address"));
        return new Row(query, cells);
    }

    static @Nullable Schema schema(String label, String where) {
        if (label.isBlank()) {
            return null;
        }
        return Schema.of(label)
                .orElseThrow(
                        () -> new InputException(
                                where + ": '" + label
                                        + "' is no schema; write Person, Organization, Company, Vessel or Airplane, or leave it empty"));
    }

    /** The countries of a cell or an option. An unknown one is refused: taken as it is, it would speak against every entry. */
    static List<String> countries(String cell, String where) {
        List<String> countries = new ArrayList<>();
        for (String country : cell.split(";", -1)) {
            if (!country.isBlank() && !Countries.isKnown(country)) {
                throw new InputException(where + ": '" + country.strip()
                        + "' is no country that is known; write an alpha-2 code such as ru, or its English name");
            }
            if (!country.isBlank()) {
                countries.add(country.strip());
            }
        }
        return countries;
    }

    private static @Nullable String orNull(Map<String, String> cells, String column) {
        String value = cells.getOrDefault(column, "");
        return value.isEmpty() ? null : value;
    }

    /** Turns what goes wrong in the middle of a file into a message with its place. */
    InputException broken(RuntimeException e) {
        return new InputException(
                label + ":" + parser.getCurrentLineNumber() + ": broken csv (" + oneLine(e) + "); mend the file", e);
    }

    private static String oneLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String first = message.lines().findFirst().orElse("");
        int exception = first.indexOf(EXCEPTION);
        return exception < 0 ? first : first.substring(exception + EXCEPTION.length());
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
