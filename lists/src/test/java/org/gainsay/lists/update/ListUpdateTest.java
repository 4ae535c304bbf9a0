package org.gainsay.lists.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.lists.update.Authority.cut;
import static org.gainsay.lists.update.Authority.file;
import static org.gainsay.lists.update.Authority.redirect;
import static org.gainsay.lists.update.Authority.status;
import static org.gainsay.lists.update.Authority.with;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.gainsay.lists.BrokenEntries;
import org.gainsay.lists.ListFile;
import org.gainsay.lists.installed.InstalledList;
import org.gainsay.lists.update.PublishedList.OnDisk;
import org.gainsay.lists.update.PublishedList.OnTheWeb;
import org.gainsay.lists.update.PublishedList.Place;
import org.gainsay.lists.update.PublishedList.WebFile;
import org.gainsay.web.Hosts;
import org.gainsay.web.Limits;
import org.gainsay.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListUpdateTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Limits LIMITS = new Limits(64 << 20, Duration.ofSeconds(20), Duration.ofSeconds(60), 3);
    private static final Limits IMPATIENT = new Limits(64 << 20, Duration.ofMillis(200), Duration.ofSeconds(60), 2);

    /** What every reason ends with where a file could not be had. */
    private static final String HAND_IN =
            "; once fetched by other means, hand it in with gainsay lists update --from [a-z_]+=FILE$";

    private final List<Integer> pauses = new ArrayList<>();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Authority authority;

    @BeforeEach
    void open() throws IOException {
        authority = new Authority();
    }

    @AfterEach
    void close() {
        authority.close();
    }

    @Test
    void installsAndThenFindsNothingNew() {
        authority.at("/un.xml", file(made("un.xml"), "\"one\""));
        Outcome.Updated first = updated(update("un_sc", "/un.xml"));
        assertThat(first.version().dateLabel()).isEqualTo("2026-02-27");
        assertThat(first.version().fetched()).isEqualTo(NOW);
        assertThat(first.version().files().getFirst().etag()).isEqualTo("\"one\"");
        assertThat(stored(first)).isEqualTo(made("un.xml"));
        Outcome again = update("un_sc", "/un.xml", installed(first));
        assertThat(again).isInstanceOf(Outcome.Unchanged.class);
        assertThat(authority.asked("If-none-match")).isEqualTo("\"one\"");
        assertThat(folder.resolve("aside")).isEmptyDirectory();
    }

    /** A server that knows no conditions sends the same bytes again. */
    @Test
    void knowsTheSameBytesWhenItSeesThem() {
        authority.at("/un.xml", file(made("un.xml")));
        InstalledList installed = installed(updated(update("un_sc", "/un.xml")));
        assertThat(update("un_sc", "/un.xml", installed)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(pauses).isEmpty();
    }

    @Test
    void fetchesAgainWhatTheStoreHasLost() throws IOException {
        authority.at("/un.xml", file(made("un.xml"), "\"one\""));
        Outcome.Updated first = updated(update("un_sc", "/un.xml"));
        Files.delete(folder.resolve(first.version().sha256()));
        update("un_sc", "/un.xml", installed(first));
        assertThat(authority.asked("If-none-match")).isNull();
        assertThat(stored(first)).isEqualTo(made("un.xml"));
    }

    @Test
    void goesOnWhereAConnectionWasCut() {
        byte[] list = made("un.xml");
        authority.at("/un.xml", cut(list, 1000, "\"one\""), file(list, "\"one\""));
        assertThat(stored(updated(update("un_sc", "/un.xml")))).isEqualTo(list);
        assertThat(authority.asked("Range")).isEqualTo("bytes=1000-");
        assertThat(pauses).containsExactly(2);
    }

    /** What was cut off may have changed before we go on: the server then sends the new file whole. */
    @Test
    void beginsAnewWhereTheFileHasChanged() {
        byte[] list = made("un.xml");
        authority.at("/un.xml", cut(list, 1000, "\"one\""), file(list, "\"two\""));
        assertThat(stored(updated(update("un_sc", "/un.xml")))).isEqualTo(list);
        assertThat(authority.asked("If-range")).isEqualTo("\"one\"");
    }

    @Test
    void goesOnInALaterRun() {
        byte[] list = made("un.xml");
        authority.at("/un.xml", cut(list, 1000, "\"one\""));
        assertThat(refused(update("un_sc", "/un.xml"))).contains("cut the connection");
        assertThat(pauses).containsExactly(2, 3);
        authority.at("/un.xml", file(list, "\"one\""));
        assertThat(stored(updated(update("un_sc", "/un.xml")))).isEqualTo(list);
        assertThat(authority.asked("Range")).isEqualTo("bytes=1000-");
    }

    @Test
    void beginsAnewWhereTheRestIsRefused() {
        byte[] list = made("un.xml");
        authority.at("/un.xml", cut(list, 1000, "\"one\""), status(416), file(list, "\"one\""));
        assertThat(stored(updated(update("un_sc", "/un.xml")))).isEqualTo(list);
    }

    @Test
    void refusesHalfAFile() {
        byte[] list = made("un.xml");
        authority.at("/un.xml", file(Arrays.copyOf(list, list.length / 2)));
        assertThat(refused(update("un_sc", "/un.xml"))).startsWith("consolidated.xml, line");
        byte[] sdn = made("ofac/sdn.csv");
        authority.at("/sdn.csv", file(Arrays.copyOf(sdn, new String(sdn, StandardCharsets.UTF_8).indexOf('\n') + 1)));
        assertThat(refused(update("us_ofac_sdn", web("sdn.csv", "/sdn.csv"), InstalledList.none("us_ofac_sdn"), false)))
                .contains("cut off");
        assertThat(folder.resolve("aside")).isEmptyDirectory();
    }

    @Test
    void refusesWhatIsNoList() {
        authority.at(
                "/un.xml", file("<!DOCTYPE html>\n<html><body>Moved</body></html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(refused(update("un_sc", "/un.xml"))).contains("a web page and not a list");
        authority.at("/un.xml", file(new byte[0]));
        assertThat(refused(update("un_sc", "/un.xml"))).isEqualTo("is empty");
        authority.at("/un.xml", file("soon".getBytes(StandardCharsets.UTF_8)));
        assertThat(refused(update("un_sc", "/un.xml"))).contains("no list in a known format");
        authority.at("/un.xml", file(made("eu.xml")));
        assertThat(refused(update("un_sc", "/un.xml"))).contains("cannot be the list un_sc");
        authority.at(
                "/un.xml",
                file(text("un.xml")
                        .replaceAll("(?s)<INDIVIDUALS>.*</ENTITIES>", "")
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(refused(update("un_sc", "/un.xml"))).contains("no entries");
        authority.at("/un.xml", status(404));
        assertThat(refused(update("un_sc", "/un.xml")))
                .isEqualTo("answered with status 404: its address may have moved");
        assertThat(pauses).isEmpty();
    }

    @Test
    void triesAgainWhereAServerIsInTrouble() {
        authority.at("/un.xml", status(503), status(429), file(made("un.xml")));
        updated(update("un_sc", "/un.xml"));
        authority.at("/un.xml", status(500));
        assertThat(refused(update("un_sc", "/un.xml"))).isEqualTo("answered with status 500");
        assertThat(pauses).containsExactly(2, 3, 2, 3);
        authority.close();
        assertThat(refused(update("un_sc", "/un.xml"))).startsWith("cannot be reached");
    }

    @Test
    void saysHowToHandInWhatCannotBeFetched() {
        authority.close();
        Outcome outcome = update("un_sc", "/un.xml");
        assertThat(((Outcome.Refused) outcome).reason())
                .startsWith("cannot be reached")
                .endsWith("; once fetched by other means, hand it in with gainsay lists update --from un_sc=FILE");
    }

    @Test
    void waitsOnlySoLong() {
        byte[] list = made("un.xml");
        authority.at("/un.xml", authority.stalls(list, 1000));
        assertThat(refused(update("un_sc", "/un.xml", IMPATIENT))).isEqualTo("sent nothing for 200 ms");
        Limits hasty = new Limits(64 << 20, Duration.ofSeconds(20), Duration.ofMillis(200), 3);
        assertThat(refused(update("un_sc", "/un.xml", hasty))).isEqualTo("took longer than 200 ms");
    }

    @Test
    void takesOnlySoMuch() {
        byte[] large = new byte[(1 << 20) + 1];
        Limits narrow = new Limits(1 << 20, Duration.ofSeconds(20), Duration.ofSeconds(60), 3);
        authority.at("/un.xml", file(large));
        assertThat(refused(update("un_sc", "/un.xml", narrow))).isEqualTo("is larger than 1 MiB");
        authority.at("/un.xml", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write(large);
            } catch (IOException weHungUp) {
                // As we should.
            }
        });
        assertThat(refused(update("un_sc", "/un.xml", narrow))).isEqualTo("is larger than 1 MiB");
        authority.at("/un.xml", with("Content-Encoding", "gzip", file(gzip(large))));
        assertThat(refused(update("un_sc", "/un.xml", narrow))).isEqualTo("unpacks to more than 1 MiB");
    }

    @Test
    void unpacksWhatWasPackedForTheWay() {
        byte[] list = made("un.xml");
        authority.at("/un.xml", with("Content-Encoding", "gzip", file(gzip(list))));
        assertThat(stored(updated(update("un_sc", "/un.xml")))).isEqualTo(list);
        authority.at("/un.xml", with("Content-Encoding", "br", file(list)));
        assertThat(refused(update("un_sc", "/un.xml"))).contains("packed as 'br'");
        byte[] half = Arrays.copyOf(gzip(list), 500);
        authority.at("/un.xml", with("Content-Encoding", "gzip", file(half)));
        assertThat(refused(update("un_sc", "/un.xml"))).isEqualTo("is broken gzip");
    }

    @Test
    void followsRedirectsButNotInCircles() {
        authority.at("/a", redirect(authority.address("/b"))).at("/b", redirect(URI.create("/un.xml")));
        authority.at("/un.xml", file(made("un.xml")));
        updated(update("un_sc", "/a"));
        authority.at("/b", redirect(authority.address("/a")));
        assertThat(refused(update("un_sc", "/a"))).startsWith("redirects in a circle");
        for (int hop = 0; hop < 7; hop++) {
            authority.at("/hop" + hop, redirect(authority.address("/hop" + (hop + 1))));
        }
        assertThat(refused(update("un_sc", "/hop0"))).isEqualTo("redirects more than 5 times");
        authority.at("/a", redirect(URI.create("file:///etc/passwd")));
        assertThat(refused(update("un_sc", "/a"))).contains("no https: or http:");
        authority.at("/a", status(302));
        assertThat(refused(update("un_sc", "/a"))).contains("no https: or http:");
        assertThat(pauses).isEmpty();
    }

    /** "localhost" stands for a public server here; 127.0.0.1 is what it is. */
    @Test
    void letsNoPublicServerSendItToPrivateOnes() throws IOException {
        InetAddress open = InetAddress.getByAddress(new byte[] {8, 8, 8, 8});
        Hosts hosts = Hosts.any(host -> List.of(host.equals("localhost") ? open : InetAddress.getByName(host)));
        authority.at("/a", redirect(authority.address("127.0.0.1", "/un.xml")));
        authority.at("/un.xml", file(made("un.xml")));
        Place elsewhere = new OnTheWeb(List.of(new WebFile("a", authority.address("localhost", "/a"))));
        Place own = new OnTheWeb(List.of(new WebFile("a", authority.address("127.0.0.1", "/a"))));
        try (Web web = new Web(LIMITS, pauses::add, (file, bytes, expected) -> {}, hosts)) {
            assertThat(refused(update(web)
                            .of(
                                    published("un_sc", elsewhere),
                                    InstalledList.none("un_sc"),
                                    false,
                                    BrokenEntries.refused())))
                    .contains("127.0.0.1, a host of this machine or network");
            updated(update(web)
                    .of(published("un_sc", own), InstalledList.none("un_sc"), false, BrokenEntries.refused()));
        }
    }

    @Test
    void aShrunkenListNeedsAPerson() {
        authority.at("/un.xml", file(made("un.xml")));
        Outcome.Updated first = updated(update("un_sc", "/un.xml"));
        int entries = first.version().entries();
        String shorter = text("un.xml").replaceFirst("(?s)<ENTITY>.*</ENTITY>", "");
        authority.at("/un.xml", file(shorter.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused(update("un_sc", "/un.xml", installed(first))))
                .contains("more than a tenth fewer than the " + entries, "--accept-shrunk un_sc");
        Outcome accepted = update("un_sc", web("consolidated.xml", "/un.xml"), installed(first), true);
        assertThat(updated(accepted).version().entries()).isLessThan(entries);
    }

    @Test
    void anOlderListIsRefused() {
        authority.at("/un.xml", file(made("un.xml")));
        Outcome.Updated first = updated(update("un_sc", "/un.xml"));
        authority.at(
                "/un.xml",
                file(text("un.xml").replace("2026-02-27", "2025-11-20").getBytes(StandardCharsets.UTF_8)));
        assertThat(refused(update("un_sc", "/un.xml", installed(first))))
                .isEqualTo("is of 2025-11-20, older than the installed one of 2026-02-27");
    }

    /** OFAC's csv files give no date; the server says when they changed. */
    @Test
    void aListOfSeveralFilesIsTakenTogether() {
        List<WebFile> files = new ArrayList<>();
        for (String name : List.of("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv")) {
            authority.at(
                    "/" + name,
                    with("Last-Modified", "Thu, 28 Dec 2023 15:00:00 GMT", file(ofac(name), "\"" + name + "\"")));
            files.add(new WebFile(name, authority.address("/" + name)));
        }
        Place place = new OnTheWeb(files);
        Outcome.Updated first = updated(update("us_ofac_sdn", place, InstalledList.none("us_ofac_sdn"), false));
        assertThat(first.version().date()).isEqualTo(LocalDate.of(2023, 12, 28));
        assertThat(first.version().files()).hasSize(4);
        InstalledList installed = InstalledList.none("us_ofac_sdn").installed(first.version());
        assertThat(update("us_ofac_sdn", place, installed, false)).isInstanceOf(Outcome.Unchanged.class);
        authority.at(
                "/add.csv",
                with("Last-Modified", "Fri, 29 Dec 2023 15:00:00 GMT", file(end(ofac("add.csv")), "\"new\"")));
        Outcome.Updated second = updated(update("us_ofac_sdn", place, installed, false));
        assertThat(second.version().date()).isEqualTo(LocalDate.of(2023, 12, 29));
        try (Web web = new Web(LIMITS, pauses::add, (file, bytes, expected) -> {})) {
            Outcome mirrored = update(web)
                    .of(
                            published("us_ofac_sdn", place).at(place, null),
                            InstalledList.none("us_ofac_sdn"),
                            false,
                            BrokenEntries.refused());
            assertThat(updated(mirrored).version().date()).isNull();
        }
        assertThat(second.version().sha256()).isNotEqualTo(first.version().sha256());
        authority.at("/alt.csv", status(404));
        assertThat(refused(update("us_ofac_sdn", place, installed, false))).contains("404");
    }

    @Test
    void aListOfOnesOwnComesFromDisk() throws IOException {
        Path own = Files.write(folder.resolve("mine.xml"), made("un.xml"));
        Outcome.Updated first = updated(update("un_sc", new OnDisk(own), InstalledList.none("un_sc"), false));
        assertThat(stored(first)).isEqualTo(made("un.xml"));
        assertThat(update("un_sc", new OnDisk(own), installed(first), false)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(own).exists();
        assertThat(refused(update("un_sc", new OnDisk(folder.resolve("no.xml")), installed(first), false)))
                .contains("no such file");
        assertThat(authority.requests()).isZero();
    }

    private Outcome update(String source, String path) {
        return update(source, web("consolidated.xml", path), InstalledList.none(source), false);
    }

    private Outcome update(String source, String path, InstalledList installed) {
        return update(source, web("consolidated.xml", path), installed, false);
    }

    private Outcome update(String source, String path, Limits limits) {
        try (Web web = new Web(limits, pauses::add, (file, bytes, expected) -> {})) {
            return update(web)
                    .of(
                            published(source, web("consolidated.xml", path)),
                            InstalledList.none(source),
                            false,
                            BrokenEntries.refused());
        }
    }

    private Outcome update(String source, Place place, InstalledList installed, boolean acceptShrunk) {
        try (Web web = new Web(LIMITS, pauses::add, (file, bytes, expected) -> {})) {
            return update(web).of(published(source, place), installed, acceptShrunk, BrokenEntries.refused());
        }
    }

    private ListUpdate update(Web web) {
        ListStore store = new ListStore() {
            @Override
            public void put(Path file) {
                try {
                    Path kept = path(ListFile.of("x", file).sha256());
                    if (!Files.exists(kept)) {
                        Files.copy(file, kept);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public boolean contains(String sha256) {
                return Files.exists(path(sha256));
            }

            @Override
            public Path path(String sha256) {
                return folder.resolve(sha256);
            }
        };
        return new ListUpdate(web, store, folder.resolve("aside"), InstantSource.fixed(NOW));
    }

    private Place web(String name, String path) {
        return new OnTheWeb(List.of(new WebFile(name, authority.address(path))));
    }

    private static PublishedList published(String source, Place place) {
        return new PublishedList(source, place, null, true, 7, "", source);
    }

    private static InstalledList installed(Outcome.Updated updated) {
        return InstalledList.none("un_sc").installed(updated.version());
    }

    private static Outcome.Updated updated(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Updated.class);
        return (Outcome.Updated) outcome;
    }

    private static String refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason().replaceFirst(HAND_IN, "");
    }

    private byte[] stored(Outcome.Updated updated) {
        try {
            return Files.readAllBytes(
                    folder.resolve(updated.version().files().getFirst().sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] made(String name) {
        try (InputStream in = Objects.requireNonNull(
                ListUpdateTest.class.getResourceAsStream("/org/gainsay/lists/made/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        return new String(made(name), StandardCharsets.UTF_8);
    }

    /** As OFAC's server sends it, with the byte that ends it. */
    private static byte[] ofac(String name) {
        byte[] bytes = made("ofac/" + name);
        return bytes[bytes.length - 1] == 0x1a ? bytes : end(bytes);
    }

    private static byte[] end(byte[] bytes) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = 0x1a;
        return longer;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
