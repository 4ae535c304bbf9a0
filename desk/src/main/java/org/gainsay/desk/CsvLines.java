package org.gainsay.desk;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a csv file (RFC 4180, UTF-8), read as they are asked for. Bytes that are no UTF-8 become U+FFFD, so that only
 * their row is lost.
 */
final class CsvLines implements Iterator<InputTable.Line> {
    static final String MEND_ENCODING =
            "save the file as csv, UTF-8, or convert it with iconv -f WINDOWS-1252 -t UTF-8 FILE";

    /** More than any row of names has; a quotation mark that is never closed would make one of all that follows. */
    private static final int LONGEST_ROW = 1 << 20;

    /** What the csv library puts before its own words. */
    private static final String EXCEPTION = "Exception: ";

    /** How the csv library says that a cell was open at the end of the file. */
    private static final Pattern OPEN_QUOTE = Pattern.compile("startline (\\d+)\\) EOF reached");

    private final String label;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final RowLimit limit;
    private InputTable.@Nullable Line next;
    private boolean ended;
    /** The line on which the last whole row ended. */
    private long last;

    private CsvLines(String label, CSVParser parser, RowLimit limit) {
        this.label = label;
        this.parser = parser;
        this.records = parser.iterator();
        this.limit = limit;
    }

    static CsvLines of(String label, InputStream bytes) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, decoder));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        RowLimit limit = new RowLimit(reader);
        CSVParser parser =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(limit);
        return new CsvLines(label, parser, limit);
    }

    /** @throws InputException where the file can no longer be read as csv */
    @Override
    public boolean hasNext() {
        if (next != null || ended) {
            return next != null;
        }
        limit.restart();
        try {
            if (records.hasNext()) {
                CSVRecord record = records.next();
                last = parser.getCurrentLineNumber();
                next = new InputTable.Line(last, record.toList());
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            ended = true; // The parser would go on in the middle of a row.
            throw new InputException(
                    label + ":" + parser.getCurrentLineNumber() + ": broken csv (" + oneLine(e)
                            + "); nothing from line " + (last + 1) + " on was read; mend the file",
                    e);
        }
        return next != null;
    }

    @Override
    public InputTable.Line next() {
        if (!hasNext()) {
            throw new java.util.NoSuchElementException();
        }
        InputTable.Line line = Objects.requireNonNull(next);
        next = null;
        return line;
    }

    private static String oneLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String first = message.lines().findFirst().orElse("");
        Matcher open = OPEN_QUOTE.matcher(first);
        if (open.find()) {
            return "the quotation mark in line " + open.group(1) + " is never closed";
        }
        int exception = first.indexOf(EXCEPTION);
        return exception < 0 ? first : first.substring(exception + EXCEPTION.length());
    }

    /** Stops reading where one row takes too much. */
    private static final class RowLimit extends FilterReader {
        private long read;

        RowLimit(Reader reader) {
            super(reader);
        }

        void restart() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            int letter = super.read();
            count(letter < 0 ? 0 : 1);
            return letter;
        }

        @Override
        public int read(char[] letters, int from, int length) throws IOException {
            int count = super.read(letters, from, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int letters) throws IOException {
            read += letters;
            if (read > LONGEST_ROW) {
                throw new IOException("a row of more than " + LONGEST_ROW
                        + " letters; perhaps a quotation mark before this line is not closed");
            }
        }
    }
}
