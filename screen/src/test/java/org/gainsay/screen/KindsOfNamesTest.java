package org.gainsay.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gainsay.model.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Names that mean one party, or two, by what is known of how names are written: a table for each kind under
 * {@code kinds/}. What is still wrong stands in {@code known-misses.csv} with the reason, and is expected to be wrong, so
 * that it is noticed when it gets right.
 */
class KindsOfNamesTest {
    private static final List<String> KINDS = List.of(
            "short-names",
            "initials",
            "patronymics",
            "arabic-particles",
            "chinese",
            "korean",
            "persian",
            "cyrillic",
            "arabic-script",
            "company-abbreviations",
            "legal-forms",
            "numbers",
            "joined-words");

    private static final double THRESHOLD = ScreenOptions.DEFAULT.threshold();

    record Row(String kind, String first, String second, Schema schema, boolean match) {
        private double score() {
            return score(first, second);
        }

        private double score(String one, String other) {
            return NameComparison.compare(one, other, schema, Algorithm.GAINSAY).score();
        }
    }

    static Stream<Row> rows() {
        return KINDS.stream().flatMap(kind -> lines(kind).map(cells -> row(kind, cells)));
    }

    static Stream<Row> knownMisses() {
        return lines("known-misses").map(cells -> row(cells.getLast(), cells));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowOfAKindIsRight(Row row) {
        assertThat(row.score() >= THRESHOLD)
                .as("%s scores %s", row, row.score())
                .isEqualTo(row.match());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theScoreIsTheSameTheOtherWayRound(Row row) {
        assertThat(row.score(row.second, row.first)).isEqualTo(row.score());
    }

    @ParameterizedTest
    @MethodSource("knownMisses")
    void aKnownMissIsStillMissed(Row row) {
        assertThat(row.score() >= THRESHOLD)
                .as("%s is right now: move it to the table of its kind", row)
                .isNotEqualTo(row.match());
    }

    private static Row row(String kind, List<String> cells) {
        Schema schema = Schema.of(cells.get(2)).orElseThrow();
        return new Row(kind, cells.get(0), cells.get(1), schema, cells.get(3).equals("yes"));
    }

    private static Stream<List<String>> lines(String table) {
        String path = "kinds/" + table + ".csv";
        try (InputStream file = Objects.requireNonNull(KindsOfNamesTest.class.getResourceAsStream(path), path)) {
            List<List<String>> lines = new ArrayList<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> lines.add(List.of(line.split("\\|", -1))));
            return lines.stream();
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }
}
