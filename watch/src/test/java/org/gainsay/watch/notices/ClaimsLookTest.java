package org.gainsay.watch.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.NoticeQuestion;
import org.gainsay.ledger.Noticed;
import org.gainsay.ledger.Notices;
import org.gainsay.model.Basis;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.ClaimMention;
import org.gainsay.model.EventType;
import org.gainsay.model.Party;
import org.gainsay.model.Role;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.Standing;
import org.gainsay.model.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsLookTest {
    private static final Party IRAN = new Party("IR", "Iran", "ir");
    private static final Party UKRAINE = new Party("UA", "Ukraine", "ua");

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Home home;

    @SuppressWarnings("NullAway.Init") // likewise
    private Notices notices;

    private final Set<String> fresh = new java.util.TreeSet<>();

    @BeforeEach
    void open() {
        home = Home.open(folder, InstantSource.system());
        notices = home.notices(new EntryReporter());
    }

    @AfterEach
    void close() {
        home.close();
    }

    private static Voice voice(Party side, Stance stance, String article) {
        Span span = new Span(0, 4, "word");
        return new Voice(side, side, null, stance, article, "s1", List.of(span), null, false, List.of());
    }

    private static Claim claim(String id, Standing standing, List<String> articles, Voice... voices) {
        List<Voice> asserted = new ArrayList<>();
        List<Voice> denied = new ArrayList<>();
        for (Voice voice : voices) {
            (voice.stance() == Stance.DENIES ? denied : asserted).add(voice);
        }
        return new Claim(
                id,
                EventType.ARMS_TRANSFER,
                "Iran → Russia: drones",
                List.of(),
                Map.of(Role.SUPPLIER, List.of(new ClaimFiller("IR", "Iran", "ir", Basis.STATED, List.of(), List.of()))),
                standing,
                asserted,
                List.of(),
                denied,
                List.of(),
                articles.stream()
                        .map(article -> new ClaimMention(article, "s1", Stance.ASSERTS, new Span(0, 4, "word")))
                        .toList(),
                articles,
                1,
                List.of(),
                null,
                null,
                List.of());
    }

    private List<String> look(Claim... claims) {
        int before = all().size();
        Map<Claim, List<String>> watched = new LinkedHashMap<>();
        for (Claim claim : claims) {
            watched.put(claim, List.of("Iran"));
        }
        ClaimsLook.look(watched, fresh, notices, home.ledger().head().seq());
        notices.follow();
        List<String> all = all();
        return all.subList(before, all.size());
    }

    private List<String> all() {
        return notices.newest(NoticeQuestion.ALL, null, 999).reversed().stream()
                .map(ClaimsLookTest::told)
                .toList();
    }

    private static String told(Noticed noticed) {
        return noticed.kind() + ": " + Notice.of(noticed).sentence();
    }

    @Test
    void aClaimOfNewArticlesIsNewsAndAnOlderOneIsRememberedWithoutAWord() {
        fresh.add("b");
        Claim old = claim("c1", Standing.ALLEGED, List.of("a"), voice(UKRAINE, Stance.ASSERTS, "a"));
        Claim recent = claim("c2", Standing.ALLEGED, List.of("b"), voice(UKRAINE, Stance.ASSERTS, "b"));
        assertThat(look(old, recent)).containsExactly("claim: new claim, alleged: Iran → Russia: drones");
        assertThat(look(old, recent)).isEmpty();
        assertThat(home.ledger().head().seq()).isEqualTo(1);
    }

    @Test
    void aDenialAChangeOfStandingAndAChangeOfPositionAreToldOnceEach() {
        Voice says = voice(UKRAINE, Stance.ASSERTS, "a");
        look(claim("c1", Standing.ALLEGED, List.of("a"), says));
        assertThat(look(claim("c1", Standing.CONTESTED, List.of("a", "b"), says, voice(IRAN, Stance.DENIES, "b"))))
                .containsExactly(
                        "standing: Iran → Russia: drones was alleged, and is contested now",
                        "denial: Iran denies: Iran → Russia: drones (“word”)");
        assertThat(look(claim(
                        "c0",
                        Standing.ACKNOWLEDGED,
                        List.of("0", "a", "b", "c"),
                        says,
                        voice(IRAN, Stance.CONFIRMS, "c"))))
                .containsExactly(
                        "standing: Iran → Russia: drones was contested, and is acknowledged now",
                        "position: Iran denied before, and affirms now: Iran → Russia: drones (“word”)");
    }

    @Test
    void aNewClaimThatIsDeniedIsBoth() {
        fresh.add("a");
        assertThat(look(claim("c1", Standing.DENIED, List.of("a"), voice(IRAN, Stance.DENIES, "a"))))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("claim", "denial");
    }

    @Test
    void whatIsSetApartFromAClaimIsNoNews() {
        fresh.addAll(List.of("a", "b"));
        Voice says = voice(UKRAINE, Stance.ASSERTS, "a");
        look(claim("c1", Standing.ALLEGED, List.of("a", "b"), says));
        assertThat(look(
                        claim("c1", Standing.ALLEGED, List.of("a"), says),
                        claim("c2", Standing.ALLEGED, List.of("b"), says)))
                .isEmpty();
        assertThat(notices.remembered(ClaimChange.KEY)).hasSize(2);
    }

    @Test
    void afterAnErasureOldClaimsAreNotTakenForNew() {
        fresh.add("a");
        Voice says = voice(UKRAINE, Stance.ASSERTS, "a");
        look(claim("c1", Standing.ALLEGED, List.of("a"), says));
        home.ledger().erase("local", new org.gainsay.ledger.Erasable.Single(1), "old");
        assertThat(look(claim("c1", Standing.CONTESTED, List.of("a"), says, voice(IRAN, Stance.DENIES, "a"))))
                .isEmpty();
        assertThat(look(claim("c1", Standing.ALLEGED, List.of("a"), says))).hasSize(1);
    }

    @Test
    void theSameLedgerGivesTheSameNotices() {
        fresh.add("a");
        Voice says = voice(UKRAINE, Stance.ASSERTS, "a");
        look(claim("c1", Standing.ALLEGED, List.of("a"), says));
        look(claim("c1", Standing.CONTESTED, List.of("a"), says, voice(IRAN, Stance.DENIES, "a")));
        List<Noticed> before = notices.newest(NoticeQuestion.ALL, null, 99);
        Path copy = folder.resolveSibling(folder.getFileName() + "-copy");
        try (Home other = Home.open(copy, InstantSource.system())) {
            home.ledger()
                    .entries(1)
                    .forEach(kept -> other.ledger()
                            .append(
                                    "local",
                                    List.of(new org.gainsay.ledger.Draft(
                                            kept.entry().type(),
                                            ((org.gainsay.ledger.Body.Present) kept.body()).json()))));
            Notices again = other.notices(new EntryReporter());
            again.follow();
            assertThat(again.newest(NoticeQuestion.ALL, null, 99).stream().map(Noticed::id))
                    .isEqualTo(before.stream().map(Noticed::id).toList());
        }
    }

    @Test
    void watchedPartiesAreFoundByNameIdAndCustomer() {
        PartyIndex index = new PartyIndex();
        index.add(0, claim("c1", Standing.ALLEGED, List.of("a"), voice(UKRAINE, Stance.ASSERTS, "a")));
        index.add(
                1,
                claim(
                        "c2",
                        Standing.ALLEGED,
                        List.of("b"),
                        voice(new Party("john-kirby", "John Kirby", null), Stance.ASSERTS, "b")));
        Watched watched = new Watched(
                Set.of("Kirby", "IR", "Q212", "Nobody at all"),
                Map.of("customers", () -> java.util.stream.Stream.of("Kirby", "Kirby John", "Ukraine", "?")));
        assertThat(index.watched(watched, List.of()))
                .isEqualTo(Map.of(
                        0, Set.of("IR", "@customers Ukraine"), 1, Set.of("IR", "Kirby", "@customers Kirby John")));
    }
}
