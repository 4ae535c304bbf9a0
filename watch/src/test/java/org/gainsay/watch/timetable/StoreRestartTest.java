package org.gainsay.watch.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.gainsay.testkit.PostgresServer;
import org.gainsay.watch.sources.Place;
import org.gainsay.watch.sources.Site;
import org.gainsay.watch.sources.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is started anew in the middle of a visit: every connection is gone at once. */
final class StoreRestartTest {
    private static final String ALL_GONE =
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'gainsay'";

    @TempDir
    Path folder;

    @Test
    void nothingIsLostOrReadTwiceWhenTheStoreIsStartedAnew() {
        AtomicInteger articles = new AtomicInteger();
        try (Site site = new Site();
                Place place = new Place(folder, PostgresServer.emptyStore(), arrival -> {
                    if (articles.incrementAndGet() % 3 == 0) {
                        PostgresServer.execute(ALL_GONE);
                    }
                })) {
            StringBuilder items = new StringBuilder();
            for (int number = 1; number <= 10; number++) {
                items.append("<item><link>").append(site.address("/" + number)).append("</link></item>");
                site.put("/" + number, Site.page("page " + number, "Ship " + number + " came."));
            }
            site.put(
                    "/feed.xml",
                    ("<rss><channel>" + items + "</channel></rss>").getBytes(StandardCharsets.UTF_8),
                    "text/xml");
            Source source = place.feed("post", site.address("/feed.xml").toString());
            place.sources.add("anna", source);
            for (int visit = 0; visit < 12 && place.readings() < 10; visit++) {
                try {
                    place.visit(source);
                } catch (org.gainsay.model.InputException cut) {
                    assertThat(cut).hasMessageContaining("cannot be reached");
                }
            }
            assertThat(place.readings()).isEqualTo(10);
            assertThat(place.titles()).doesNotHaveDuplicates();
            assertThat(place.told()).as("no failure of the source").containsExactly("post added");
        }
    }
}
