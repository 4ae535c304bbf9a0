package org.gainsay.watch.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gainsay.ledger.Shelved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderVisitTest {
    @TempDir
    Path folder;

    private Path articles() throws IOException {
        return Files.createDirectories(folder.resolve("in"));
    }

    private static Place place(Path folder) {
        return new Place(folder.resolve("home"));
    }

    @Test
    void filesAreReadOnceAndAgainWhenTheyChange() throws IOException {
        Path file = Files.writeString(articles().resolve("a.txt"), "Minister Smith denied the sale of tanks.");
        Files.writeString(articles().resolve("notes.odt"), "nothing that is read");
        try (Place place = place(folder)) {
            Source source = place.source("desk", Source.Kind.FOLDER, articles().toString());
            assertThat(place.visit(source).tally().words()).isEqualTo("1 read");
            assertThat(place.visit(source).tally().words()).isEqualTo("nothing new");
            Files.setLastModifiedTime(file, FileTime.fromMillis(1));
            assertThat(place.visit(source).tally().words()).isEqualTo("nothing new, 1 known already");
            Files.writeString(file, "Minister Smith no longer denies the sale of tanks.");
            assertThat(place.visit(source).tally().words()).isEqualTo("1 read");
            List<String> ids = place.home.shelf().all().map(Shelved::id).toList();
            assertThat(ids).as("the later text takes the earlier one's place").containsExactly("desk/a");
        }
    }

    @Test
    void anEmptyFolderIsNoFailureAndOneThatIsGoneIs() throws IOException {
        try (Place place = place(folder)) {
            Source source = place.source("desk", Source.Kind.FOLDER, articles().toString());
            place.sources.add("local", source);
            assertThat(place.visit(source).health().failures()).isZero();
            Files.delete(articles());
            assertThat(place.visit(source).health().reason()).contains("not there any more");
            assertThat(place.told()).containsExactly("desk added", "desk failing");
        }
    }

    @Test
    void anArchiveThatIsKilledFiveTimesIsReadWhole() throws IOException {
        int pages = 60;
        Files.write(articles().resolve("crawl.warc.gz"), archive(pages));
        AtomicInteger left = new AtomicInteger();
        int killed = 0;
        while (true) {
            left.set(killed < 5 ? 7 + killed : Integer.MAX_VALUE);
            try (Place place = new Place(folder.resolve("home"), null, arrival -> {
                if (left.getAndDecrement() == 0) {
                    throw new Killed();
                }
            })) {
                Source source =
                        place.source("crawl", Source.Kind.WARC, articles().toString());
                if (killed < 5) {
                    assertThatThrownBy(() -> place.visit(source)).isInstanceOf(Killed.class);
                    killed++;
                    continue;
                }
                int before = place.readings();
                assertThat(before).isEqualTo(7 + 8 + 9 + 10 + 11);
                Visited visited = place.visit(source);
                assertThat(visited.tally().read()).isEqualTo(pages - before);
                assertThat(visited.tally().known())
                        .as("nothing is looked at again")
                        .isZero();
                assertThat(place.readings()).isEqualTo(pages);
                assertThat(place.home.shelf().all().map(Shelved::textSha256).distinct())
                        .hasSize(pages);
                assertThat(place.visit(source).tally().words()).isEqualTo("nothing new");
                return;
            }
        }
    }

    /** Nothing that anybody catches. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void whatIsToldToEndGoesOnLater() throws IOException {
        Files.write(articles().resolve("crawl.warc.gz"), archive(10));
        try (Place place = place(folder)) {
            Source source = place.source("crawl", Source.Kind.WARC, articles().toString());
            AtomicInteger asked = new AtomicInteger();
            Visited visited = place.visits.visit(source, "local", () -> asked.incrementAndGet() > 5);
            assertThat(visited.health().failures()).isZero();
            assertThat(visited.next(place.now)).as("at once").isEqualTo(place.now);
            place.visit(source);
            assertThat(place.readings()).isEqualTo(10);
        }
    }

    @Test
    void ofAnArchiveLaterCapturesWithAnotherTextAreVersions() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(record("http://news.example/1", Site.page("one", "A ship came.")));
        out.write(record("https://www.news.example/1", Site.page("one", "A ship came.")));
        out.write(record("http://news.example/1", Site.page("one", "No ship came.")));
        Files.write(articles().resolve("a.warc"), out.toByteArray());
        try (Place place = place(folder)) {
            place.visit(place.source("crawl", Source.Kind.WARC, articles().toString()));
            assertThat(place.readings()).isEqualTo(2);
        }
    }

    private static byte[] archive(int pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int number = 1; number <= pages; number++) {
            out.write(Site.gzip(new String(
                    record("http://news.example/" + number, Site.page("page " + number, "Ship " + number + " came.")),
                    StandardCharsets.UTF_8)));
        }
        return out.toByteArray();
    }

    private static byte[] record(String address, String page) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + page.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + page;
        return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
                        + java.util.UUID.nameUUIDFromBytes((address + page).getBytes(StandardCharsets.UTF_8))
                        + ">\r\nWARC-Date: 2026-03-01T00:00:00Z\r\nWARC-Target-URI: " + address
                        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                        + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
