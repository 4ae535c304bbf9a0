package org.gainsay.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.HomeFailure;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Verdict;
import org.gainsay.testkit.CuttingProxy.Cut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection is cut in mid-commit: all of the block is there or nothing, and whoever wrote it is told which. */
final class PostgresCutTest {
    @TempDir
    Path folder = Path.of("");

    private final String store = PostgresServer.emptyStore();
    private CuttingProxy proxy;
    private Home home;

    @BeforeEach
    void open() throws IOException {
        int port = URI.create(store.substring("jdbc:".length())).getPort();
        proxy = new CuttingProxy(port);
        home = Home.open(folder, store.replace(":" + port, ":" + proxy.port()), InstantSource.system());
        append("first");
    }

    @AfterEach
    void close() throws IOException {
        home.close();
        proxy.close();
    }

    @Test
    void whatWasCommittedIsAnsweredAsSuch() {
        proxy.cutNext(Cut.AFTER, false);
        List<Entry> answered = append("kept", "with it");
        assertThat(kept()).containsExactly("first", "kept", "with it");
        assertThat(home.ledger().find(answered.getLast().hash())).isPresent();
        goesOn("first", "kept", "with it");
    }

    @Test
    void ofWhatWasNotNothingIsThere() {
        proxy.cutNext(Cut.BEFORE, false);
        assertThatThrownBy(() -> append("lost", "with it"))
                .isInstanceOf(HomeFailure.class)
                .hasMessageContaining("nothing of it was; do it again")
                .message()
                .doesNotContain("\n");
        assertThat(kept()).containsExactly("first");
        goesOn("first");
    }

    @Test
    void whereNobodyKnowsThatIsSaid() {
        for (Cut where : List.of(Cut.BEFORE, Cut.AFTER)) {
            proxy.cutNext(where, true);
            assertThatThrownBy(() -> append(where.name(), where.name()))
                    .isInstanceOf(HomeFailure.class)
                    .hasMessageContaining("cannot be asked whether it was")
                    .message()
                    .doesNotContain("\n");
            proxy.open();
        }
        assertThat(kept()).containsExactly("first", "AFTER", "AFTER");
        goesOn("first", "AFTER", "AFTER");
    }

    private void goesOn(String... before) {
        append("next");
        assertThat(kept()).startsWith(before).endsWith("next").hasSize(before.length + 1);
        assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
    }

    private List<Entry> append(String... types) {
        return home.ledger()
                .append(
                        Ledger.LOCAL,
                        List.of(types).stream()
                                .map(type -> new Draft(type, Json.object()))
                                .toList());
    }

    /** The types of what is there, in order. */
    private List<String> kept() {
        try (var entries = home.ledger().entries(1)) {
            return entries.map(kept -> kept.entry().type()).toList();
        }
    }
}
