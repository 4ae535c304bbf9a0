package org.gainsay.watch.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.gainsay.ledger.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of what was left out. */
final class LeftOutTest {
    private static final Instant AT = Instant.parse("2026-03-27T12:00:00Z");

    @TempDir
    Path folder;

    private static LeftOut.Piece piece(int number) {
        return new LeftOut.Piece("page/" + number, AT.plusSeconds(number), "page " + number + ": too large");
    }

    private static LeftOut after(LeftOut before, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(LeftOutTest::piece)
                .reduce(before, LeftOut::with, (one, other) -> other);
    }

    @Test
    void theLastOnesAreListedAndAllCounted() {
        try (Home home = Home.open(folder, null, () -> AT)) {
            LeftOut nothing = LeftOut.of(home.memory(), "post");
            assertThat(nothing.count()).isZero();
            LeftOut many = after(nothing, 0, LeftOut.MOST + 3);
            assertThat(many.count()).isEqualTo(LeftOut.MOST + 3);
            assertThat(many.pieces()).hasSize(LeftOut.MOST).startsWith(piece(LeftOut.MOST + 2));
            many.remember(home.memory(), "post");
            assertThat(LeftOut.of(home.memory(), "post")).isEqualTo(many);
            assertThat(LeftOut.of(home.memory(), "other").count()).isZero();
        }
    }

    @Test
    void theSameThingCountsOnceAndNotAtAllWhenItHasCome() {
        LeftOut twice = after(after(new LeftOut(java.util.List.of(), 0), 0, 3), 1, 2);
        assertThat(twice.pieces()).containsExactly(piece(1), piece(2), piece(0));
        assertThat(twice.without("page/1"::equals).pieces()).containsExactly(piece(2), piece(0));
    }
}
