package org.gainsay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gainsay.format.Json;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Erasable;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Message;
import org.gainsay.ledger.NoticeQuestion;
import org.gainsay.ledger.Noticed;
import org.gainsay.ledger.Notices;
import org.gainsay.ledger.Outbox;
import org.gainsay.ledger.Outgoing;
import org.gainsay.ledger.Remembered;
import org.gainsay.ledger.Reporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What every store must do with notices and with what is told of them. A store's own test extends this and says how to open one. */
public abstract class OutboxContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Set<String> MAIL = Set.of("mail");

    /** A folder of its own for each test. */
    @TempDir
    protected Path folder = Path.of("");

    /**
     * Opens a home on the store under test; called again for the same folder it opens the same home.
     *
     * @param folder where the home's files lie
     */
    protected abstract Home open(Path folder, InstantSource clock);

    /** Of an entry as many notices as it says, and its word is remembered. */
    private static final class Counting implements Reporter {
        @Override
        public Report report(Kept entry) {
            JsonNode body = ((Body.Present) entry.body()).json();
            String word = body.path("word").asString("");
            long seq = entry.entry().seq();
            List<Noticed> notices = new ArrayList<>();
            for (int number = 0; number < body.path("times").asInt(0); number++) {
                notices.add(new Noticed(
                        word + number,
                        "kind" + number % 2,
                        seq,
                        number,
                        entry.entry().at(),
                        Json.line(Json.object().put("word", word))));
            }
            return new Report(
                    notices, List.of(new Remembered("word:" + word, seq, List.of("a", "b"), "{\"x\":1}")), List.of());
        }
    }

    private static Draft said(String word, int times) {
        return new Draft("watch", Json.object().put("word", word).put("times", times));
    }

    private static void append(Home home, Draft... drafts) {
        home.ledger().append(Ledger.LOCAL, List.of(drafts));
    }

    private static Notices notices(Home home) {
        return home.notices(new Counting());
    }

    private static Function<Noticed, List<Outgoing>> due(String rule, String channel, Instant due) {
        return notice -> List.of(new Outgoing(rule, channel, notice, due));
    }

    private static List<String> newest(Home home) {
        return notices(home).newest(NoticeQuestion.ALL, null, 9_999).stream()
                .map(Noticed::id)
                .toList();
    }

    @Test
    void onlyEntriesThatMayBeToldAreFollowedAndEachOnce() {
        try (var home = open(folder, CLOCK)) {
            append(
                    home,
                    said("a", 2),
                    new Draft("reading", Json.object().put("word", "r").put("times", 1)),
                    new Draft("list", Json.object().put("word", "l").put("times", 1)),
                    new Draft(
                            "list",
                            Json.object()
                                    .put("event", "failed")
                                    .put("word", "f")
                                    .put("times", 1)));
            notices(home).follow();
            notices(home).follow();
            assertThat(newest(home)).containsExactly("f0", "a1", "a0");
            append(home, said("b", 1));
            notices(home).follow();
            assertThat(newest(home)).containsExactly("b0", "f0", "a1", "a0");
            assertThat(notices(home).counts(NoticeQuestion.ALL))
                    .containsEntry("kind0", 3L)
                    .containsEntry("kind1", 1L);
            assertThat(notices(home).remembered("word:a").values())
                    .singleElement()
                    .extracting(Remembered::marks)
                    .isEqualTo(List.of("a", "b"));
        }
    }

    @Test
    void noticesAreAskedForByKindTimeAndWordsPageByPage() {
        try (var home = open(folder, CLOCK)) {
            append(home, said("Anna 100%", 3), said("Bert", 1));
            notices(home).follow();
            assertThat(notices(home).newest(new NoticeQuestion(Set.of("kind1"), null, null), null, 9))
                    .hasSize(1);
            assertThat(notices(home).newest(new NoticeQuestion(Set.of(), null, "anna 100%"), null, 9))
                    .hasSize(3);
            assertThat(notices(home).newest(new NoticeQuestion(Set.of(), null, "1_0"), null, 9))
                    .isEmpty();
            assertThat(notices(home).newest(new NoticeQuestion(Set.of(), "2026-03-02", null), null, 9))
                    .isEmpty();
            assertThat(notices(home).newest(NoticeQuestion.ALL, new Notices.Place(1, 2), 1))
                    .extracting(Noticed::id)
                    .containsExactly("Anna 100%1");
        }
    }

    @Test
    void whatIsSeenTwiceIsWrittenOnce() {
        try (var home = open(folder, CLOCK)) {
            for (int time = 0; time < 2; time++) {
                notices(home)
                        .append(
                                Ledger.LOCAL,
                                "x",
                                0,
                                known -> known.isNoticed("a0")
                                                && known.remembered("word:").containsKey("word:a")
                                        ? List.of()
                                        : List.of(said("a", 1)));
            }
            assertThat(home.ledger().head().seq()).isEqualTo(1);
        }
    }

    @Test
    void whoHasLookedLessFarAppendsNothing() {
        try (var home = open(folder, CLOCK)) {
            append(home, said("a", 1), said("b", 1));
            notices(home).append(Ledger.LOCAL, "x", 2, known -> List.of());
            assertThat(notices(home).looked("x")).isEqualTo(2);
            notices(home).append(Ledger.LOCAL, "x", 1, known -> List.of(said("late", 1)));
            notices(home).append(Ledger.LOCAL, "y", 1, known -> List.of(said("other", 1)));
            assertThat(newest(home)).containsExactly("b0", "a0");
            notices(home).follow();
            assertThat(newest(home)).containsExactly("other0", "b0", "a0");
        }
    }

    @Test
    void aRuleIsAskedOnceAboutEachNotice() {
        try (var home = open(folder, CLOCK)) {
            append(home, said("a", 700), said("b", 1), said("c", 600));
            notices(home).follow();
            var outbox = home.outbox();
            assertThat(outbox.address("r", Instant.EPOCH, due("r", "mail", NOW)))
                    .isEqualTo(1_301);
            assertThat(outbox.address("r", Instant.EPOCH, due("r", "mail", NOW)))
                    .isZero();
            append(home, said("d", 1));
            notices(home).follow();
            assertThat(outbox.address("r", Instant.EPOCH, due("r", "mail", NOW)))
                    .isEqualTo(1);
            assertThat(outbox.address("new", NOW.plusSeconds(1), due("new", "mail", NOW)))
                    .isZero();
            assertThat(outbox.gather(NOW, 1_000)).isEqualTo(2);
            assertThat(outbox.gather(NOW, 1_000)).isZero();
        }
    }

    @Test
    void whatIsNotDueWaits() {
        try (var home = open(folder, CLOCK)) {
            append(home, said("a", 2));
            notices(home).follow();
            var outbox = home.outbox();
            outbox.address("r", Instant.EPOCH, due("r", "mail", NOW.plusSeconds(60)));
            assertThat(outbox.gather(NOW, 10)).isZero();
            assertThat(outbox.progress().waiting()).isEqualTo(2);
            assertThat(outbox.next(MAIL))
                    .hasValueSatisfying(next -> assertThat(next).startsWith("2026-03-01T10:01:00"));
            assertThat(outbox.next(Set.of("a way that is sent elsewhere"))).isEmpty();
            assertThat(outbox.gather(NOW.plusSeconds(60), 10)).isEqualTo(1);
            assertThat(take(outbox, "one", NOW.plusSeconds(60)).notices()).hasSize(2);
        }
    }

    private static Outbox.Held take(Outbox outbox, String holder, Instant now) {
        return outbox.take(MAIL, holder, Set.of(), now, LEASE).orElseThrow();
    }

    private Outbox withOneMessage(Home home) {
        append(home, said("a", 2));
        notices(home).follow();
        var outbox = home.outbox();
        outbox.address("r", Instant.EPOCH, due("r", "mail", NOW));
        outbox.gather(NOW, 10);
        return outbox;
    }

    @Test
    void aMessageIsHeldByOneUntilItsLeaseEndsAndKeepsItsId() {
        try (var home = open(folder, CLOCK);
                var second = open(folder, CLOCK)) {
            var outbox = withOneMessage(home);
            assertThat(outbox.take(Set.of("webhook"), "one", Set.of(), NOW, LEASE))
                    .isEmpty();
            String id = take(outbox, "one", NOW).message().id();
            assertThat(second.outbox().take(MAIL, "two", Set.of(), NOW.plusSeconds(299), LEASE))
                    .isEmpty();
            var again = take(second.outbox(), "two", NOW.plusSeconds(300));
            assertThat(again.message().id()).isEqualTo(id);
            assertThat(again.message().tries()).isZero();
            assertThat(outbox.told(id, "one", NOW, List.of(said("no", 1)))).isFalse();
            assertThat(second.outbox().told(id, "two", NOW, List.of(said("yes", 0))))
                    .isTrue();
            assertThat(outbox.take(MAIL, "one", Set.of(), NOW.plus(LEASE.multipliedBy(9)), LEASE))
                    .isEmpty();
            assertThat(home.ledger().head().seq()).isEqualTo(2);
            assertThat(outbox.find(id).orElseThrow().state()).isEqualTo(Message.State.TOLD);
            assertThat(outbox.sent("a0")).hasSize(1);
        }
    }

    @Test
    void aHolderThatIsKnownToHaveEndedHoldsNothing() {
        try (var home = open(folder, CLOCK)) {
            var outbox = withOneMessage(home);
            take(outbox, "one", NOW);
            assertThat(outbox.take(MAIL, "two", Set.of("three"), NOW, LEASE)).isEmpty();
            assertThat(outbox.take(MAIL, "two", Set.of("one", "three"), NOW, LEASE))
                    .isPresent();
        }
    }

    @Test
    void whatFailsIsTriedAgainAndGivenUp() {
        try (var home = open(folder, CLOCK)) {
            var outbox = withOneMessage(home);
            String id = take(outbox, "one", NOW).message().id();
            assertThat(outbox.failed(id, "one", "no answer", NOW.plusSeconds(30), List.of()))
                    .isTrue();
            assertThat(outbox.take(MAIL, "one", Set.of(), NOW.plusSeconds(29), LEASE))
                    .isEmpty();
            var again = take(outbox, "one", NOW.plusSeconds(30));
            assertThat(again.message().tries()).isEqualTo(1);
            assertThat(again.message().failure()).isEqualTo("no answer");
            assertThat(outbox.failed(id, "one", "still none", null, List.of(said("given up", 1))))
                    .isTrue();
            assertThat(outbox.messages(Set.of(Message.State.FAILED), "mail", null, 9))
                    .hasSize(1);
            assertThat(outbox.messages(Set.of(), null, id, 9)).isEmpty();
            assertThat(home.ledger().head().seq()).isEqualTo(2);
        }
    }

    @Test
    void whatWaitsForARuleThatIsGoneIsDropped() {
        try (var home = open(folder, CLOCK)) {
            var outbox = withOneMessage(home);
            assertThat(outbox.withdrawOthers(Map.of("r", MAIL))).isZero();
            assertThat(outbox.withdrawOthers(Map.of("r", Set.of("atom")))).isEqualTo(1);
            assertThat(outbox.take(MAIL, "one", Set.of(), NOW, LEASE)).isEmpty();
        }
    }

    @Test
    void whatIsErasedIsToldNoMoreButStaysKnown() {
        try (var home = open(folder, CLOCK)) {
            var outbox = withOneMessage(home);
            outbox.address("late", Instant.EPOCH, due("late", "mail", NOW.plusSeconds(60)));
            home.ledger().erase(Ledger.LOCAL, new Erasable.Single(1), "request");
            assertThat(newest(home)).isEmpty();
            assertThat(outbox.progress().waiting()).isZero();
            assertThat(take(outbox, "one", NOW).notices()).isEmpty();
            assertThat(notices(home).remembered("word:").values())
                    .containsExactly(new Remembered("word:a", 1, List.of("a", "b"), "{}"));
        }
    }

    @Test
    void aBackupDoesNotTellAgain(@TempDir Path elsewhere) throws IOException {
        var zip = elsewhere.resolve("backup.zip");
        try (var home = open(folder, CLOCK)) {
            var outbox = withOneMessage(home);
            var id = take(outbox, "one", NOW).message().id();
            outbox.told(id, "one", NOW, List.of());
            outbox.address("late", Instant.EPOCH, due("late", "mail", NOW.plusSeconds(60)));
            home.backUp(zip);
        }
        var restored = Files.createDirectories(elsewhere.resolve("home"));
        try (var files = FileSystems.newFileSystem(zip)) {
            Files.copy(files.getPath("ledger.db"), restored.resolve("ledger.db"));
        }
        try (var home = Home.open(restored, CLOCK)) {
            notices(home).follow();
            var outbox = home.outbox();
            assertThat(newest(home)).containsExactly("a1", "a0");
            assertThat(outbox.address("r", Instant.EPOCH, due("r", "mail", NOW)))
                    .isZero();
            assertThat(outbox.take(MAIL, "one", Set.of(), NOW, LEASE)).isEmpty();
            assertThat(outbox.progress().waiting()).isEqualTo(2);
        }
    }
}
