package org.gainsay.lists;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/** A csv file with a header (quotation marks as RFC 4180 has them), read by the names of its columns and never by position. */
final class CsvTable {
    private static final int MAX_RECORD = 1 << 22;

    private final String label;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Limit limit;
    private final Map<String, Integer> columns = new HashMap<>();
    private int width;

    /** Opens a file whose next record is the header. */
    CsvTable(InputStream bytes, String label, char delimiter) throws IOException {
        this.label = label;
        this.limit = new Limit(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        this.parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get()
                .parse(limit);
        this.records = parser.iterator();
    }

    /** Takes the next record, which is not yet the header; its cells as they are written. Null at the end of the file. */
    @Nullable CSVRecord preamble() throws IOException {
        return next();
    }

    /** Takes the next record as the names of the columns. */
    void header() throws IOException {
        CSVRecord header = next();
        if (header == null) {
            throw new InputException(label + ": holds no header; fetch the list again");
        }
        width = header.size();
        for (int i = 0; i < width; i++) {
            columns.putIfAbsent(key(header.get(i)), i);
        }
    }

    boolean hasColumn(String name) {
        return columns.containsKey(key(name));
    }

    /** One record. */
    final class Row {
        private final CSVRecord record;

        private Row(CSVRecord record) {
            this.record = record;
        }

        /** The cell of a column, stripped and with single spaces; null where it is empty or there is no such column. */
        @Nullable String text(String column) {
            Integer index = columns.get(key(column));
            return index == null ? null : text(index);
        }

        /** The cell under the first of several names that the column has. */
        @Nullable String text(String column, String olderName) {
            return text(hasColumn(column) ? column : olderName);
        }

        private @Nullable String text(int index) {
            String cell = record.get(index);
            if (cell.isEmpty()) {
                return null;
            }
            String text = XmlEntries.oneSpaced(cell);
            return text.isEmpty() ? null : text;
        }

        /** An error in this row. */
        InputException wrong(String what) {
            return CsvTable.this.wrong(what);
        }
    }

    /** Takes every row up to the end of the file; those that are no rows, or that the taker refuses, go to {@code broken}. */
    void each(Consumer<Row> taker, BrokenEntries broken) throws IOException {
        for (CSVRecord record = next(); record != null; record = next()) {
            try {
                if (record.size() != width) {
                    throw wrong("the row has " + record.size() + " fields where " + width + " are due");
                }
                taker.accept(new Row(record));
            } catch (InputException refused) {
                broken.add(refused);
            }
        }
    }

    private @Nullable CSVRecord next() throws IOException {
        limit.left = MAX_RECORD;
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CharacterCodingException encoding) {
                throw encoding;
            }
            throw wrong("broken csv: a quotation mark is never closed, or text follows one that closes");
        }
    }

    private InputException wrong(String what) {
        return new InputException(label + ", line " + Math.max(1, parser.getCurrentLineNumber()) + ": " + what
                + "; mend the row or fetch the file again");
    }

    /** Letters and digits in lower case: authorities change the punctuation of their headers. */
    private static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) {
                key.append(Character.toLowerCase(name.charAt(i)));
            }
        }
        return key.toString();
    }

    /** Ends a record that goes on without end, such as one with a quotation mark that is never closed. */
    private final class Limit extends FilterReader {
        private int left = MAX_RECORD;

        Limit(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw wrong("the row does not end");
            }
        }
    }
}
