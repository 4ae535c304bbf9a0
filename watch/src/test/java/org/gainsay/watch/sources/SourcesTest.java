package org.gainsay.watch.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {
    @TempDir
    Path folder;

    @Test
    void theLedgerSaysWhichThereAre() {
        try (Place place = new Place(folder)) {
            place.sources.add("anna", place.feed("post", "https://post.example/feed"));
            place.sources.add("anna", place.feed("agency", "https://agency.example/feed"));
            place.sources.remove("anna", "post");
            place.sources.add(
                    "anna", place.source("agency", Source.Kind.SITEMAP, "https://agency.example/sitemap.xml"));
            assertThat(place.sources.all())
                    .containsExactly(place.source("agency", Source.Kind.SITEMAP, "https://agency.example/sitemap.xml"));
            assertThat(new Sources(place.home).all()).isEqualTo(place.sources.all());
            assertThatThrownBy(() -> place.sources.named("post")).hasMessageContaining("these are: agency");
        }
    }

    @Test
    void lengthsOfTime() {
        assertThat(Every.of("90m", "--every").length()).isEqualTo(Duration.ofMinutes(90));
        for (String label : List.of("5m", "6h", "1d", "never")) {
            assertThat(Every.of(label, "--every").label()).isEqualTo(label);
        }
        for (String wrong : List.of("1m", "", "hourly", "400d", "-5m", "1 h")) {
            assertThatThrownBy(() -> Every.of(wrong, "--every"))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("such as 30m");
        }
    }

    @Test
    void anAddressOfThisNetworkIsRefusedUnlessThatIsWanted() {
        for (String host : List.of("127.0.0.1", "10.0.0.7:8080", "[::1]", "169.254.169.254")) {
            Source given = new Source(
                    "post", Source.Kind.FEED, "http://" + host + "/feed", Every.HOUR, false, false, "", null, 100);
            assertThatThrownBy(given::requireReachable)
                    .isInstanceOf(InputException.class)
                    .hasMessageContainingAll(host, "--allow-private");
        }
        Source name =
                new Source("post", Source.Kind.FEED, "http://localhost/feed", Every.HOUR, false, false, "", null, 100);
        assertThat(name.requireReachable()).isSameAs(name);
        try (Place place = new Place(folder)) {
            Source wanted = place.feed("post", "http://127.0.0.1/feed");
            assertThat(wanted.requireReachable()).isSameAs(wanted);
        }
    }

    @Test
    void kindsAndNamesAreGuessed() {
        assertThat(Source.kindOf("https://post.example/sitemap_news.xml")).isEqualTo(Source.Kind.SITEMAP);
        assertThat(Source.kindOf("https://post.example/news-sitemap.xml.gz")).isEqualTo(Source.Kind.SITEMAP);
        assertThat(Source.kindOf("https://post.example/rss")).isEqualTo(Source.Kind.FEED);
        assertThat(Source.kindOf("articles")).isEqualTo(Source.Kind.FOLDER);
        assertThat(Source.nameFor("https://www.post.example/feed", List.of("post.example")))
                .isEqualTo("post.example-2");
        assertThat(Source.nameFor("/data/My Articles", List.of())).isEqualTo("my-articles");
    }

    @Test
    void whatIsNoPlaceIsSaid() {
        try (Place place = new Place(folder)) {
            for (String wrong : List.of(
                    "ftp://post.example/feed", "https:///feed", "https://me:pw@post.example/", "post.example")) {
                assertThatThrownBy(() -> place.feed("post", wrong)).isInstanceOf(InputException.class);
            }
            assertThatThrownBy(() -> place.feed("The Post", "https://post.example/"))
                    .hasMessageContaining("small letters");
        }
    }
}
