package org.gainsay.watch.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FeedVisitTest {
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

    private String item(String name) {
        return "<item><title>" + name + "</title><link>" + site.address("/" + name)
                + "?utm_source=feed</link><description>" + "What the feed says of " + name + ".</description></item>";
    }

    private void feed(String... names) {
        StringBuilder items = new StringBuilder();
        for (String name : names) {
            items.append(item(name));
        }
        site.put(
                "/feed.xml",
                ("<?xml version='1.0'?><rss version='2.0'><channel><title>Post</title>" + items + "</channel></rss>")
                        .getBytes(StandardCharsets.UTF_8),
                "application/rss+xml");
    }

    private void page(String name) {
        site.put("/" + name + "?utm_source=feed", Site.page(name, "A ship has come to " + name + "."));
    }

    private Source feedSource() {
        return place.feed("post", site.address("/feed.xml").toString());
    }

    @Test
    void eachItemIsReadOnceAndAnUnchangedFeedIsNotSentAgain() {
        feed("odessa", "varna");
        page("odessa");
        page("varna");
        assertThat(place.visit(feedSource()).tally().words()).isEqualTo("2 read");
        assertThat(place.titles()).containsExactly("odessa", "varna");
        assertThat(site.asked())
                .containsExactly("/robots.txt", "/feed.xml", "/odessa?utm_source=feed", "/varna?utm_source=feed");

        assertThat(place.visit(feedSource()).tally().words()).isEqualTo("nothing new");
        assertThat(site.asked())
                .as("robots.txt is remembered, the feed says 304")
                .containsExactly("/feed.xml");

        feed("burgas", "odessa");
        page("burgas");
        place.visit(feedSource());
        assertThat(place.titles()).containsExactly("odessa", "varna", "burgas");
        assertThat(site.asked()).containsExactly("/feed.xml", "/burgas?utm_source=feed");
    }

    @Test
    void whoWeAreIsSaidAndBetweenTwoRequestsWeWait() {
        feed("odessa");
        page("odessa");
        place.visit(feedSource());
        assertThat(site.agents()).allMatch(agent -> agent.startsWith("gainsay/") && agent.contains("robots.txt"));
        assertThat(place.waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void withoutFollowingLinksTheFeedsOwnTextIsRead() {
        feed("odessa");
        Source own =
                place.source("post", Source.Kind.FEED, site.address("/feed.xml").toString());
        place.visit(own);
        assertThat(place.titles()).containsExactly("odessa");
        assertThat(site.asked()).containsExactly("/robots.txt", "/feed.xml");

        feed("odessa", "varna");
        place.visit(own);
        assertThat(place.readings()).as("another feed, the same item").isEqualTo(2);
    }

    @Test
    void robotsAreKeptToAndTheirDelayIsWaited() {
        site.put("/robots.txt", "user-agent: *\ndisallow: /varna\ncrawl-delay: 7\n");
        feed("odessa", "varna");
        page("odessa");
        page("varna");
        assertThat(place.visit(feedSource()).tally().words()).isEqualTo("1 read, 1 kept back by robots.txt");
        assertThat(site.asked()).doesNotContain("/varna?utm_source=feed");
        assertThat(place.waits).contains(Duration.ofSeconds(7));

        site.put("/robots.txt", "");
        place.pass(Duration.ofHours(25));
        feed("odessa", "varna", "burgas");
        page("burgas");
        place.visit(feedSource());
        assertThat(place.titles()).as("what may be read later is").containsExactly("odessa", "varna", "burgas");
    }

    @Test
    void aPageThatIsGoneLeavesWhatTheFeedHolds() {
        feed("odessa");
        assertThat(place.visit(feedSource()).tally().read()).isOne();
        place.pass(Duration.ofHours(2));
        place.visit(feedSource());
        assertThat(place.readings()).isOne();
    }

    @Test
    void aServerThatAsksForTimeIsGivenIt() {
        feed("odessa", "varna");
        page("odessa");
        site.status("/varna?utm_source=feed", 503, "Retry-After", "7200");
        Visited visited = place.visit(feedSource());
        assertThat(visited.tally().read()).isOne();
        assertThat(visited.health().reason()).contains("503");
        assertThat(visited.next(place.now)).isEqualTo(place.now.plus(Duration.ofHours(2)));

        page("varna");
        place.pass(Duration.ofHours(2));
        place.visit(feedSource());
        assertThat(place.titles()).as("nothing is lost").containsExactly("odessa", "varna");
    }

    @Test
    void pausesGrowAndAFailureIsToldOnce() {
        place.sources.add("local", feedSource());
        site.status("/feed.xml", 500);
        for (long minutes : new long[] {5, 10, 20, 40}) {
            Visited visited = place.visit(feedSource());
            assertThat(visited.next(place.now)).isEqualTo(place.now.plus(Duration.ofMinutes(minutes)));
        }
        assertThat(place.told()).as("after the third time").containsExactly("post added", "post failing");
        feed("odessa");
        page("odessa");
        assertThat(place.visit(feedSource()).next(place.now)).isEqualTo(place.now.plus(Duration.ofHours(1)));
        place.visit(feedSource());
        assertThat(place.told()).containsExactly("post added", "post failing", "post mended");
    }

    @Test
    void whatOneVisitFetchesIsLimitedAndTheRestComesLater() {
        feed("odessa", "varna", "burgas");
        page("odessa");
        page("varna");
        page("burgas");
        Source small = new Source(
                "post", Source.Kind.FEED, site.address("/feed.xml").toString(), Every.DAY, true, true, "", null, 2);
        Visited visited = place.visit(small);
        assertThat(visited.tally().words()).isEqualTo("2 read, 1 left for the next visit");
        assertThat(visited.next(place.now)).isEqualTo(place.now.plus(Duration.ofMinutes(15)));
        place.visit(small);
        assertThat(place.titles()).containsExactly("odessa", "varna", "burgas");
    }

    @Test
    void whatBeginsAsAnotherSourcesIsLeftToIt() {
        feed("odessa");
        page("odessa");
        String key = Seen.page(site.address("/odessa").toString());
        Seen seen = new Seen(place.home.memory());
        seen.begin(key, "agency", place.now, note -> false);
        assertThat(place.visit(feedSource()).tally().left()).isOne();
        place.pass(Duration.ofDays(2));
        assertThat(place.visit(feedSource()).tally().read())
                .as("unless nothing comes of it")
                .isOne();
    }
}
