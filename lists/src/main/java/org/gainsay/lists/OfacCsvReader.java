package org.gainsay.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.Address;
import org.gainsay.model.InputException;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/**
 * OFAC's csv files, SDN ({@code sdn, alt, add, sdn_comments}) and non-SDN ({@code cons_prim, cons_alt, …}): entries in
 * one file, and by their number their aliases, addresses and the remarks that were too long in others.
 *
 * <p>Rows of the other files whose entry is not there are left out: the files of one publication are at times a day
 * apart (three comments of the SDN files of 2023-12-28 belong to entries that {@code sdn.csv} no longer has).
 */
final class OfacCsvReader {
    private final String source;
    private final Map<String, List<@Nullable String[]>> aliases;
    private final Map<String, List<@Nullable String[]>> addresses;
    private final Map<String, List<@Nullable String[]>> comments;

    private OfacCsvReader(
            String source,
            Map<String, List<@Nullable String[]>> aliases,
            Map<String, List<@Nullable String[]>> addresses,
            Map<String, List<@Nullable String[]>> comments) {
        this.source = source;
        this.aliases = aliases;
        this.addresses = addresses;
        this.comments = comments;
    }

    /** Reads the files of one publication, of which only that with the entries must be there. */
    static Reading read(String source, Map<Format, SourceFile> files, BrokenEntries broken) {
        SourceFile entries = files.get(Format.OFAC_ENTRIES);
        if (entries == null) {
            throw new InputException(files.values().iterator().next().label()
                    + ": belongs to OFAC's list, but the file with the entries (sdn.csv or cons_prim.csv) is not beside it;"
                    + " name the folder that holds them all");
        }
        Reading.Hashes hashes = new Reading.Hashes();
        OfacCsvReader reader = new OfacCsvReader(
                source,
                byEntry(files.get(Format.OFAC_ALIASES), 5, hashes, broken),
                byEntry(files.get(Format.OFAC_ADDRESSES), 6, hashes, broken),
                byEntry(files.get(Format.OFAC_COMMENTS), 2, hashes, broken));
        List<Listing> listings =
                hashes.read(entries, bytes -> reader.listings(new OfacRows(bytes, entries.label(), 12), broken));
        return new Reading(null, listings, hashes.list());
    }

    private static Map<String, List<@Nullable String[]>> byEntry(
            @Nullable SourceFile file, int columns, Reading.Hashes hashes, BrokenEntries broken) {
        if (file == null) {
            return Map.of();
        }
        return hashes.read(file, bytes -> {
            OfacRows rows = new OfacRows(bytes, file.label(), columns);
            Map<String, List<@Nullable String[]>> byEntry = new HashMap<>(1 << 14);
            rows.each(
                    row -> byEntry.computeIfAbsent(number(row, rows), id -> new ArrayList<>(2))
                            .add(row),
                    broken);
            return byEntry;
        });
    }

    private List<Listing> listings(OfacRows rows, BrokenEntries broken) throws IOException {
        List<@Nullable String[]> entries = new ArrayList<>(1 << 14);
        Map<String, String> entryOfName = new HashMap<>(1 << 15);
        Set<String> ids = HashSet.newHashSet(1 << 15);
        rows.each(
                row -> {
                    String entry = number(row, rows);
                    String name = row[1];
                    if (name == null || name.isBlank()) {
                        throw rows.wrong(entry.length() + 2, "entry " + entry + " has no name");
                    }
                    if (!ids.add(entry)) {
                        throw rows.wrong(1, "entry " + entry + " stands in the file twice");
                    }
                    entryOfName.merge(name, entry, (one, other) -> "");
                    entries.add(row);
                },
                broken);
        OfacRemarks remarks = new OfacRemarks(entryOfName);
        List<Listing> listings = new ArrayList<>(entries.size());
        for (@Nullable String[] row : entries) {
            listings.add(listing(row, remarks));
        }
        return listings;
    }

    /** Columns: ent_num, name, type, program, title, call sign, vessel type, tonnage, GRT, flag, owner, remarks. */
    private Listing listing(@Nullable String[] row, OfacRemarks remarks) {
        String id = text(row[0]);
        ListingBuilder entry = new ListingBuilder(source, id, schema(row[2]));
        entry.name(OfacNames.of(text(row[1]), NameKind.PRIMARY, null, entry.isPerson()));
        for (@Nullable String[] alias : aliases.getOrDefault(id, List.of())) {
            entry.name(alias(alias, entry));
            entry.fact("notes", alias[4]);
        }
        Pieces.of(text(row[3]), "] [").forEach(entry::program);
        Pieces.of(text(row[4]), "; ").forEach(entry::position);
        entry.fact("callSign", row[5]);
        entry.fact("type", row[6]);
        entry.fact("tonnage", row[7]);
        entry.fact("grossRegisteredTonnage", row[8]);
        entry.country("flag", row[9]);
        entry.fact("owner", row[10]);
        for (@Nullable String[] address : addresses.getOrDefault(id, List.of())) {
            entry.address(address(address));
        }
        StringBuilder remark = new StringBuilder(row[11] == null ? "" : row[11]);
        List<@Nullable String[]> continuation = comments.getOrDefault(id, List.of());
        continuation.forEach(comment -> remark.append(text(comment[1])));
        if (!remark.isEmpty()) {
            remarks.read(remark.toString(), !continuation.isEmpty(), entry);
        }
        return entry.build();
    }

    private static Schema schema(@Nullable String type) {
        return switch (type == null ? "" : type.strip()) {
            case "individual" -> Schema.PERSON;
            case "vessel" -> Schema.VESSEL;
            case "aircraft" -> Schema.AIRPLANE;
            default -> Schema.ORGANIZATION;
        };
    }

    /** Columns: ent_num, alt_num, {@code aka}, {@code fka} or {@code nka}, name, remarks. */
    private static Name alias(@Nullable String[] row, ListingBuilder entry) {
        NameKind kind = "fka".equals(row[2]) ? NameKind.FORMER : NameKind.ALIAS;
        return OfacNames.of(text(row[3]), kind, null, entry.isPerson());
    }

    /** Columns: ent_num, add_num, street, city with region and postal code, country, remarks. */
    private static Address address(@Nullable String[] row) {
        StringBuilder full = new StringBuilder();
        for (int column = 2; column < 5; column++) {
            String part = text(row[column]).strip();
            if (!part.isEmpty()) {
                full.append(full.isEmpty() ? "" : ", ").append(part);
            }
        }
        return new Address(full.toString(), row[2], row[3], null, null, row[4], row[5]);
    }

    private static String number(@Nullable String[] row, OfacRows rows) {
        String number = row[0];
        if (number == null || number.isEmpty() || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw rows.wrong(1, "the row begins with \"" + number + "\" and not with the number of an entry");
        }
        return number;
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
