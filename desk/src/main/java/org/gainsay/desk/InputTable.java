package org.gainsay.desk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import org.gainsay.format.Spreadsheet;
import org.gainsay.model.InputException;

/**
 * A csv file, or the first sheet of an .xlsx file, under a header: a row at a time, with errors that name file and row.
 * Which of the two it is shows in its first bytes, not in its name; either may be packed with gzip.
 */
public final class InputTable implements AutoCloseable {
    private static final String GZIP = "\u001F\u008B";
    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLD_EXCEL = "\u00D0\u00CF\u0011\u00E0";
    private static final int HEADER_SHOWN = 120;

    private final String label;
    private final List<String> header;
    private final String headed;
    private final Iterator<Line> lines;
    private final InputStream bytes;
    private final LongSupplier size;

    /**
     * What stands in one row.
     *
     * @param number of the row in the sheet, or of the line on which it ends, from 1
     */
    record Line(long number, List<String> cells) {}

    private InputTable(String label, Line header, Iterator<Line> lines, InputStream bytes, LongSupplier size) {
        this.label = label;
        this.header = header.cells();
        this.headed = label + ":" + header.number();
        this.lines = lines;
        this.bytes = bytes;
        this.size = size;
    }

    /**
     * Opens a file, or standard input for {@code -}, whose header must have these columns.
     *
     * @throws InputException where it cannot be read, or its header is not one
     */
    public static InputTable open(String path, InputStream standardInput, String... needed) {
        boolean standard = path.equals("-");
        String label = standard ? "standard input" : path;
        try {
            InputTable table = open(
                    label,
                    unpacked(standard ? standardInput : Files.newInputStream(checked(path, needed[0]))),
                    standard);
            table.checkHeader(needed);
            return table;
        } catch (IOException e) {
            throw new InputException(label + ": cannot be read (" + e + "); check the file and its permissions", e);
        }
    }

    /**
     * Opens csv that comes on a stream, which may be packed with gzip.
     *
     * @param label what it is called in messages
     * @throws InputException where it cannot be read, or its header lacks these columns
     */
    public static InputTable of(String label, InputStream stream, String... needed) {
        try {
            InputTable table = open(label, unpacked(stream), true);
            table.checkHeader(needed);
            return table;
        } catch (IOException e) {
            throw new InputException(label + ": cannot be read (" + e + ")", e);
        }
    }

    private static Path checked(String path, String column) {
        Path file;
        try {
            file = Path.of(path);
        } catch (InvalidPathException e) {
            throw new InputException(path + ": no name of a file; check the path", e);
        }
        if (Files.isDirectory(file)) {
            throw new InputException(path + ": a folder; name a csv or xlsx file");
        }
        if (!Files.exists(file)) {
            String meant = switch (column) {
                case "name" -> "; one name is screened with --name";
                case "name1" -> "; two names are compared as NAME NAME";
                default -> "";
            };
            throw new InputException(path + ": no such file; check the path" + meant);
        }
        return file;
    }

