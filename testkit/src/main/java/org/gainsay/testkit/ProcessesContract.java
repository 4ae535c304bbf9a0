package org.gainsay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every store must do with several processes at once, also when they are killed. A store's own test extends this and says where it
 * lies. {@code -Dgainsay.kills=50} kills more often.
 */
public abstract class ProcessesContract {
    private static final int KILLS = Integer.getInteger("gainsay.kills", 6);

    /** A folder of its own for each test. */
    @TempDir
    protected Path folder = Path.of("");

    /** What {@link Home#open(Path, String, InstantSource)} takes: an empty store when it is first asked, then the same one. */
    protected abstract @Nullable String store();

    @Test
    void threeProcessesMakeOneChain() throws Exception {
        var acknowledged = new ArrayList<String>();
        try (var one = new WriterProcess(folder, store(), "one", 30);
                var two = new WriterProcess(folder, store(), "two", 30);
                var three = new WriterProcess(folder, store(), "three", 30)) {
            for (var writer : List.of(one, two, three)) {
                acknowledged.addAll(writer.finish());
            }
        }
        assertKept(acknowledged);
        try (var home = Home.open(folder, store(), InstantSource.system())) {
            assertThat(home.ledger().head().seq()).isEqualTo(acknowledged.size());
            try (var entries = home.ledger().entries(1)) {
                assertThat(entries.map(kept -> kept.entry().by()).distinct()).containsOnly("one", "two", "three");
            }
        }
    }

    @Test
    void killedWritersLoseNoAcknowledgedEntryAndBreakNoChain() throws Exception {
        var acknowledged = new ArrayList<String>();
        for (int run = 0; run < KILLS; run++) {
            try (var one = new WriterProcess(folder, store(), "one", Integer.MAX_VALUE);
                    var two = new WriterProcess(folder, store(), "two", Integer.MAX_VALUE)) {
                one.await(1 + run * 13 % 50);
                two.await(1 + run * 7 % 50);
                acknowledged.addAll(one.kill());
                // The other goes on although its neighbour died with the lock, or half a block, in its hands.
                two.await(1 + run * 5 % 30);
                acknowledged.addAll(two.kill());
            }
            assertKept(acknowledged);
        }
    }

    private void assertKept(List<String> acknowledged) {
        try (var home = Home.open(folder, store(), InstantSource.system())) {
            assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
            var kept = new HashSet<String>();
            try (var entries = home.ledger().entries(1)) {
                entries.forEach(entry -> kept.add(entry.entry().hash()));
            }
            assertThat(kept).containsAll(acknowledged);
        }
    }
}
