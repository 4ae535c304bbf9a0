package org.gainsay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.InputException;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.EntryKey;
import org.gainsay.screen.NameComparison;
import org.jspecify.annotations.Nullable;

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
            rows(file, refusals, (row, where) -> {
                Schema schema = QueryFile.schema(row.getOrDefault("schema", ""), where);
                String first = row.getOrDefault("name1", "");
                String second = row.getOrDefault("name2", "");
                boolean isMatch = truth(row.getOrDefault("is_match", ""), where);
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
        try (QueryFile rows = open(file, "name", positive ? "expected" : null)) {
            Iterator<QueryFile.Cells> cells = rows.rows().iterator();
            while (next(rows, cells)) {
                QueryFile.Cells row = cells.next();
                refusals.guard(() -> {
                    String where = file + ":" + row.line();
                    Query query = rows.query(row, row.line()).query();
                    names.add(new Labelled(
                            query, positive ? expected(lower(rows.byColumn(row)), where) : Set.of(), where));
                });
            }
        }
    }

    private static Set<EntryKey> expected(Map<String, String> row, String where) {
        return Arrays.stream(BETWEEN_EXPECTED.split(row.getOrDefault("expected", "")))
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

    /** What is done with a row: its cells by column in small letters, and file and line. */
    private interface RowReader {
        void read(Map<String, String> row, String where);
    }

    private static void rows(Path file, Refusals refusals, RowReader reader) {
        try (QueryFile rows = open(file, "name1", "name2", "is_match")) {
            Iterator<QueryFile.Cells> cells = rows.rows().iterator();
            while (next(rows, cells)) {
                QueryFile.Cells row = cells.next();
                refusals.guard(() -> reader.read(lower(rows.byColumn(row)), file + ":" + row.line()));
            }
        }
    }

    private static boolean next(QueryFile file, Iterator<QueryFile.Cells> cells) {
        try {
            return cells.hasNext();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw file.broken(e);
        }
    }

    private static QueryFile open(Path file, @Nullable String... needed) {
        String[] columns =
                Arrays.stream(needed).filter(column -> column != null).toArray(String[]::new);
        return QueryFile.open(file.toString(), InputStream.nullInputStream(), columns);
    }

    private static Map<String, String> lower(Map<String, String> cells) {
        Map<String, String> lower = new LinkedHashMap<>();
        cells.forEach((column, value) -> lower.put(column.toLowerCase(Locale.ROOT), value));
        return lower;
    }
}