    private static BufferedInputStream unpacked(InputStream stream) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(stream);
        return beginning(bytes).startsWith(GZIP) ? new BufferedInputStream(new GZIPInputStream(bytes)) : bytes;
    }

    /** The first four bytes, each as a letter. */
    private static String beginning(BufferedInputStream bytes) throws IOException {
        bytes.mark(4);
        byte[] head = bytes.readNBytes(4);
        bytes.reset();
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    private static InputTable open(String label, BufferedInputStream bytes, boolean standard) throws IOException {
        String magic = beginning(bytes);
        if (magic.equals(OLD_EXCEL)) {
            throw new InputException(label + ": an Excel file of the old kind; save it as .xlsx or as csv, UTF-8");
        }
        if (magic.startsWith("\u00FF\u00FE") || magic.startsWith("\u00FE\u00FF")) {
            throw new InputException(label + ": is UTF-16; save it as csv, UTF-8");
        }
        boolean sheet = magic.equals(ZIP) || label.toLowerCase(Locale.ROOT).endsWith(".xlsx");
        if (sheet && standard) {
            throw new InputException(label + ": a spreadsheet; hand it in by the name of its file, or save it as csv");
        }
        Iterator<Line> lines;
        LongSupplier size;
        if (sheet) {
            List<Line> rows = Spreadsheet.rows(bytes, label).stream()
                    .map(row -> new Line(row.number(), row.cells()))
                    .toList();
            lines = rows.iterator();
            size = () -> rows.size() - 1;
        } else {
            lines = CsvLines.of(label, bytes);
            size = standard ? () -> -1 : () -> lineBreaks(Path.of(label));
        }
        Line header = lines.hasNext() ? lines.next() : new Line(1, List.of());
        return new InputTable(label, header, lines, bytes, size);
    }

    /** About as many as there are rows under the header; -1 for what can be read but once. */
    private static long lineBreaks(Path file) {
        if (!Files.isRegularFile(file) || file.toString().endsWith(".gz")) {
            return -1;
        }
        byte[] buffer = new byte[1 << 16];
        long lines = -1;
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                for (int at = 0; at < read; at++) {
                    lines += buffer[at] == '\n' ? 1 : 0;
                }
            }
        } catch (IOException e) {
            return -1;
        }
        return lines;
    }

    private void checkHeader(String... needed) {
        if (header.isEmpty()) {
            throw new InputException(headed + ": the file is empty; the first line must name the columns, among them '"
                    + needed[0] + "'");
        }
        String shown = shown(header);
        if (header.stream().anyMatch(name -> name.chars().anyMatch(letter -> letter < '\t'))) {
            throw new InputException(headed + ": no csv file; save it as csv, UTF-8, or as .xlsx");
        }
        if (header.stream().anyMatch(InputTable::isDamaged)) {
            throw new InputException(headed + ": the header is not UTF-8: " + shown + "; " + CsvLines.MEND_ENCODING);
        }
        for (String column : needed) {
            if (column(column) < 0) {
                boolean otherSeparator = header.size() == 1
                        && (header.getFirst().contains(";") || header.getFirst().contains("\t"));
                throw new InputException(headed + ": no column '" + column + "' among " + shown
                        + (otherSeparator
                                ? "; cells are separated by commas: save the file as comma-separated csv"
                                : "; the first line must name the columns: rename the one that is meant"));
            }
        }
        TreeSet<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : header) {
            if (!name.isBlank() && !seen.add(name.strip())) {
                throw new InputException(
                        headed + ": the column '" + name.strip() + "' stands twice; rename one of them");
            }
        }
    }

    /** On one line, without control characters, and not too long. */
    private static String shown(List<String> header) {
        String line = header.toString().replaceAll("[\\s\\u00A0]+", " ").replaceAll("\\p{Cntrl}", "");
        int end = line.offsetByCodePoints(0, Math.min(HEADER_SHOWN, line.codePointCount(0, line.length())));
        return end == line.length() ? line : line.substring(0, end) + "…";
    }

    static boolean isDamaged(String cell) {
        return cell.indexOf('\uFFFD') >= 0;
    }

    /** The names of the columns, as they are written. */
    public List<String> header() {
        return header;
    }

    /** About how many rows there are; -1 where that is not known. */
    public long size() {
        return size.getAsLong();
    }

    /** Whether there is another row. @throws InputException where the file cannot be read further */
    public boolean hasNext() {
        return lines.hasNext();
    }

    /** The next row. @throws InputException where its cells do not fit the header; the rows after it can still be read */
    public Row next() {
        Line line = lines.next();
        Row row = new Row(line.number(), filled(line.cells()));
        if (row.cells().size() != header.size()) {
            throw new InputException(row.where() + ": " + row.cells().size() + " cells under " + header.size()
                    + " columns; mend the row (a comma inside a cell needs quotation marks)");
        }
        if (row.cells().stream().anyMatch(InputTable::isDamaged)) {
            throw new InputException(row.where() + ": the row is not UTF-8; " + CsvLines.MEND_ENCODING);
        }
        return row;
    }

    /** A sheet's row ends with its last cell that is not empty; a line of csv has all its cells. */
    private List<String> filled(List<String> cells) {
        if (lines instanceof CsvLines || cells.size() >= header.size()) {
            return cells;
        }
        List<String> filled = new ArrayList<>(cells);
        while (filled.size() < header.size()) {
            filled.add("");
        }
        return filled;
    }

    private int column(String name) {
        for (int column = 0; column < header.size(); column++) {
            if (header.get(column).strip().equalsIgnoreCase(name)) {
                return column;
            }
        }
        return -1;
    }

    /** Whether there is such a column, in whatever case. */
    public boolean hasColumn(String name) {
        return column(name) >= 0;
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row whose cells are as many as the columns. */
    public final class Row {
        private final long number;
        private final List<String> cells;

        private Row(long number, List<String> cells) {
            this.number = number;
            this.cells = cells;
        }

        /** File and line, for messages. */
        public String where() {
            return label + ":" + number;
        }

        /** Of the sheet's row, or of the line on which it ends. */
        public long number() {
            return number;
        }

        /** The names of the columns. */
        public List<String> header() {
            return header;
        }

        /** All cells as they came, in the order of the columns. */
        public List<String> cells() {
            return cells;
        }

        /** The cell under a column, without spaces around it; empty where there is no such column. */
        public String cell(String column) {
            int at = column(column);
            return at < 0 ? "" : cells.get(at).strip();
        }
    }
}
