package org.gainsay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gainsay.lists.BuiltinSnapshot;
import org.gainsay.model.ListContent;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthTest {
    private static final List<ListContent> REAL = List.of(BuiltinSnapshot.load());

    @TempDir
    private Path folder;

    @Test
    void theSameSeedMakesTheSameNames() {
        ListContent list = new NameMaker(REAL, 1).list(3000);

        assertThat(new NameMaker(REAL, 1).list(3000)).isEqualTo(list);
        assertThat(new NameMaker(REAL, 2).list(3000)).isNotEqualTo(list);
        assertThat(list.listings().stream()
                        .mapToInt(entry -> entry.names().size())
                        .sum())
                .isBetween(3000, 3003);
    }

    @Test
    void wordsGrowMoreSlowlyThanNames() {
        long few = NameMaker.words(List.of(new NameMaker(REAL, 1).list(3000)));
        long many = NameMaker.words(List.of(new NameMaker(REAL, 1).list(30_000)));

        assertThat(many).isBetween(2 * few, 8 * few);
    }

    @Test
    void aSizeIsMeasuredAndDrawn() throws IOException {
        Growth.make(REAL, 2000, List.of(Query.named("Gudrun Ensslingen", Schema.PERSON)), folder);

        GrowthRow row = Growth.measure(folder);

        assertThat(row.names()).isBetween(2000, 2003);
        assertThat(row.line().split("\t")).hasSameSizeAs(GrowthRow.HEADER.split("\t"));
        assertThat(GrowthRow.of(row.line()).line()).isEqualTo(row.line());
        assertThat(GrowthRow.chart(List.of(row)).svg()).contains("near names, p99");
    }
}
