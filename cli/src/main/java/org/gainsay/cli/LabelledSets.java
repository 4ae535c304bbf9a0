package org.gainsay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.desk.InputTable;
import org.gainsay.desk.QueryFile;
import org.gainsay.model.InputException;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.EntryKey;
import org.gainsay.screen.NameComparison;

/**
 * Labelled csv files in a folder: pairs of names of one or of two parties, names that should find entries, names that
 * should find none. Rows that cannot be used are named and left out.
 */
record LabelledSets(List<Path> pairs, List<Path> positives, List<Path> negatives) {
    /** Entry ids may hold the bar themselves: Canada's do. */
    private static final Pattern BETWEEN_EXPECTED = Pattern.compile("\\|(?=[A-Za-z0-9_-]+:)");

    /**
     * A labelled name.
     *
     * @param expected the entries of which one should be found; empty where none should
     * @param where file and line
     */
    record Labelled(Query query, Set<EntryKey> expected, String where) {}

    /**
     * Finds the files.
     *
     * @throws InputException where there are none
     */
    static LabelledSets in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException("--sets " + folder + ": no such folder; give the one with the labelled files");
        }
        LabelledSets found =
                new LabelledSets(files(folder, "pairs"), files(folder, "positives"), files(folder, "negatives"));
        if (found.pairs.isEmpty() && !found.areScreened()) {
            throw new InputException("--sets " + folder
                    + ": no labelled files in it; name them pairs*.csv, positives*.csv or negatives*.csv");
        }
        return found;
    }

    private static List<Path> files(Path folder, String beginning) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(beginning) && (name.endsWith(".csv") || name.endsWith(".csv.gz"));
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether lists are needed. */
    boolean areScreened() {
        return !positives.isEmpty() || !negatives.isEmpty();
    }

    /** The pairs, scored; empty where there are none. */
    Optional<SetFigures> pairs(Algorithm algorithm, Refusals refusals) {
        SetFigures figures = SetFigures.ofPairs();
        for (Path file : pairs) {
            eachRow(file, List.of("name1", "name2", "is_match"), refusals, row -> {
                Schema schema = QueryFile.schema(row.cell("schema"), row.where());
                String first = row.cell("name1");
                String second = row.cell("name2");
                boolean isMatch = truth(row.cell("is_match"), row.where());
                double score =
                        NameComparison.compare(first, second, schema, algorithm).score();
                figures.add(isMatch, score, schema, first, second);
            });
        }
        return figures.isEmpty() ? Optional.empty() : Optional.of(figures);
    }

    private static boolean truth(String cell, String where) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InputException(where + ": is_match is '" + cell + "'; write true or false");
        };
    }

    /** All names that are to be screened, those with expected entries first. */
    List<Labelled> names(Refusals refusals) {
        List<Labelled> names = new ArrayList<>();
        positives.forEach(file -> names(file, true, refusals, names));
        negatives.forEach(file -> names(file, false, refusals, names));
        return names;
    }

    private static void names(Path file, boolean positive, Refusals refusals, List<Labelled> names) {
        eachRow(file, positive ? List.of("name", "expected") : List.of("name"), refusals, row -> {
            Query query = QueryFile.query(row).query();
            Set<EntryKey> expected = positive ? expected(row.cell("expected"), row.where()) : Set.of();
            names.add(new Labelled(query, expected, row.where()));
        });
    }

    private static Set<EntryKey> expected(String cell, String where) {
        return Arrays.stream(BETWEEN_EXPECTED.split(cell))
                .map(text -> entry(text.strip(), where))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static EntryKey entry(String text, String where) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new InputException(where + ": expected is '" + text
                    + "'; write SOURCE:ENTRY, for instance un_sc:QDi.012, several joined by |");
        }
        return new EntryKey(text.substring(0, colon), text.substring(colon + 1));
    }

    private static void eachRow(Path file, List<String> needed, Refusals refusals, Consumer<InputTable.Row> use) {
        String[] columns = needed.toArray(String[]::new);
        try (InputTable table = InputTable.open(file.toString(), InputStream.nullInputStream(), columns)) {
            refusals.eachRow(table, use);
        }
    }
}
