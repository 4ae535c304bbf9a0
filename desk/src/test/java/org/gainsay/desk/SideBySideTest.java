package org.gainsay.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;

final class SideBySideTest {
    @Test
    void resultsComeInTheOrderOfTheRowsHoweverLongEachTakes() {
        List<Integer> rows = IntStream.range(0, 2_000).boxed().toList();
        List<Integer> results = new ArrayList<>();
        SideBySide.each(rows.iterator(), SideBySideTest::slowly, (row, result) -> results.add(result));
        assertThat(results).isEqualTo(rows);
    }

    /** The row itself, after more or less work. */
    private static int slowly(int row) {
        return IntStream.rangeClosed(0, row % 7 * 1_000).map(step -> row).max().orElseThrow();
    }

    @Test
    void noMoreThanSomeRowsAreReadAhead() {
        List<Integer> read = new ArrayList<>();
        List<Integer> ahead = new ArrayList<>();
        Iterator<Integer> rows =
                IntStream.range(0, 10_000).boxed().peek(read::add).iterator();
        SideBySide.each(rows, row -> row, (row, result) -> ahead.add(read.size() - row));
        assertThat(ahead).hasSize(10_000).allMatch(count -> count < 300);
    }

    @Test
    void whatFailsEndsIt() {
        List<Integer> done = new ArrayList<>();
        assertThatThrownBy(() -> SideBySide.each(
                        List.of(1, 2, 3).iterator(),
                        row -> {
                            if (row == 2) {
                                throw new InputException("row 2 is wrong");
                            }
                            return row;
                        },
                        (row, result) -> done.add(result)))
                .isInstanceOf(InputException.class)
                .hasMessage("row 2 is wrong");
        assertThat(done).containsExactly(1);
    }
}
