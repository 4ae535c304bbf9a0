package org.gainsay.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.gainsay.model.InputException;
import org.gainsay.model.ListContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListSourceTest {
    @TempDir
    private Path folder;

    @Test
    void knowsTheHashBeforeAnythingIsRead() throws Exception {
        for (String list : List.of("us_ofac_sdn@2024-01-02=ofac", "us_ofac_sdn=ofac/sdn.csv", "un_sc=un.xml")) {
            int equals = list.indexOf('=');
            ListSpec spec = ListSpec.parse(list.substring(0, equals + 1) + made().resolve(list.substring(equals + 1)));
            ListSource source = ListSource.of(spec);
            ListContent content = source.load();
            assertThat(content).isEqualTo(ListReader.read(spec));
            assertThat(content.edition().sha256()).isEqualTo(source.sha256());
            assertThat(source.key()).startsWith(list.substring(0, 5)).endsWith("-" + source.sha256());
        }
        ListSource builtin = ListSource.ofBuiltin();
        assertThat(builtin.key()).startsWith("us_ofac_sdn@2023-12-28-");
        assertThat(builtin.load().edition().sha256()).isEqualTo(builtin.sha256());
    }

    @Test
    void readsFilesUnderOtherNamesAndNoticesAChange() throws Exception {
        Path elsewhere = Files.copy(made().resolve("un.xml"), folder.resolve("0123"));
        ListSource source = ListSource.of(
                "un_sc",
                null,
                List.of(new ListFile("un.xml", elsewhere, ListFile.of(elsewhere).sha256())));
        assertThat(source.load().edition().dateLabel()).isEqualTo("2026-02-27");
        Files.writeString(elsewhere, Files.readString(elsewhere) + "\n");
        assertThatThrownBy(source::load).isInstanceOf(InputException.class).hasMessageContaining("not what they were");
    }

    private static Path made() throws Exception {
        return Path.of(
                Objects.requireNonNull(ListSourceTest.class.getResource("made")).toURI());
    }
}
