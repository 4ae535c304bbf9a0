package org.gainsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GroupCommitTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void everyThreadGetsTheEntryOfItsOwnDraft() throws ExecutionException, InterruptedException {
        try (var home = Home.open(folder, InstantSource.system());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var commits = new GroupCommit(home.ledger());
            var entries = new ArrayList<Future<Entry>>();
            for (int i = 0; i < 200; i++) {
                var draft = new Draft("screening", Json.object().put("n", i));
                String by = i % 3 == 0 ? "ada" : "bob";
                entries.add(threads.submit(() -> commits.append(by, draft)));
            }
            for (int i = 0; i < entries.size(); i++) {
                var kept = home.ledger().find(entries.get(i).get().seq()).orElseThrow();
                assertThat(kept.entry().by()).isEqualTo(i % 3 == 0 ? "ada" : "bob");
                assertThat(((Body.Present) kept.body()).json().path("n").asInt())
                        .isEqualTo(i);
            }
            assertThat(home.ledger().head().seq()).isEqualTo(200);
            assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
        }
    }

    @Test
    void whatCannotBeKeptIsThrownToWhoeverWaitsForIt() {
        try (var home = Home.open(folder, InstantSource.system())) {
            var commits = new GroupCommit(home.ledger());
            var body = Json.object();
            body.putArray("stored").add("ab".repeat(32));
            assertThatThrownBy(() -> commits.append(Ledger.LOCAL, new Draft("screening", body)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("erased meanwhile");
            assertThat(commits.append(Ledger.LOCAL, new Draft("screening", Json.object()))
                            .seq())
                    .isEqualTo(1);
        }
    }
}
