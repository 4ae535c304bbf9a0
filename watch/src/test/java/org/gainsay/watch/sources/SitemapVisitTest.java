package org.gainsay.watch.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.gainsay.ledger.Shelved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SitemapVisitTest {
    private final Site site = new Site();
    private Place place;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        place = new Place(folder);
    }

    @AfterEach
    void close() {
        place.close();
        site.close();
    }

    private String url(String name, String lastmod) {
        return "<url><loc>" + site.address("/" + name) + "</loc><lastmod>" + lastmod + "</lastmod></url>";
    }

    private static String urls(String... urls) {
        return "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                + String.join("", urls) + "</urlset>";
    }

    private void index(String lastmod) {
        site.put(
                "/sitemap.xml",
                ("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
                                + site.address("/news.xml.gz") + "</loc><lastmod>" + lastmod
                                + "</lastmod></sitemap></sitemapindex>")
                        .getBytes(StandardCharsets.UTF_8),
                "application/xml");
    }

    private void news(String... urls) {
        site.put("/news.xml.gz", Site.gzip(urls(urls)), "application/gzip");
    }

    private Source sitemap() {
        return place.source(
                "post", Source.Kind.SITEMAP, site.address("/sitemap.xml").toString());
    }

    @Test
    void anIndexIsFollowedAndWhatHasNotChangedIsNotAskedForAgain() {
        index("2026-03-01");
        news(url("odessa", "2026-02-01"), url("varna", "2026-03-01"));
        site.put("/odessa", Site.page("odessa", "A ship came to Odessa."));
        site.put("/varna", Site.page("varna", "A ship came to Varna."));
        place.visit(sitemap());
        assertThat(place.titles()).as("the newest first").containsExactly("varna", "odessa");
        site.asked();

        place.visit(sitemap());
        assertThat(site.asked()).containsExactly("/sitemap.xml");

        index("2026-03-28");
        news(url("odessa", "2026-03-28T09:00:00+02:00"), url("varna", "2026-03-01"));
        site.put("/odessa", Site.page("odessa", "No ship came to Odessa, the paper now says."));
        assertThat(place.visit(sitemap()).tally().words()).isEqualTo("1 read");
        assertThat(site.asked()).containsExactly("/sitemap.xml", "/news.xml.gz", "/odessa");
        assertThat(place.readings()).as("both versions").isEqualTo(3);
    }

    @Test
    void aNewsSitemapSaysWhatThePageDoesNot() {
        site.put(
                "/sitemap.xml",
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
                        + "xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>"
                        + site.address("/odessa") + "</loc><news:news><news:publication><news:name>The Post</news:name>"
                        + "</news:publication><news:publication_date>2026-03-26T10:00:00Z</news:publication_date>"
                        + "<news:title>Ship in port</news:title></news:news></url></urlset>");
        site.put("/odessa", Site.page("odessa", "A ship came to Odessa."));
        place.visit(sitemap());
        Shelved article = place.home.shelf().all().findFirst().orElseThrow();
        assertThat(article.metadata().publisher()).isEqualTo("The Post");
        assertThat(article.metadata().published()).isEqualTo("2026-03-26");
    }

    @Test
    void onlyWhatIsWantedIsFetched() {
        site.put(
                "/sitemap.xml",
                urls(url("news/a", "2026-03-01"), url("sport/b", "2026-03-01"), url("news/c", "2025-01-01")));
        site.put("/news/a", Site.page("a", "A ship came."));
        Source some = new Source(
                "post",
                Source.Kind.SITEMAP,
                site.address("/sitemap.xml").toString(),
                Every.DAY,
                false,
                true,
                "/news/",
                LocalDate.of(2026, 1, 1),
                10);
        place.visit(some);
        assertThat(site.asked()).containsExactly("/robots.txt", "/sitemap.xml", "/news/a");
    }

    @Test
    void theSameArticleByTwoWaysIsKeptOnce() {
        site.put("/sitemap.xml", urls(url("odessa", "2026-03-01")));
        site.put("/odessa", Site.page("odessa", "A ship came to Odessa."));
        site.put("/amp/odessa", Site.page("odessa", "A ship came to Odessa."));
        site.put(
                "/feed.xml",
                "<rss><channel><title>Post</title><item><title>odessa</title><link>" + site.address("/odessa#top")
                        + "</link><description>A ship.</description></item><item><title>odessa</title><link>"
                        + site.address("/amp/odessa")
                        + "</link><description>A ship.</description></item></channel></rss>");
        place.visit(sitemap());
        Visited visited =
                place.visit(place.feed("feed", site.address("/feed.xml").toString()));
        assertThat(visited.tally().read())
                .as("one by its address, one by its text")
                .isZero();
        assertThat(place.readings()).isOne();
    }

    @Test
    void oneBrokenSitemapOfManyDoesNotKeepTheOthersFromBeingRead() {
        site.put(
                "/sitemap.xml",
                "<sitemapindex><sitemap><loc>" + site.address("/gone.xml") + "</loc></sitemap><sitemap><loc>"
                        + site.address("/good.xml") + "</loc></sitemap></sitemapindex>");
        site.put("/good.xml", urls(url("odessa", "2026-03-01")));
        site.put("/odessa", Site.page("odessa", "A ship came to Odessa."));
        Tally tally = place.visit(sitemap()).tally();
        assertThat(tally.read()).isOne();
        assertThat(tally.words()).contains("gone.xml");
    }
}
