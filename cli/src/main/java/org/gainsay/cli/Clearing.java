package org.gainsay.cli;

import java.io.InputStream;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainsay.desk.InputTable;
import org.gainsay.model.InputException;
import org.gainsay.model.Listing;
import org.gainsay.screen.EntryKey;
import org.jspecify.annotations.Nullable;

/**
 * A line of a cleared-names file: somebody looked at this entry and found that it is not who the name means.
 *
 * @param where file and line, for messages
 * @param name for which name it holds, folded; empty for every name
 * @param date when it was cleared
 * @param until the last day on which it holds; null for no end
 * @param fingerprint of the entry when it was cleared; empty where it was not written down
 */
record Clearing(
        String where,
        EntryKey key,
        String name,
        @Nullable LocalDate date,
        @Nullable LocalDate until,
        String fingerprint) {
    /** The columns; of them source and entry must be there. */
    static final List<String> COLUMNS = List.of("source", "entry", "name", "reason", "date", "until", "fingerprint");

    /** The lines of a csv or xlsx file; bad ones are named and left out, so that what they cleared is shown. */
    static List<Clearing> read(String path, InputStream standardInput, LocalDate today, Refusals refusals) {
        List<Clearing> clearings = new ArrayList<>();
        try (InputTable table = InputTable.open(path, standardInput, "source", "entry")) {
            refusals.eachRow(table, row -> clearings.add(of(row, table.hasColumn("reason"), today)));
        }
        return clearings;
    }

    private static Clearing of(InputTable.Row row, boolean reasons, LocalDate today) {
        EntryKey key = new EntryKey(required(row, "source"), required(row, "entry"));
        if (reasons && row.cell("reason").isEmpty()) {
            throw new InputException(row.where() + ": no reason; write why this hit was cleared, or remove the line");
        }
        LocalDate date = date(row, "date");
        LocalDate until = date(row, "until");
        // A day of grace: it may be tomorrow where the file was written.
        if (date != null && date.isAfter(today.plusDays(1))) {
            throw new InputException(row.where() + ": cleared on " + date + ", which is yet to come; mend the date");
        }
        if (date != null && until != null && until.isBefore(date)) {
            throw new InputException(
                    row.where() + ": cleared on " + date + " until " + until + ", which is earlier; mend the dates");
        }
        String fingerprint = row.cell("fingerprint");
        if (!fingerprint.isEmpty() && !Fingerprint.isOne(fingerprint)) {
            throw new InputException(row.where() + ": '" + fingerprint
                    + "' is no fingerprint; take it from screen --format exclude, or leave it empty");
        }
        return new Clearing(row.where(), key, folded(row.cell("name")), date, until, fingerprint);
    }

    private static String required(InputTable.Row row, String column) {
        String value = row.cell(column);
        if (value.isEmpty()) {
            throw new InputException(
                    row.where() + ": no " + column + "; write it as screen prints it, or remove the line");
        }
        return value;
    }

    private static @Nullable LocalDate date(InputTable.Row row, String column) {
        String text = row.cell(column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InputException(
                    row.where() + ": " + column + " '" + text + "' is no day; write it as 2026-02-27", e);
        }
    }

    /** Names are the same whatever their case, spaces and way of composing letters. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Why it no longer holds for the entry as it is now; null while it does. A fingerprint decides; without one the entry
     * has changed where the list dates its last change, or its listing, after the clearing.
     */
    @Nullable String reopened(Listing listing, LocalDate today) {
        if (until != null && today.isAfter(until)) {
            return "was cleared until " + until;
        }
        if (!fingerprint.isEmpty()) {
            return Fingerprint.fits(fingerprint, listing) ? null : "has changed since it was cleared";
        }
        LocalDate changed = dated(listing);
        return date != null && changed != null && changed.isAfter(date)
                ? "was changed on " + changed + ", after it was cleared"
                : null;
    }

    /** Whether nothing would show that the entry has changed. */
    boolean isBlind(Listing listing) {
        return fingerprint.isEmpty() && (date == null || dated(listing) == null);
    }

    private static @Nullable LocalDate dated(Listing listing) {
        return listing.changed() == null ? listing.listed() : listing.changed();
    }
}
