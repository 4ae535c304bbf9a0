package org.gainsay.watch.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are slow, wrong, endless or up to something: the visit ends, says why, and the home holds nothing of it. */
final class HostileServerTest {
    private static final String LAUGHS = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
            <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]>
            """;

    private final Site site = new Site();
    private final CountDownLatch never = new CountDownLatch(1);
    private Place place;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        place = new Place(folder);
    }

    @AfterEach
    void close() {
        never.countDown();
        place.close();
        site.close();
    }

    private Visited visitFeed() {
        return place.visit(place.feed("post", site.address("/feed.xml").toString()));
    }

    private Visited visitSitemap() {
        return place.visit(place.source(
                "post", Source.Kind.SITEMAP, site.address("/sitemap.xml").toString()));
    }

    private void feedOf(String path) {
        site.put(
                "/feed.xml",
                "<rss><channel><title>Post</title><item><title>One</title><link>" + site.address(path)
                        + "</link></item></channel></rss>");
    }

    @Test
    void ofAnEndlessRobotsTxtTheBeginningCounts() {
        site.endless("/robots.txt", "user-agent: *\ndisallow: /feed.xml\n");
        assertThat(visitFeed().health().reason()).contains("robots.txt").contains("stay away");
        assertThat(site.asked()).containsExactly("/robots.txt");
    }

    @Test
    void whereRobotsTxtCannotBeHadNothingIsAskedFor() {
        site.status("/robots.txt", 503);
        feedOf("/one");
        assertThat(visitFeed().health().reason()).contains("robots.txt").contains("503");
        assertThat(site.asked()).containsExactly("/robots.txt");
        site.status("/robots.txt", 403);
        assertThat(visitFeed().health().failures()).as("there is none").isZero();
    }

    @Test
    void entitiesOfAFeedAreNotUnfolded() {
        site.put(
                "/feed.xml",
                LAUGHS + "<rss><channel><title>x</title><item><title>One</title><description>&e; so they say, and"
                        + " laughed.</description></item></channel></rss>");
        visitFeed();
        assertThat(place.home.shelf().all().map(place.home.shelf()::text))
                .allSatisfy(text -> assertThat(text.length()).isLessThan(200));
    }

    @Test
    void aSitemapWithADocumentTypeIsRefused() {
        site.put("/sitemap.xml", LAUGHS.replace("rss", "urlset") + "<urlset><url><loc>&e;</loc></url></urlset>");
        assertThat(visitSitemap().health().reason()).contains("document type");
    }

    @Test
    void aPageOfAGigabyteIsLeftAtTheLimit() {
        feedOf("/large");
        site.endless("/large", "<p>All this is one page.</p>");
        Tally tally = visitFeed().tally();
        assertThat(tally.refused()).isOne();
        assertThat(tally.example()).contains("larger than 1 MiB");
        assertThat(place.readings()).isZero();
        site.asked();
        visitFeed();
        assertThat(site.asked()).as("once and not again").doesNotContain("/large");
        assertThat(LeftOut.of(place.home.memory(), "post").pieces())
                .as("but it stays to be seen")
                .singleElement()
                .satisfies(piece -> assertThat(piece.why())
                        .startsWith(site.address("/large") + ": ")
                        .contains("larger than 1 MiB"));
    }

    @Test
    void aFeedOfAGigabyteIsAFailure() {
        site.endless("/feed.xml", "<item/>");
        assertThat(visitFeed().health().reason()).contains("larger than 1 MiB");
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForLong() {
        site.answer("/feed.xml", exchange -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Visited visited = visitFeed();
        assertThat(visited.health().reason()).contains("sent nothing for");
        assertThat(visited.next(place.now)).isAfter(place.now);
    }

    @Test
    void noRedirectLeadsIntoThisNetwork() {
        site.status("/feed.xml", 302, "Location", site.address("/secret").toString());
        site.put("/secret", Site.page("secret", "Passwords."));
        Source outside = new Source(
                "post",
                Source.Kind.FEED,
                site.publicAddress("/feed.xml").toString(),
                Every.HOUR,
                true,
                false,
                "",
                null,
                100);
        assertThat(place.visit(outside).health().reason()).contains("this machine or network");
        assertThat(site.asked()).doesNotContain("/secret");
    }

    @Test
    void noLinkOfAFeedLeadsIntoThisNetwork() {
        feedOf("/secret");
        site.put("/secret", Site.page("secret", "Passwords."));
        Source outside = new Source(
                "post",
                Source.Kind.FEED,
                site.publicAddress("/feed.xml").toString(),
                Every.HOUR,
                true,
                false,
                "",
                null,
                100);
        place.visit(outside);
        assertThat(site.asked()).doesNotContain("/secret");
        assertThat(place.readings()).isZero();
    }

    @Test
    void aWebPageInPlaceOfAFeedOrSitemapIsSaid() {
        site.put("/feed.xml", Site.page("Gone", "We have moved."));
        site.put("/sitemap.xml", Site.page("Gone", "We have moved."));
        assertThat(visitFeed().health().reason()).contains("no RSS or Atom feed");
        assertThat(visitSitemap().health().reason()).contains("no sitemap");
    }

    @Test
    void aSitemapThatIsCutOffIsTriedAgain() {
        byte[] whole = Site.gzip("<urlset>" + "<url><loc>http://news.example/1</loc></url>".repeat(500) + "</urlset>");
        site.put("/sitemap.xml", Arrays.copyOf(whole, whole.length / 2), "application/gzip");
        assertThat(visitSitemap().health().reason()).contains("broken or cut off gzip");
        site.put("/sitemap.xml", Site.gzip("<urlset/>"), "application/gzip");
        assertThat(visitSitemap().health().failures()).isZero();
    }

    @Test
    void aFeedThatIsCutOffIsAFailureAndWhatCameWholeIsTaken() {
        Source own =
                place.source("post", Source.Kind.FEED, site.address("/feed.xml").toString());
        place.sources.add("local", own);
        String whole =
                "<rss><channel><title>Post</title><item><title>One</title><description>A ship came.</description></item>";
        site.put("/feed.xml", whole + "<item><title>half");
        assertThat(place.visit(own).health().reason()).contains("cut off", "(1 item)");
        assertThat(place.titles()).containsExactly("One");
        site.put("/feed.xml", whole);
        assertThat(place.visit(own).health().reason()).contains("cut off");
        site.put("/feed.xml", whole + "</channel></rss>");
        assertThat(place.visit(own).health().failures()).isZero();
        assertThat(place.told()).containsExactly("post added", "post failing", "post mended");
        site.put("/feed.xml", "<?xml version='1.0'?><rss><channel><title>half");
        assertThat(place.visit(own).health().reason()).contains("cut off", "(0 items)");
    }

    @Test
    void aServerThatFailsAgainAndAgainIsLeftAlone() {
        StringBuilder items = new StringBuilder();
        for (int number = 0; number < 50; number++) {
            items.append("<item><link>").append(site.address("/" + number)).append("</link></item>");
            site.status("/" + number, 500);
        }
        site.put(
                "/feed.xml",
                ("<rss><channel>" + items + "</channel></rss>").getBytes(StandardCharsets.UTF_8),
                "text/xml");
        visitFeed();
        assertThat(site.asked()).hasSize(5);
    }

    @Test
    void aHomeThatCannotBeWrittenIsNoFailureOfTheSource() {
        Place full = new Place(folder.resolve("full"), null, arrival -> {
            throw new org.gainsay.model.InputException("the disk is full");
        });
        feedOf("/one");
        site.put("/one", Site.page("one", "A ship came."));
        Source source = full.feed("post", site.address("/feed.xml").toString());
        full.sources.add("local", source);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> full.visit(source))
                .hasMessageContaining("disk is full");
        assertThat(full.told()).containsExactly("post added");
        full.close();
        try (Place mended = new Place(folder.resolve("full"))) {
            mended.visit(source);
            assertThat(mended.readings()).as("nothing is lost").isOne();
        }
    }
}
