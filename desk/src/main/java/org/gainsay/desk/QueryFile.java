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
     */
    public record Row(Query query, List<String> cells, Map<String, String> carried, List<String> doubts) {}

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
        String name = row.cell("name");
        if (name.isEmpty()) {
            throw new InputException(row.where() + ": the row has no name; fill or remove it");
        }
        checkName(name, row.where());
        String id = row.cell("id");
        Schema schema = schema(row.cell("schema"), row.where());
        List<String> countries = countries(row.cell("country"), row.where());
        Query query = new Query(
                id.isEmpty() ? Long.toString(number) : id,
                name,
                schema == null ? given.schema() : schema,
                BirthDates.checked(orNull(row.cell("birth_date")), row.where(), today),
                countries.isEmpty() ? given.countries() : countries,
                orNull(row.cell("id_number")),
                orNull(row.cell("imo")),
                orNull(row.cell("address")));
        return new Row(query, row.cells(), carried(row.header(), row.cells()), Doubts.of(query, row.where()));
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

    /** The countries of a cell or an option. An unknown one is refused: taken as it is, it would speak against every entry. */
    public static List<String> countries(String cell, String where) {
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

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
