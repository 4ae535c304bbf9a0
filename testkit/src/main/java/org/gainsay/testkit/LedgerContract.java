package org.gainsay.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gainsay.format.CanonicalJson;
import org.gainsay.format.Json;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Erasable;
import org.gainsay.ledger.Export;
import org.gainsay.ledger.Fault;
import org.gainsay.ledger.Head;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Verdict;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What every store of the ledger must do. A store's own test extends this and says how to open one. */
public abstract class LedgerContract {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final AtomicInteger blocks = new AtomicInteger();

    /** Moves on by a second with every block. */
    private final InstantSource clock = () -> START.plusSeconds(blocks.getAndIncrement());

    /** A folder of its own for each test. */
    @TempDir
    protected Path folder = Path.of("");

    /**
     * Opens a home on the store under test; called again for the same folder it opens the same ledger.
     *
     * @param folder where the home's files lie
     */
    protected abstract Home open(Path folder, InstantSource clock);

    @Test
    void anEmptyLedgerIsWholeAndEndsInZeros() {
        try (var home = open(folder, clock)) {
            assertThat(home.ledger().head()).isEqualTo(new Head(0, "0".repeat(64)));
            assertThat(home.ledger().entries(1)).isEmpty();
            assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
        }
    }

    @Test
    void entriesOfATypeAreFound() {
        try (var home = open(folder, clock)) {
            append(home, "reading", 2);
            append(home, "decision", 2);
            append(home, "reading", 1);
            assertThat(home.ledger().ofType("decision"))
                    .extracting(kept -> kept.entry().seq())
                    .containsExactly(3L, 4L);
            assertThat(home.ledger().ofType("list")).isEmpty();
            assertThat(home.ledger().ofType("reading", "{", 2))
                    .extracting(kept -> kept.entry().seq())
                    .containsExactly(2L, 5L);
            assertThat(home.ledger().ofType("reading", "\"nowhere\":", 1)).isEmpty();
        }
    }

    @Test
    void entriesAreHashedAsTheContractSays() {
        try (var home = open(folder, clock)) {
            var entries = append(home, "reading", 3);
            assertThat(entries).extracting(Entry::seq).containsExactly(1L, 2L, 3L);
            assertThat(entries.getFirst().at()).isEqualTo("2026-03-01T10:00:00.000Z");
            assertThat(entries.getFirst().previous()).isEqualTo("0".repeat(64));
            assertThat(entries.get(1).previous()).isEqualTo(entries.get(0).hash());
            for (var kept : home.ledger().entries(1).toList()) {
                var entry = kept.entry();
                var fields = Json.object()
                        .put("seq", entry.seq())
                        .put("at", entry.at())
                        .put("by", entry.by())
                        .put("type", entry.type())
                        .put("body_sha256", entry.bodySha256())
                        .put("previous", entry.previous());
                assertThat(entry.hash()).isEqualTo(sha256(new byte[0], CanonicalJson.bytes(fields)));
                var body = (Body.Present) kept.body();
                assertThat(body.salt()).hasSize(32);
                assertThat(entry.bodySha256())
                        .isEqualTo(sha256(HexFormat.of().parseHex(body.salt()), CanonicalJson.bytes(body.json())));
            }
        }
    }

    @Test
    void equalBodiesDoNotShowThatTheyAreEqual() {
        try (var home = open(folder, clock)) {
            var draft = new Draft("reading", Json.object().put("name", "Anna"));
            var entries = home.ledger().append(Ledger.LOCAL, List.of(draft, draft));
            assertThat(entries.get(0).bodySha256()).isNotEqualTo(entries.get(1).bodySha256());
        }
    }

    @Test
    void whatWasAppendedIsFoundAgainAfterReopening() {
        Entry last;
        try (var home = open(folder, clock)) {
            append(home, "reading", 450);
            last = append(home, "screening", 1).getFirst();
        }
        try (var home = open(folder, clock)) {
            var ledger = home.ledger();
            assertThat(ledger.head()).isEqualTo(new Head(451, last.hash()));
            assertThat(ledger.find(451).map(Kept::entry)).contains(last);
            assertThat(ledger.find(last.hash()).map(Kept::entry)).contains(last);
            assertThat(ledger.find(452)).isEmpty();
            assertThat(ledger.entries(440).map(kept -> kept.entry().seq()))
                    .containsExactlyElementsOf(IntStream.rangeClosed(440, 451)
                            .mapToObj(Long::valueOf)
                            .toList());
            assertThat(ledger.firstSince(START.plusSeconds(1))).isEqualTo(451);
            assertThat(ledger.firstSince(START.plusSeconds(9))).isEqualTo(452);
            assertThat(ledger.verify(new Head(451, last.hash())).json())
                    .isEqualTo(new Verdict.Whole(1, 451, 0, ledger.head(), false).json());
        }
    }

