package org.gainsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.LongStream;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BlocksTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void everyDraftIsAcknowledgedInOrder() {
        var acknowledged = new ArrayList<Long>();
        int count = 2 * Blocks.SIZE + 500;
        try (var home = Home.open(folder, InstantSource.system())) {
            try (var blocks = new Blocks(home.ledger(), Ledger.LOCAL)) {
                for (int i = 0; i < count; i++) {
                    blocks.add(
                            new Draft("screening", Json.object().put("n", i)), entry -> acknowledged.add(entry.seq()));
                }
            }
            assertThat(acknowledged)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, count).boxed().toList());
            var last = (Body.Present) home.ledger().find(count).orElseThrow().body();
            assertThat(last.json().path("n").asInt()).isEqualTo(count - 1);
            assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
        }
    }

    @Test
    void aBlockIsWrittenThoughNothingMoreComes() throws InterruptedException {
        try (var home = Home.open(folder, InstantSource.system());
                var blocks = new Blocks(home.ledger(), Ledger.LOCAL)) {
            var acknowledged = new ArrayBlockingQueue<Entry>(1);
            blocks.add(new Draft("screening", Json.object()), acknowledged::add);
            assertThat(acknowledged.take().seq()).isEqualTo(1);
        }
    }

    @Test
    void whatNeedsNoEntryKeepsItsPlace() {
        var said = new ArrayList<String>();
        try (var home = Home.open(folder, InstantSource.system())) {
            try (var blocks = new Blocks(home.ledger(), Ledger.LOCAL)) {
                blocks.pass(() -> said.add("first"));
                blocks.add(new Draft("screening", Json.object()), entry -> said.add("entry " + entry.seq()));
                blocks.pass(() -> said.add("between"));
                blocks.add(new Draft("screening", Json.object()), entry -> said.add("entry " + entry.seq()));
            }
            assertThat(said).containsExactly("first", "entry 1", "between", "entry 2");
        }
    }

    @Test
    void aFailureReachesWhoeverAddsOrCloses() {
        try (var home = Home.open(folder, InstantSource.system())) {
            var body = Json.object();
            body.putArray("stored").add("ab".repeat(32));
            var blocks = new Blocks(home.ledger(), Ledger.LOCAL);
            assertThatThrownBy(() -> {
                        try (blocks) {
                            for (int i = 0; i < 5 * Blocks.SIZE; i++) {
                                blocks.add(new Draft("screening", body), entry -> {});
                            }
                        }
                    })
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("erased meanwhile");
            assertThat(home.ledger().head()).isEqualTo(Head.EMPTY);
        }
    }
}
