package org.gainsay.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gainsay.format.Spreadsheet;
import org.gainsay.model.Address;
import org.gainsay.model.BirthDate;
import org.gainsay.model.InputException;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.Schema;

/**
 * Australia's consolidated list, an {@code .xlsx} sheet with a row for each name. The reference is a number, with letters for
 * every name after the first ({@code 2}, {@code 2a}, {@code 34c1}): rows of one number are one entry.
 */
final class AustraliaReader {
    private static final String REFERENCE = "reference";
    private static final String NAME = "name of individual or entity";

    private final String label;
    private final Map<String, Integer> columns;

    private AustraliaReader(String label, Map<String, Integer> columns) {
        this.label = label;
        this.columns = columns;
    }

    static Reading read(String source, SourceFile file, BrokenEntries broken) {
        return Reading.of(file, bytes -> {
            List<Spreadsheet.Row> rows = Spreadsheet.rows(bytes, file.label());
            if (rows.isEmpty()) {
                throw new InputException(file.label() + ": the first sheet is empty; fetch the list again");
            }
            AustraliaReader reader = new AustraliaReader(file.label(), columns(rows.getFirst(), file.label()));
            return new Reading.Content(null, reader.listings(source, rows.subList(1, rows.size()), broken));
        });
    }

    private static Map<String, Integer> columns(Spreadsheet.Row header, String label) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            columns.putIfAbsent(one(header.cell(i)).toLowerCase(Locale.ROOT), i);
        }
        if (!columns.containsKey(REFERENCE) || !columns.containsKey(NAME)) {
            throw new InputException(
                    label + ": is a spreadsheet, but not Australia's list: its first row lacks the columns"
                            + " Reference and Name of Individual or Entity; check the path");
        }
        return columns;
    }

    private List<Listing> listings(String source, List<Spreadsheet.Row> rows, BrokenEntries broken) {
        Map<String, ListingBuilder> entries = new LinkedHashMap<>();
        for (Spreadsheet.Row row : rows) {
            try {
                String number = number(row);
                if (cell(row, NAME).isEmpty()) {
                    throw wrong(row, "reference " + number + " has no name");
                }
                ListingBuilder entry = entries.computeIfAbsent(
                        number, id -> new ListingBuilder(source, id, schema(cell(row, "type"))));
                row(row, entry);
            } catch (InputException refused) {
                broken.add(refused);
            }
        }
        return entries.values().stream().map(ListingBuilder::build).toList();
    }

    /** The reference's leading digits. */
    private String number(Spreadsheet.Row row) {
        String reference = cell(row, REFERENCE);
        int end = 0;
        while (end < reference.length() && reference.charAt(end) >= '0' && reference.charAt(end) <= '9') {
            end++;
        }
        if (end == 0) {
            throw wrong(row, "the reference \"" + reference + "\" does not begin with a number");
        }
        return reference.substring(0, end);
    }

    private InputException wrong(Spreadsheet.Row row, String what) {
        return new InputException(
                label + ", row " + row.number() + ": " + what + "; mend the row or fetch the file again");
    }

    private static Schema schema(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "individual" -> Schema.PERSON;
            case "entity" -> Schema.ORGANIZATION;
            case "vessel" -> Schema.VESSEL;
            default -> Schema.LEGAL_ENTITY;
        };
    }

    private void row(Spreadsheet.Row row, ListingBuilder entry) {
        columns.forEach((column, index) -> {
            String text = one(row.cell(index));
            if (!text.isEmpty() && !text.equalsIgnoreCase("na") && !column.isEmpty()) {
                field(column, text, row, entry);
            }
        });
    }

    private void field(String column, String text, Spreadsheet.Row row, ListingBuilder entry) {
        switch (column) {
            case REFERENCE, "type", "name type", "alias strength" -> {}
            case NAME -> entry.name(name(withoutComma(text), row, entry));
            case "date of birth" ->
                AustraliaDates.births(text).forEach((written, date) -> entry.birthDate(date, written));
            case "place of birth" -> AustraliaTexts.pieces(text).forEach(entry::birthPlace);
            case "citizenship" ->
                AustraliaTexts.citizenships(text).forEach(country -> entry.country("nationality", country));
            case "address" ->
                AustraliaTexts.pieces(text)
                        .forEach(place -> entry.address(new Address(place, null, null, null, null, null, null)));
            case "additional information" -> {
                entry.remark(text);
                AustraliaTexts.identifiers(text, entry);
            }
            case "listing information" -> {
                entry.fact("listingInformation", text);
                entry.listed = entry.listed == null ? AustraliaDates.listed(text) : entry.listed;
            }
            case "imo number" -> entry.identifier(OfacRemarks.kindFor("imo", entry), text, null, null);
            case "committees" -> entry.program(text);
            case "control date" -> control(text, entry);
            default -> entry.fact(property(column), text);
        }
    }

    /** When the row was last looked after: the latest of an entry's rows. */
    private static void control(String text, ListingBuilder entry) {
        BirthDate date = AustraliaDates.single(text);
        if (date == null) {
            entry.fact("controlDate", text);
        } else if (entry.changed == null || entry.changed.isBefore(date.earliest())) {
            entry.changed = date.earliest();
        }
    }

    private Name name(String written, Spreadsheet.Row row, ListingBuilder entry) {
        int formerly = written.endsWith("ly listed as)") ? written.lastIndexOf('(') : -1;
        String text = formerly > 0 ? written.substring(0, formerly).strip() : written;
        String type = cell(row, "name type").toLowerCase(Locale.ROOT);
        String strength = cell(row, "alias strength");
        NameKind kind = switch (type) {
            case "primary name" -> NameKind.PRIMARY;
            case "formerly known as", "previously listed as" -> NameKind.FORMER;
            default ->
                formerly > 0
                        ? NameKind.FORMER
                        : strength.equalsIgnoreCase("weak") ? NameKind.WEAK_ALIAS : NameKind.ALIAS;
        };
        String quality = strength.isEmpty() ? null : strength;
        return entry.isPerson() && isLastFirst(text)
                ? OfacNames.of(text, kind, quality, true)
                : new Name(text, kind, Scripts.of(text), null, quality, List.of());
    }

    /** {@code AL-HAMATI, Muhammad}: one comma, and no word for whose name it is in parentheses. */
    private static boolean isLastFirst(String text) {
        int comma = text.indexOf(", ");
        return comma > 1 && text.indexOf(", ", comma + 1) < 0 && text.indexOf('(') < 0 && Scripts.isLatin(text);
    }

    private static String withoutComma(String text) {
        return text.endsWith(",") ? text.substring(0, text.length() - 1).strip() : text;
    }

    private String cell(Spreadsheet.Row row, String column) {
        Integer index = columns.get(column);
        return index == null ? "" : one(row.cell(index));
    }

    /** Without line ends and doubled spaces. */
    private static String one(String text) {
        return XmlEntries.oneSpaced(text).strip();
    }

    private static String property(String column) {
        return Texts.property(column.replace(' ', '_'));
    }
}
