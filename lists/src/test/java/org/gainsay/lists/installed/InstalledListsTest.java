package org.gainsay.lists.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gainsay.lists.ListSource;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledListsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");

    @TempDir
    private Path home;

    @Test
    void comesBackAsItWasWritten() {
        InstalledLists lists = InstalledLists.of(home)
                .with(InstalledList.none("un_sc")
                        .installed(version("a", "2026-02-27", MONDAY))
                        .installed(version("b", null, TUESDAY)))
                .with(InstalledList.none("eu_fsf").failed(MONDAY, "it is a web page"));
        lists.write(home);
        assertThat(InstalledLists.of(home).all()).containsExactlyElementsOf(lists.all());
        assertThat(home.resolve("lists")).isDirectoryContaining("glob:**installed.json");
        assertThat(home.resolve("lists")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void findsAVersionByDateOrHash() {
        InstalledLists lists = InstalledLists.of(home)
                .with(InstalledList.none("un_sc")
                        .installed(version("a", "2026-02-27", MONDAY))
                        .installed(version("b", null, TUESDAY)));
        assertThat(lists.current(InstalledListsTest::store))
                .extracting(ListSource::sha256)
                .containsExactly("b".repeat(64));
        assertThat(lists.find("un_sc", InstalledListsTest::store))
                .map(ListSource::sha256)
                .contains("b".repeat(64));
        assertThat(lists.find("un_sc@2026-02-27", InstalledListsTest::store))
                .map(ListSource::key)
                .contains("un_sc@2026-02-27-" + "a".repeat(64));
        assertThat(lists.find("un_sc@aaaaaaaa", InstalledListsTest::store)).isPresent();
        assertThat(lists.find("un_sc@aaaa", InstalledListsTest::store)).isEmpty();
        assertThat(lists.find("un_sc@2026-02-28", InstalledListsTest::store)).isEmpty();
        assertThat(lists.find("eu_fsf", InstalledListsTest::store)).isEmpty();
        assertThat(lists.before("un_sc", InstalledListsTest::store))
                .map(ListSource::sha256)
                .contains("a".repeat(64));
        assertThat(lists.before("eu_fsf", InstalledListsTest::store)).isEmpty();
    }

    @Test
    void anInstallEndsAFailure() {
        InstalledList failed = InstalledList.none("un_sc").failed(MONDAY, "cut");
        assertThat(failed.checked()).isNull();
        InstalledList installed = failed.installed(version("a", null, TUESDAY));
        assertThat(installed.failure()).isNull();
        InstalledList again = installed.failed(TUESDAY, "cut");
        assertThat(again.current()).isPresent();
        assertThat(again.unchanged(TUESDAY, List.of()).failure()).isNull();
    }

    @Test
    void whatIsDamagedOrNewerIsRefused() throws Exception {
        Path file = Files.createDirectories(home.resolve("lists")).resolve("installed.json");
        for (String text : List.of(
                "{",
                "{\"form\":\"installed-lists/2\"}",
                "{\"form\":\"installed-lists/1\",\"lists\":[{}]}",
                "{\"form\":\"installed-lists/1\",\"lists\":[{\"source\":\"x\",\"checked\":\"Monday\"}]}")) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> InstalledLists.of(home))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("installed.json");
        }
    }

    private static InstalledVersion version(String digit, @Nullable String date, Instant fetched) {
        String sha256 = digit.repeat(64);
        InstalledFile file = new InstalledFile("list.xml", sha256, "https://example.org/list.xml", "\"1\"", null);
        return new InstalledVersion(
                date == null ? null : LocalDate.parse(date), sha256, 10, 20L, null, fetched, List.of(file));
    }

    private static Path store(String sha256) {
        return Path.of("store", sha256);
    }
}
