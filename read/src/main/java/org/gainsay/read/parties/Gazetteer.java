package org.gainsay.read.parties;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/** Names that are known before an article is read: states with their nationalities and capitals, organisations, places. */
final class Gazetteer {
    /**
     * A name as it stands in texts.
     *
     * @param written as it stands in texts
     * @param name canonical
     * @param country alpha-2 in lower case
     */
    record Known(
            String written,
            Sense sense,
            String name,
            Schema schema,
            @Nullable String country) {}

    private static final String FOLDER = "/org/gainsay/read/parties/";
    private static final Gazetteer BUILT_IN = new Gazetteer();

    private final Map<String, List<Known>> byFirstWord = new HashMap<>();
    private final Map<String, String> stateNames = new HashMap<>();

    private Gazetteer() {
        for (String[] row : rows("countries.tsv")) {
            String country = row[0].toLowerCase(Locale.ROOT);
            stateNames.put(country, row[1]);
            add(row[1], Sense.STATE, row[1], Schema.COUNTRY, country);
            addAll(cell(row, 2), Sense.STATE, row[1], Schema.COUNTRY, country);
            addAll(cell(row, 3), Sense.ADJECTIVE, row[1], Schema.COUNTRY, country);
            addAll(cell(row, 4), Sense.PEOPLE, row[1], Schema.COUNTRY, country);
            addAll(cell(row, 5), Sense.CAPITAL, row[1], Schema.COUNTRY, country);
            addAll(cell(row, 6), Sense.SEAT, row[1], Schema.COUNTRY, country);
        }
        for (String[] row : rows("organisations.tsv")) {
            Schema schema = Schema.of(row[1]).orElseThrow();
            addAll(cell(row, 3), Sense.ORGANISATION, row[0], schema, row[2].isEmpty() ? null : row[2]);
        }
        for (String[] row : rows("places.tsv")) {
            String country = row[0].isEmpty() ? null : row[0].toLowerCase(Locale.ROOT);
            for (String place : cell(row, 1)) {
                add(place, Sense.PLACE, place, Schema.PLACE, country);
            }
        }
        for (List<Known> names : byFirstWord.values()) {
            names.sort(Comparator.comparingInt((Known known) -> -known.written.length())
                    .thenComparing(Known::sense));
        }
    }

    static Gazetteer builtIn() {
        return BUILT_IN;
    }

    /** The longest known name that starts at {@code at} and ends with a word. */
    @Nullable Known at(String flat, int at) {
        int end = at;
        while (end < flat.length() && Character.isLetterOrDigit(flat.charAt(end))) {
            end++;
        }
        String first = flat.substring(at, end);
        @Nullable Known known = among(byFirstWord.getOrDefault(first, List.of()), flat, at, false);
        boolean elided = flat.startsWith("'", end) && first.length() == 1;
        if (known == null && (first.length() > 2 || elided) && first.equals(first.toUpperCase(Locale.ROOT))) {
            String title = first.charAt(0) + first.substring(1).toLowerCase(Locale.ROOT);
            known = among(byFirstWord.getOrDefault(title, List.of()), flat, at, true);
        }
        return known;
    }

    private static @Nullable Known among(List<Known> names, String flat, int at, boolean capitals) {
        for (Known known : names) {
            int end = at + known.written.length();
            boolean there = capitals
                    ? flat.startsWith(known.written.toUpperCase(Locale.ROOT), at)
                    : flat.startsWith(known.written, at);
            if (there && (end >= flat.length() || !Character.isLetterOrDigit(flat.charAt(end)))) {
                return known;
            }
        }
        return null;
    }

    /** Canonical name of a state by its alpha-2 code in lower case. */
    String stateName(String country) {
        return stateNames.getOrDefault(country, country);
    }

    private void addAll(List<String> names, Sense sense, String name, Schema schema, @Nullable String country) {
        names.forEach(written -> add(written, sense, name, schema, country));
    }

    private void add(String written, Sense sense, String name, Schema schema, @Nullable String country) {
        int end = 0;
        while (end < written.length() && Character.isLetterOrDigit(written.charAt(end))) {
            end++;
        }
        byFirstWord
                .computeIfAbsent(written.substring(0, end), key -> new ArrayList<>())
                .add(new Known(written, sense, name, schema, country));
    }

    private static List<String> cell(String[] row, int column) {
        return column < row.length && !row[column].isEmpty() ? List.of(row[column].split("\\|", -1)) : List.of();
    }

    private static List<String[]> rows(String file) {
        return lines(file).stream().map(line -> line.split("\t", -1)).toList();
    }

    /** Lines of a resource of this package, without remarks. */
    static List<String> lines(String file) {
        try (InputStream in = Gazetteer.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + FOLDER + file);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
