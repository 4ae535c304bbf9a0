package org.gainsay.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceStoreTest {
    private static final byte[] BYTES = "\u0000\r\nbytes as they came".getBytes(UTF_8);

    @TempDir
    Path folder = Path.of("");

    @Test
    void keepsBytesUnderTheirHash() throws IOException {
        var store = new SourceStore(folder.resolve("store"));
        var sha256 = store.put(BYTES);
        assertThat(sha256).isEqualTo(Chain.sha256(BYTES));
        assertThat(store.contains(sha256)).isTrue();
        assertThat(store.bytes(sha256)).isEqualTo(BYTES);
        assertThat(store.path(sha256)).isEqualTo(folder.resolve("store/" + sha256.substring(0, 2) + "/" + sha256));
        assertThat(store.put(Files.write(folder.resolve("file"), BYTES))).isEqualTo(sha256);
        assertThat(folder.resolve("store/aside")).isEmptyDirectory();
    }

    @Test
    void keepsAFileOfAnySize() throws IOException {
        var store = new SourceStore(folder.resolve("store"));
        var large = new byte[300_000];
        large[299_999] = 7;
        var sha256 = store.put(Files.write(folder.resolve("file"), large));
        assertThat(store.bytes(sha256)).isEqualTo(large);
    }

    @Test
    void manyMayPutTheSameAtOnce() throws Exception {
        Callable<String> put = () -> new SourceStore(folder.resolve("store")).put(BYTES);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(Collections.nCopies(40, put))) {
                assertThat(done.get()).isEqualTo(Chain.sha256(BYTES));
            }
        }
        assertThat(folder.resolve("store/aside")).isEmptyDirectory();
    }

    @Test
    void whatKilledWritersLeftGoesAndWhatIsBeingWrittenStays() throws IOException {
        var store = new SourceStore(folder.resolve("store"));
        var old = AtomicFile.aside(folder.resolve("store/aside"), out -> out.write(BYTES));
        var now = AtomicFile.aside(folder.resolve("store/aside"), out -> out.write(BYTES));
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        Files.setLastModifiedTime(now, FileTime.from(Instant.parse("2026-01-02T00:00:00Z")));
        store.removeLeftovers(Instant.parse("2026-01-01T12:00:00Z"));
        assertThat(old).doesNotExist();
        assertThat(now).exists();
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        var store = new SourceStore(folder.resolve("store"));
        assertThatThrownBy(() -> store.bytes("ab".repeat(32)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("erased or never kept");
        assertThatThrownBy(() -> store.put(folder.resolve("missing")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("missing: cannot be read");
        assertThatThrownBy(() -> store.contains("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        var sha256 = store.put(BYTES);
        Files.writeString(store.path(sha256), "changed");
        assertThatThrownBy(() -> store.bytes(sha256))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("changed since it was kept");
    }
}