    @Test
    void aBlockIsKeptAsAWholeOrNotAtAll() {
        try (var home = open(folder, clock)) {
            append(home, "reading", 1);
            var head = home.ledger().head();
            var good = new Draft("reading", Json.object());
            var bad = new Draft("reading", refersTo("ab".repeat(32)));
            assertThatThrownBy(() -> home.ledger().append(Ledger.LOCAL, List.of(good, bad)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("erased meanwhile");
            assertThat(home.ledger().head()).isEqualTo(head);
        }
    }

    @Test
    void writersAtOnceMakeOneChain() throws Exception {
        try (var one = open(folder, clock);
                var two = open(folder, clock);
                var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> first = () -> append(one, "reading", 5).size();
            Callable<Integer> second = () -> append(two, "screening", 5).size();
            for (var done : threads.invokeAll(List.of(first, second, first, second, first, second, first, second))) {
                assertThat(done.get()).isEqualTo(5);
            }
            assertThat(one.ledger().head().seq()).isEqualTo(40);
            assertWhole(one.ledger(), 40, 0);
            assertThat(two.ledger().head()).isEqualTo(one.ledger().head());
        }
    }

    @Test
    void aLostTailIsNoticedWhereAHeadWasKept() {
        try (var home = open(folder, clock)) {
            append(home, "reading", 2);
            var other = new Head(2, "ab".repeat(32));
            assertBroken(home.ledger().verify(other), 2, Fault.EDITED);
            assertBroken(home.ledger().verify(new Head(5, other.hash())), 3, Fault.CUT);
        }
    }

    @Test
    void anErasedBodyIsGoneAndTheChainStillVerifies() {
        try (var home = open(folder, clock)) {
            append(home, "reading", 3);
            var report = home.ledger().erase("anna", new Erasable.Single(2), "request of 1 March");
            assertThat(report.bodies()).isEqualTo(1);
            var entry = report.entry().orElseThrow();
            assertThat(entry.type()).isEqualTo("erasure");
            assertThat(entry.by()).isEqualTo("anna");
            assertThat(home.ledger().find(2).orElseThrow().body())
                    .isEqualTo(new Body.Erased(4, entry.at(), "request of 1 March"));
            assertWhole(home.ledger(), 4, 1);
            assertThatThrownBy(() -> home.ledger().erase("anna", new Erasable.Single(2), "again"))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("erased already");
            assertThatThrownBy(() -> home.ledger().erase("anna", new Erasable.Single(4), "the trace"))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("itself an erasure");
            assertThatThrownBy(() -> home.ledger().erase("anna", new Erasable.Single(9), "nothing"))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("no entry 9");
        }
    }

    @Test
    void erasingByDateLeavesWhatCameAfterAndEarlierErasures() {
        try (var home = open(folder, clock)) {
            append(home, "reading", 2);
            home.ledger().erase(Ledger.LOCAL, new Erasable.Single(1), "request");
            append(home, "reading", 1);
            append(home, "reading", 1);
            var report = home.ledger().erase(Ledger.LOCAL, new Erasable.Before(START.plusSeconds(3)), "one year");
            assertThat(report.bodies()).isEqualTo(2);
            assertThat(home.ledger().entries(1).map(kept -> kept.body() instanceof Body.Present))
                    .containsExactly(false, false, true, false, true, true);
            assertWhole(home.ledger(), 6, 3);
            var nothing = home.ledger().erase(Ledger.LOCAL, new Erasable.Before(START), "one year");
            assertThat(nothing.entry()).isEmpty();
            assertThat(home.ledger().head().seq()).isEqualTo(6);
        }
    }

    @Test
    void severalEntriesGoAtOnce() {
        try (var home = open(folder, clock)) {
            append(home, "reading", 5);
            home.ledger().erase(Ledger.LOCAL, new Erasable.Single(2), "request");
            var report =
                    home.ledger().erase(Ledger.LOCAL, new Erasable.Several(List.of(1L, 2L, 4L, 6L, 99L)), "one person");
            assertThat(report.bodies()).isEqualTo(2);
            assertThat(home.ledger().entries(1).map(kept -> kept.body() instanceof Body.Present))
                    .containsExactly(false, false, true, false, true, true, true);
            assertWhole(home.ledger(), 7, 3);
            assertThat(home.ledger()
                            .erase(Ledger.LOCAL, new Erasable.Several(List.of()), "nobody")
                            .entry())
                    .isEmpty();
        }
    }

    @Test
    void erasingATypeLeavesTheOthers() {
        try (var home = open(folder, clock)) {
            append(home, "reading", 2);
            append(home, "screening", 2);
            append(home, "reading", 1);
            var old = new Erasable.Older("reading", START.plusSeconds(2));
            assertThat(home.ledger().erasable(old)).isEqualTo(2);
            assertThat(home.ledger().erase(Ledger.LOCAL, old, "two years").bodies())
                    .isEqualTo(2);
            assertThat(home.ledger().entries(1).map(kept -> kept.body() instanceof Body.Present))
                    .containsExactly(false, false, true, true, true, true);
            assertThat(home.ledger().erasable(old)).isZero();
        }
    }

    @Test
    void erasingRemovesTheStoredFilesThatNothingElseRefersTo() {
        try (var home = open(folder, clock)) {
            var alone = home.store().put("an article".getBytes(UTF_8));
            var shared = home.store().put("a list".getBytes(UTF_8));
            home.ledger()
                    .append(
                            Ledger.LOCAL,
                            List.of(
                                    new Draft("reading", refersTo(alone, shared)),
                                    new Draft("screening", refersTo(shared)),
                                    new Draft("reading", Json.object())));
            assertThat(home.ledger()
                            .erase(Ledger.LOCAL, new Erasable.Single(1), "request")
                            .files())
                    .isEqualTo(1);
            assertThat(home.store().contains(alone)).isFalse();
            assertThat(home.store().contains(shared)).isTrue();
            home.ledger().erase(Ledger.LOCAL, new Erasable.Before(START.plusSeconds(99)), "request");
            assertThat(home.store().contains(shared)).isFalse();

            var again = home.store().put("an article".getBytes(UTF_8));
            home.ledger().append(Ledger.LOCAL, List.of(new Draft("reading", refersTo(again))));
            home.ledger().append(Ledger.LOCAL, List.of(new Draft("reading", Json.object())));
            home.ledger()
                    .erase(
                            Ledger.LOCAL,
                            new Erasable.Single(home.ledger().head().seq()),
                            "request");
            assertThat(home.store().contains(again)).isTrue();
        }
    }

    @Test
    void theFilesOfABundleStayWhileABodyNamesIt() {
        try (var home = open(folder, clock)) {
            var list = home.store().put("a list".getBytes(UTF_8));
            var other = home.store().put("another list".getBytes(UTF_8));
            var bundle = home.store().put(CanonicalJson.bytes(refersTo(list, other)));
            var screening = new Draft("screening", Json.object().put("bundle", bundle));
            home.ledger()
                    .append(
                            Ledger.LOCAL,
                            List.of(new Draft("list", refersTo(list)), screening, screening, screening, screening));
            home.ledger().erase(Ledger.LOCAL, new Erasable.Single(1), "request");
            home.ledger().erase(Ledger.LOCAL, new Erasable.Single(3), "request");
            assertThat(List.of(list, other, bundle)).allMatch(home.store()::contains);
            home.ledger().erase(Ledger.LOCAL, new Erasable.Before(START.plusSeconds(99)), "one year");
            assertThat(List.of(list, other, bundle)).noneMatch(home.store()::contains);
            assertThatThrownBy(() -> home.ledger().append(Ledger.LOCAL, List.of(screening)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("erased meanwhile");
        }
    }

    @Test
    void anExportVerifiesWithoutTheHome() throws IOException {
        try (var home = open(folder, clock)) {
            append(home, "reading", 3);
            append(home, "screening", 2);
            home.ledger().erase(Ledger.LOCAL, new Erasable.Single(4), "request");
            var head = home.ledger().head();
            var whole = export(home, null, null);
            assertThat(Export.verify(whole, head)).isEqualTo(new Verdict.Whole(1, 6, 1, head, false));
            var since = export(home, START.plusSeconds(1), null);
            assertThat(Export.verify(since, head)).isEqualTo(new Verdict.Whole(4, 3, 1, head, false));
            var screenings = export(home, null, "screening");
            assertThat(Export.verify(screenings, head))
                    .isEqualTo(new Verdict.Whole(4, 2, 1, new Head(5, head(home, 5)), true));
        }
    }

    private static String head(Home home, long seq) {
        return home.ledger().find(seq).orElseThrow().entry().hash();
    }

    private Path export(Home home, @Nullable Instant since, @Nullable String type) throws IOException {
        var out = new StringWriter();
        Export.write(home.ledger(), since, type, out);
        return Files.writeString(Files.createTempFile(folder, "export", ".jsonl"), out.toString());
    }

    private static List<Entry> append(Home home, String type, int count) {
        var block = IntStream.range(0, count)
                .mapToObj(i -> new Draft(type, Json.object().put("number", i).put("name", "Żółć " + i)))
                .toList();
        return home.ledger().append(Ledger.LOCAL, block);
    }

    private static JsonNode refersTo(String... sha256) {
        var body = Json.object();
        var stored = body.putArray("stored");
        for (var hash : sha256) {
            stored.add(hash);
        }
        return body;
    }

    private static void assertWhole(Ledger ledger, long entries, long erased) {
        assertThat(ledger.verify(null)).isEqualTo(new Verdict.Whole(1, entries, erased, ledger.head(), false));
    }

    private static void assertBroken(Verdict verdict, long seq, Fault fault) {
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.seq()).isEqualTo(seq);
            assertThat(broken.fault()).isEqualTo(fault);
        });
    }

    private static String sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
