package org.gainsay.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.InputException;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;
import org.gainsay.screen.Countries;
import org.jspecify.annotations.Nullable;

/** What the columns of a file of queries mean. */
public final class QueryFile {
    private static final Set<String> KNOWN =
            Set.of("id", "name", "schema", "birth_date", "country", "id_number", "imo", "address");

    private QueryFile() {}

    /**
     * A row to be screened.
     *
     * @param cells as they came, under the file's header
     * @param carried the cells by column that the screening contract does not know
     * @param doubts what cannot be right in it, a line each
     * @param referenced whether its id is one that was given, and not just the row's number
     */
    public record Row(
            Query query, List<String> cells, Map<String, String> carried, List<String> doubts, boolean referenced) {}

    /** Makes a query of a row that stands for itself. */
    public static Row query(InputTable.Row row) {
        return query(row, row.number(), Query.named("", null), LocalDate.MAX);
    }

    /**
     * Makes a query of a row. Its id is the row's number where the file has none.
     *
     * @param given kind and countries of rows that do not say them
     * @param today nobody was born after it
     */
    public static Row query(InputTable.Row row, long number, Query given, LocalDate today) {
        return query(row.header(), row.cells(), row.where(), number, given, today);
    }

    /**
     * Makes a query of cells under a header.
     *
     * @param where file and line, or what else they are, for messages
     * @param number its id where it has none of its own
     * @param given kind and countries of rows that do not say them
     * @param today nobody was born after it
     * @throws InputException where it cannot be screened
     */
    public static Row query(
            List<String> header, List<String> cells, String where, long number, Query given, LocalDate today) {
        String name = cell(header, cells, "name");
        if (name.isEmpty()) {
            throw new InputException(where + ": the row has no name; fill or remove it");
        }
        checkName(name, where);
        String id = cell(header, cells, "id");
        Schema schema = schema(cell(header, cells, "schema"), where);
        List<String> countries = countries(cell(header, cells, "country"), where);
        String born = cell(header, cells, "birth_date");
        Query query = new Query(
                id.isEmpty() ? Long.toString(number) : id,
                name,
                schema == null ? given.schema() : schema,
                BirthDates.checked(orNull(born), where, today),
                countries.isEmpty() ? given.countries() : countries,
                orNull(cell(header, cells, "id_number")),
                orNull(cell(header, cells, "imo")),
                orNull(cell(header, cells, "address")));
        return new Row(query, cells, carried(header, cells), Doubts.of(query, born, where), !id.isEmpty());
    }

    /** The cell under a column, whatever its case; empty where there is no such column. */
    private static String cell(List<String> header, List<String> cells, String column) {
        for (int at = 0; at < header.size(); at++) {
            if (header.get(at).strip().equalsIgnoreCase(column)) {
                return cells.get(at).strip();
            }
        }
        return "";
    }

    /** A column without a heading is called by its place, and only where something stands in it. */
    private static Map<String, String> carried(List<String> header, List<String> cells) {
        Map<String, String> carried = new LinkedHashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            String heading = header.get(column);
            if (!heading.isBlank()) {
                if (!KNOWN.contains(heading.strip().toLowerCase(Locale.ROOT))) {
                    carried.put(heading, cells.get(column));
                }
            } else if (!cells.get(column).isBlank()) {
                carried.put("column " + (column + 1), cells.get(column));
            }
        }
        return carried;
    }

    /** Checks a name. @throws InputException where nothing in it could be compared */
    public static void checkName(String name, String where) {
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new InputException(
                    where + ": the name '" + name + "' has no letter or digit to compare; write the name out");
        }
    }

    /** The schema of a label; null where it is blank. @throws InputException where it is none */
    public static @Nullable Schema schema(String label, String where) {
        if (label.isBlank()) {
            return null;
        }
        return Schema.of(label)
                .orElseThrow(
                        () -> new InputException(
                                where + ": '" + label
                                        + "' is no schema; write Person, Organization, Company, Vessel or Airplane, or leave it empty"));
    }

    /**
     * The countries of a cell or an option: as they are written where screening knows them so, by code where it is a name in another
     * language or an alpha-3 code. An unknown one is refused: taken as it is, it would speak against every entry.
     */
    public static List<String> countries(String cell, String where) {
        List<String> countries = new ArrayList<>();
        for (String country : cell.split(";", -1)) {
            if (!country.isBlank()) {
                countries.add(known(country.strip(), where));
            }
        }
        return countries;
    }

    private static String known(String country, String where) {
        if (Countries.isKnown(country)) {
            return country;
        }
        return CountryNames.code(country)
                .orElseThrow(() -> new InputException(where + ": '" + country
                        + "' is no country that is known; write an alpha-2 code such as ru, or its name"));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
