package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gainsay.read.text.ArticleText;
import org.junit.jupiter.api.Test;

/**
 * The passages of {@code stances.txt} through the statement stage. Exactly those that are marked are read wrongly, and {@code STANCES.md}
 * counts them. {@code -Dgainsay.stances=write} writes marks and counts anew, after a change of model or rules.
 */
class StancesTest {
    private static final Path TABLE = Path.of("src/test/resources/org/gainsay/read/statements/stances.txt");
    private static final Path COUNTS = Path.of("STANCES.md");
    private static final int FEWEST_PASSAGES = 150;

    @Test
    void onlyTheMarkedPassagesAreReadWrongly() throws IOException {
        StanceTable table = new StanceTable(Files.readAllLines(TABLE));
        assertThat(table.rows()).hasSizeGreaterThanOrEqualTo(FEWEST_PASSAGES);
        Map<Integer, String> wrong = wrong(table);
        if ("write".equals(System.getProperty("gainsay.stances"))) {
            Files.write(TABLE, table.marked(wrong.keySet()));
            Files.writeString(COUNTS, counts(table, wrong));
            return;
        }
        List<String> changed = new ArrayList<>();
        for (StanceTable.Row row : table.rows()) {
            if (row.knownMiss() != wrong.containsKey(row.line())) {
                changed.add(wrong.getOrDefault(row.line(), "now right: " + row.passage()));
            }
        }
        assertThat(changed)
                .as("write the marks anew with -Dgainsay.stances=write")
                .isEmpty();
        assertThat(Files.readString(COUNTS)).isEqualTo(counts(table, wrong));
    }

    /** What is wrong, by line of the passage. */
    private static Map<Integer, String> wrong(StanceTable table) {
        Map<Integer, String> wrong = new TreeMap<>();
        try (StatementFinder finder = StatementFinder.open(Path.of("target", "native"))) {
            for (StanceTable.Row row : table.rows()) {
                ArticleText text = ArticleText.of(row.passage());
                List<String> errors = StanceTable.errors(row, text, finder.find(text));
                if (!errors.isEmpty()) {
                    wrong.put(row.line(), row.passage() + " -> " + errors);
                }
            }
        }
        return wrong;
    }

    private static String counts(StanceTable table, Map<Integer, String> wrong) {
        Map<String, Integer> all = new LinkedHashMap<>();
        Map<String, Integer> missed = new LinkedHashMap<>();
        for (StanceTable.Row row : table.rows()) {
            all.merge(row.kind(), 1, Integer::sum);
            missed.merge(row.kind(), wrong.containsKey(row.line()) ? 1 : 0, Integer::sum);
        }
        StringBuilder text = new StringBuilder("""
                # Denials and what looks like them
                Passages of `stances.txt` (in the tests' resources) whose statements are read wrongly, by kind. Written by `StancesTest`
                (`-Dgainsay.stances=write`) from what the statement stage makes of them; the passages are marked in the table. The rules were
                mended while looking at these errors, so that the table guards what works; it does not measure how other texts are read.

                | kind | passages | read wrongly |
                | --- | --- | --- |
                """);
        all.forEach((kind, count) ->
                text.append("| %s | %d | %d |%n".formatted(kind, count, missed.getOrDefault(kind, 0))));
        text.append("| all | %d | %d |%n".formatted(table.rows().size(), wrong.size()));
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
