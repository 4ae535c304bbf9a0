package org.gainsay.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an {@code .xlsx} file as rows of text. A cell that shows a date is written {@code 2014-12-15}, a number
 * in plain digits, whatever the file's locale. Untrusted: what a file unpacks to, and how many cells it has, is limited
 * before any of it is read. Stateless; safe from any thread.
 */
public final class Spreadsheet {
    private static final int MAX_FILE = 64 << 20;
    private static final int MAX_UNPACKED = 256 << 20;
    private static final int MAX_PARTS = 2_000;
    private static final int MAX_CELLS = 1 << 24;

    private Spreadsheet() {}

    /**
     * A row that holds something.
     *
     * @param number as the program that shows the sheet numbers it, from 1
     * @param cells up to the last that is not empty; empty ones between are empty strings
     */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** A cell's text without spaces around it; empty past the last. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /**
     * The rows of the first sheet, blank ones left out.
     *
     * @throws InputException where the file cannot be read, is no spreadsheet, is damaged or unpacks to too much
     */
    public static List<Row> rows(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return rows(bytes, file.toString());
        } catch (IOException unreadable) {
            throw new InputException(file + ": cannot be read; check the path and its permissions", unreadable);
        }
    }

    /**
     * The same of bytes, which are read to their end and not closed.
     *
     * @param label how messages call them
     */
    public static List<Row> rows(InputStream bytes, String label) throws IOException {
        byte[] file = bytes.readNBytes(MAX_FILE + 1);
        if (file.length > MAX_FILE) {
            throw new InputException(label + ": is larger than " + (MAX_FILE >> 20)
                    + " MiB, which no spreadsheet of names is; save it as csv");
        }
        byte[] counted = counted(file, label);
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(counted), new ReadingOptions(true, true));
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        workbook.getFirstSheet().openStream()) {
            return rows(rows.iterator(), label);
        } catch (InputException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) { // The library throws many kinds at damaged files.
            throw new InputException(label + ": is no whole .xlsx file; save it again, or save it as csv", broken);
        }
    }

    /**
     * The same parts, packed anew. A small file can unpack to terabytes, and a zip archive can show one reader other parts,
     * or parts packed in other ways, than another; so all is unpacked and counted here, and the library sees nothing else.
     */
    private static byte[] counted(byte[] file, String label) {
        long left = MAX_UNPACKED;
        int parts = 0;
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream counted = new ByteArrayOutputStream(file.length);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream again = new ZipOutputStream(counted)) {
            again.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                again.putNextEntry(new ZipEntry(part.getName()));
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        throw new InputException(label + ": unpacks to more than " + (MAX_UNPACKED >> 20)
                                + " MiB, which no spreadsheet of names does; look at what it is");
                    }
                    again.write(buffer, 0, read);
                }
                parts++;
                if (parts > MAX_PARTS) {
                    throw new InputException(
                            label + ": holds more than " + MAX_PARTS + " parts; look at what it is, or save it as csv");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new InputException(label + ": is a damaged zip archive; save it again", broken);
        }
        if (parts == 0) {
            throw new InputException(label + ": is no .xlsx file; save it again, or save it as csv");
        }
        if (!hasEnd(file)) {
            throw new InputException(label + ": is cut short; fetch or save it again");
        }
        return counted.toByteArray();
    }

    /** Whether the record that ends every zip archive is there, {@code PK 5 6} within its last 64 KiB. */
    private static boolean hasEnd(byte[] file) {
        for (int at = file.length - 22; at >= Math.max(0, file.length - 22 - 0xffff); at--) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 5 && file[at + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private static List<Row> rows(Iterator<org.dhatim.fastexcel.reader.Row> sheet, String label) {
        List<Row> rows = new ArrayList<>();
        int cells = 0;
        while (sheet.hasNext()) {
            org.dhatim.fastexcel.reader.Row row = sheet.next();
            List<String> texts = texts(row);
            cells += Math.max(1, row.getCellCount());
            if (cells > MAX_CELLS) {
                throw new InputException(
                        label + ", row " + row.getRowNum() + ": the sheet has too many cells; save it as csv");
            }
            if (!texts.isEmpty()) {
                rows.add(new Row(row.getRowNum(), texts));
            }
        }
        return rows;
    }

    private static List<String> texts(org.dhatim.fastexcel.reader.Row row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            String text = text(row.getCell(column));
            if (!text.isBlank()) {
                while (texts.size() < column) {
                    texts.add("");
                }
                texts.add(text);
            }
        }
        return texts;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        boolean number = cell.getType() == CellType.NUMBER
                || (cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal);
        if (number) {
            return showsDate(cell.getDataFormatId(), cell.getDataFormatString()) ? date(cell) : plain(cell);
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getText();
        return text == null ? "" : text;
    }

    private static String date(Cell cell) {
        try {
            LocalDateTime date = cell.asDate();
            return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? date.toLocalDate().toString()
                    : date.toString();
        } catch (DateTimeException | ArithmeticException noSuchDay) {
            return plain(cell);
        }
    }

    /** In plain digits; but a number as long as none is stays as it is written. */
    private static String plain(Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (!(cell.getValue() instanceof BigDecimal number) || Math.abs((long) number.scale()) > 40) {
            return raw;
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Whether a number with this format is shown as a day: the built-in formats for dates, or a year or day in one's own. */
    private static boolean showsDate(@Nullable Integer id, @Nullable String format) {
        if (id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))) {
            return true;
        }
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        boolean quoted = false;
        boolean bracketed = false;
        String lower = format.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            if (letter == '\\') {
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == '[' || letter == ']') {
                bracketed = letter == '[';
            } else if (!quoted && !bracketed && (letter == 'y' || letter == 'd')) {
                return true;
            }
        }
        return false;
    }
}
