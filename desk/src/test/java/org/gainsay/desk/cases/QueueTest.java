package org.gainsay.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gainsay.format.Json;
import org.gainsay.ledger.Erasable;
import org.gainsay.ledger.Filed;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueTest {
    private static final List<Verdict> VERDICTS = List.of(Verdict.MATCH, Verdict.NO_MATCH, Verdict.UNSURE);
    private static final String VIKTOR = QueueHome.NAMES.getFirst();

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private QueueHome home;

    @BeforeEach
    void open() {
        home = QueueHome.in(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void theSamePairIsTheSameCaseHoweverOftenItIsScreened() {
        home.screen("7", VIKTOR, null);
        home.screen("7", "  viktor  ZORKANOV ", null);
        assertThat(home.all()).hasSize(1);
        long seen = home.of(VIKTOR).seq();
        home.screen("8", VIKTOR, null);
        assertThat(home.all()).hasSize(2);
        home.screen("7", VIKTOR, null);
        assertThat(home.cases.find(home.all().getFirst().id()).orElseThrow().seq())
                .isEqualTo(seen);
    }

    @Test
    void whatWasClearedComesBackSayingWhatChanged() {
        home.screen("7", VIKTOR, null);
        assertThat(home.decide(VIKTOR, Verdict.NO_MATCH, "anna").state()).isEqualTo("decided");
        home.screen("7", VIKTOR, null);
        home.publish("Olga Brentova", "second");
        assertThat(home.of(VIKTOR).state()).isEqualTo("decided");
        home.publish(VIKTOR, "second");
        Filed back = home.of(VIKTOR);
        assertThat(back.state()).isEqualTo("returned");
        assertThat(back.json().path("change").path("fields").toString())
                .isEqualTo("[{\"field\":\"remarks\",\"old\":[\"first\"],\"new\":[\"second\"]}]");
        assertThat(home.decide(VIKTOR, Verdict.MATCH, "anna").state()).isEqualTo("decided");
        home.publish(VIKTOR, null);
        assertThat(CaseJson.changed(home.of(VIKTOR).json())).isEqualTo("entry: -listed");
    }

    @Test
    void anOpenCaseWhoseEntryIsGoneSaysSoAndCanBeClosedOnThat() {
        home.screen("7", VIKTOR, null);
        assertThatThrownBy(() -> home.decide(VIKTOR, Verdict.NO_MATCH, Ground.GONE, "anna"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("its hit is there");
        home.publish(VIKTOR, null);
        Filed open = home.of(VIKTOR);
        assertThat(open.state()).isEqualTo("open");
        assertThat(open.json().path("gone").path("words").asString())
                .matches("mine \\(undated, [0-9a-f]{12}\\) has the entry no more");
        assertThat(open.json().path("history").path(1).path("what").asString()).isEqualTo("gone");
        Filed closed = home.decide(VIKTOR, Verdict.NO_MATCH, Ground.GONE, "anna");
        assertThat(closed.state()).isEqualTo("decided");
        home.publish(VIKTOR, "first");
        Filed back = home.of(VIKTOR);
        assertThat(back.state()).isEqualTo("returned");
        assertThat(back.json().path("gone").isNull()).isTrue();
        String record = back.record();
        home.forget();
        assertThat(home.of(VIKTOR).record()).isEqualTo(record);
    }

    @Test
    void aReasonThatContradictsTheVerdictDecidesNothing() {
        home.screen("7", VIKTOR, null);
        for (Verdict verdict : VERDICTS) {
            for (Ground ground : Ground.values()) {
                if (!Ground.of("hit", verdict).contains(ground)) {
                    assertThatThrownBy(() -> home.decide(VIKTOR, verdict, ground, "anna"))
                            .isInstanceOf(Conflict.class)
                            .hasMessageContaining("contradicts the verdict " + verdict.label());
                }
            }
        }
        assertThat(home.of(VIKTOR).state()).isEqualTo("open");
        assertThat(Ground.of("claim", Verdict.MATCH)).containsExactly(Ground.CONCERNS_US, Ground.OTHER);
    }

    @Test
    void whatStandsDecidedJustSoIsNotDecidedAnew() {
        home.screen("7", VIKTOR, null);
        long first = home.decide(VIKTOR, Verdict.MATCH, "anna").seq();
        assertThat(home.decide(VIKTOR, Verdict.MATCH, "anna").seq()).isEqualTo(first);
        assertThat(home.decide(VIKTOR, Verdict.MATCH, "bert").seq()).isGreaterThan(first);
    }

    @Test
    void whatIsKnownOfACustomerAnewBringsHimBack() {
        home.screen("7", VIKTOR, null);
        home.decide(VIKTOR, Verdict.NO_MATCH, "anna");
        home.screen("7", VIKTOR, "1961-04-02");
        assertThat(CaseJson.changed(home.of(VIKTOR).json())).isEqualTo("query birth_date: +1961-04-02");
    }

    @Test
    void onePersonIsNeverBothPairsOfEyes() throws IOException {
        Files.writeString(home.folder.resolve(SecondPair.FILE), "second_pair.verdicts = match\n");
        home.screen("7", VIKTOR, null);
        assertThat(home.decide(VIKTOR, Verdict.MATCH, "anna").state()).isEqualTo("waiting");
        assertThatThrownBy(() -> home.decide(VIKTOR, Verdict.MATCH, "anna")).isInstanceOf(Conflict.class);
        assertThat(home.of(VIKTOR).state()).isEqualTo("waiting");
        Filed agreed = home.decide(VIKTOR, Verdict.MATCH, "bert");
        assertThat(agreed.state()).isEqualTo("decided");
        assertThat(agreed.json().path("decision").path("first").path("by").asString())
                .isEqualTo("anna");
        assertThat(home.decide(VIKTOR, Verdict.MATCH, "anna").state()).isEqualTo("waiting");
        Filed disputed = home.decide(VIKTOR, Verdict.NO_MATCH, "bert");
        assertThat(disputed.state()).isEqualTo("open");
        assertThat(disputed.json().path("disputed")).hasSize(2);
    }

    @Test
    void aDecisionIsTakenBackByWhoeverMadeItAndNothingElse() throws IOException {
        home.screen("7", VIKTOR, null);
        String id = home.of(VIKTOR).id();
        long cleared = home.decide(VIKTOR, Verdict.NO_MATCH, "anna").seq();
        assertThatThrownBy(() -> home.cases.takeBack(id, cleared, "bert")).isInstanceOf(Conflict.class);
        Filed open = home.cases.takeBack(id, cleared, "anna");
        assertThat(open.state()).isEqualTo("open");
        assertThat(open.json().path("decision").isNull()).isTrue();
        assertThat(open.json().path("history").path(2).path("what").asString()).isEqualTo("taken back");
        assertThatThrownBy(() -> home.cases.takeBack(id, open.seq(), "anna")).isInstanceOf(Conflict.class);

        home.decide(VIKTOR, Verdict.NO_MATCH, "anna");
        home.publish(VIKTOR, "second");
        long hasty = home.decide(VIKTOR, Verdict.MATCH, "anna").seq();
        Filed back = home.cases.takeBack(id, hasty, "anna");
        assertThat(back.state()).isEqualTo("returned");
        assertThat(back.json().path("decision").path("verdict").asString()).isEqualTo("no_match");

        Files.writeString(home.folder.resolve(SecondPair.FILE), "second_pair.verdicts = match\n");
        home.decide(VIKTOR, Verdict.MATCH, "anna");
        long agreed = home.decide(VIKTOR, Verdict.MATCH, "bert").seq();
        assertThat(home.cases.takeBack(id, agreed, "bert").state()).isEqualTo("waiting");
        String before = home.of(VIKTOR).record();
        home.forget();
        assertThat(home.of(VIKTOR).record()).isEqualTo(before);
    }

    @Test
    void aRuleThatNobodyCanMeetIsSaid() throws IOException {
        Files.writeString(home.folder.resolve(SecondPair.FILE), "second_pair.score = 0.5\n");
        home.screen("7", VIKTOR, null);
        Filed waiting = home.decide(VIKTOR, Verdict.NO_MATCH, "local");
        assertThat(CaseJson.line(waiting).path("second_pair").path("note").asString())
                .contains("no users");
        Files.writeString(home.folder.resolve(SecondPair.FILE), "second_pair.who = anna\n");
        assertThatThrownBy(() -> home.decide(VIKTOR, Verdict.NO_MATCH, "bert"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("second_pair.who");
    }

    @Test
    void whoHasNotSeenTheLastChangeDecidesNothing() {
        home.screen("7", VIKTOR, null);
        Filed seen = home.of(VIKTOR);
        home.cases.note(
                seen.id(), CaseNote.of(Json.object().put("comment", "ask Olga").put("due", "2026-04-01")), "bert");
        Decided late = new Decided(Verdict.MATCH, Ground.SAME_DETAILS, null, List.of(), seen.seq(), List.of());
        assertThatThrownBy(() -> home.cases.decide(seen.id(), late, "anna")).isInstanceOf(Conflict.class);
        assertThat(home.of(VIKTOR).due()).isEqualTo("2026-04-01");
        assertThat(home.of(VIKTOR).state()).isEqualTo("open");
    }

    @Test
    void severalAreDecidedAlikeOrNoneIs() {
        home.screen("7", VIKTOR, null);
        home.screen("8", VIKTOR, null);
        List<Filed> both = home.all();
        Filed other = both.getLast();
        Decided late = new Decided(
                Verdict.NO_MATCH,
                Ground.OTHER_NAME,
                null,
                List.of(),
                both.getFirst().seq(),
                List.of(new Decided.Other(other.id(), 0L)));
        assertThatThrownBy(() -> home.cases.decide(both.getFirst().id(), late, "anna"))
                .isInstanceOf(Conflict.class);
        assertThat(home.all()).allMatch(filed -> filed.state().equals("open"));
        Decided now = new Decided(
                Verdict.NO_MATCH,
                Ground.OTHER_NAME,
                null,
                List.of(),
                both.getFirst().seq(),
                List.of(new Decided.Other(other.id(), other.seq())));
        home.cases.decide(both.getFirst().id(), now, "anna");
        assertThat(home.all()).allMatch(filed -> filed.state().equals("decided"));
    }

    @Test
    void anErasedScreeningLeavesNothingOfThePersonInTheQueue() {
        home.screen("7", VIKTOR, null);
        long seq = home.of(VIKTOR).seq();
        home.desk.home().ledger().erase("local", new Erasable.Single(seq), "request");
        assertThat(home.all()).isEmpty();
        home.screen("7", VIKTOR, null);
        Filed decided = home.decide(VIKTOR, Verdict.NO_MATCH, "anna");
        long screening =
                decided.json().path("screened").path("first").path("seq").asLong();
        home.desk.home().ledger().erase("local", new Erasable.Single(screening), "request");
        assertThat(home.all()).isEmpty();
        assertThat(home.cases.find(decided.id())).isEmpty();
        // The decision is still there, and finds its place again.
        home.screen("7", VIKTOR, null);
        assertThat(home.of(VIKTOR).state()).isEqualTo("decided");
    }

    @Test
    void whateverHappensACaseIsInTheStateThatFollowsFromIt() {
        Random random = new Random(9);
        Map<String, String> listed = new HashMap<>();
        Map<String, String> decidedUpon = new HashMap<>();
        Map<String, Boolean> screened = new HashMap<>();
        QueueHome.NAMES.forEach(name -> listed.put(name, "first"));
        for (int step = 0; step < 250; step++) {
            String name = QueueHome.NAMES.get(random.nextInt(QueueHome.NAMES.size()));
            switch (random.nextInt(4)) {
                case 0 -> {
                    String remark = random.nextInt(4) == 0 ? "" : "remark " + random.nextInt(3);
                    home.publish(name, remark.isEmpty() ? null : remark);
                    listed.put(name, remark);
                }
                case 1 -> {
                    home.screen("7", name, null);
                    screened.merge(name, !listed.getOrDefault(name, "").isEmpty(), Boolean::logicalOr);
                }
                default -> {
                    if (screened.getOrDefault(name, false)) {
                        home.decide(name, VERDICTS.get(random.nextInt(3)), "anna");
                        decidedUpon.put(name, listed.getOrDefault(name, ""));
                    }
                }
            }
            for (String each : QueueHome.NAMES) {
                if (screened.getOrDefault(each, false)) {
                    String upon = decidedUpon.get(each);
                    String expected = upon == null ? "open" : upon.equals(listed.get(each)) ? "decided" : "returned";
                    assertThat(home.of(each).state())
                            .as("%s at step %d", each, step)
                            .isEqualTo(expected);
                }
            }
        }
        List<Filed> before = home.all();
        home.close();
        home = QueueHome.reopened(folder);
        home.forget();
        assertThat(home.all()).isEqualTo(before);
    }
}
