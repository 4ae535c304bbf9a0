package org.gainsay.lists.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.gainsay.lists.update.PublishedList.OnDisk;
import org.gainsay.lists.update.PublishedList.OnTheWeb;
import org.gainsay.lists.update.PublishedList.WebFile;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedListsTest {
    @TempDir
    private Path home;

    @Test
    void knowsWhereTheAuthoritiesPublish() {
        assertThat(PublishedLists.official().all())
                .extracting(PublishedList::source)
                .containsExactly(
                        "us_ofac_sdn",
                        "us_ofac_cons",
                        "un_sc",
                        "eu_fsf",
                        "gb_sanctions",
                        "ca_sema",
                        "au_dfat",
                        "us_csl");
        assertThat(PublishedLists.official().all()).allSatisfy(list -> {
            assertThat(list.staleAfterDays()).isPositive();
            assertThat(list.licence()).isNotBlank();
            assertThat(((OnTheWeb) list.place()).files())
                    .hasSize(list.source().startsWith("us_ofac_") ? 4 : 1)
                    .allSatisfy(file -> assertThat(file.address()).hasScheme("https"));
        });
    }

    @Test
    void takesOtherPlacesFromTheCommandLine() {
        PublishedLists official = PublishedLists.official();
        assertThat(official.withPlace("us_ofac_sdn@2026-11-26=https://example.org/ofac/")
                        .named("us_ofac_sdn"))
                .satisfies(list -> {
                    assertThat(list.dateGiven()).isEqualTo(LocalDate.of(2026, 11, 26));
                    assertThat(((OnTheWeb) list.place()).files())
                            .contains(new WebFile("ALT.CSV", URI.create("https://example.org/ofac/ALT.CSV")))
                            .hasSize(4);
                });
        assertThat(official.withPlace("us_ofac_sdn=http://example.org/sdn.xml?x=1")
                        .named("us_ofac_sdn")
                        .place())
                .isEqualTo(new OnTheWeb(
                        java.util.List.of(new WebFile("sdn.xml", URI.create("http://example.org/sdn.xml?x=1")))));
        assertThat(official.withPlace("mine=lists/mine.jsonl").named("mine").place())
                .isEqualTo(new OnDisk(Path.of("lists/mine.jsonl")));
        assertThat(official.withPlace("un_sc=" + home.toUri()).named("un_sc").place())
                .isEqualTo(new OnDisk(home));
        assertThat(PublishedLists.sourceOf("us_ofac_sdn@2026-11-26=x")).isEqualTo("us_ofac_sdn");
        assertThatThrownBy(() -> official.named("mine"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no list of that name");
    }

    @Test
    void takesOtherPlacesFromTheHome() throws Exception {
        Path settings = home.resolve("lists.properties");
        assertThat(PublishedLists.official().withSettings(home).all()).hasSize(8);
        Files.writeString(settings, "un_sc = https://example.org/un.xml\nmine = mine.jsonl\nmine.stale_days = 90\n");
        PublishedLists lists = PublishedLists.official().withSettings(home);
        assertThat(lists.all()).hasSize(9);
        assertThat(lists.staleAfterDays("mine")).isEqualTo(90);
        assertThat(lists.named("un_sc").place())
                .isEqualTo(new OnTheWeb(
                        java.util.List.of(new WebFile("un.xml", URI.create("https://example.org/un.xml")))));
        for (String wrong : java.util.List.of(
                "un_sc.stale_days = soon", "other.stale_days = 3", "un_sc = gopher://x/y", "un_sc = \\u00g")) {
            Files.writeString(settings, wrong);
            assertThatThrownBy(() -> PublishedLists.official().withSettings(home))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("lists.properties");
        }
    }
}
