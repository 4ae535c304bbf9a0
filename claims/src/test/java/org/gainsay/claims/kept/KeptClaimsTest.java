package org.gainsay.claims.kept;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gainsay.claims.ClaimIds;
import org.gainsay.claims.Claims;
import org.gainsay.claims.Decision;
import org.gainsay.claims.MadeNews;
import org.gainsay.claims.dossier.Subject;
import org.gainsay.claims.filter.ClaimFilter;
import org.gainsay.claims.filter.PartyName;
import org.gainsay.format.Json;
import org.gainsay.format.ReadingJson;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.Claim;
import org.gainsay.model.EventType;
import org.gainsay.model.Header;
import org.gainsay.model.Publication;
import org.gainsay.model.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptClaimsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T10:00:00Z"));

    @TempDir
    private Path folder = Path.of("");

    private final AtomicInteger computed = new AtomicInteger();

    @Test
    void whatIsKeptAnswersAsIfAllWereComputedAndLookedThrough() {
        try (Home home = Home.open(folder, CLOCK)) {
            List<Publication> articles = news(home, 40, new Random(3));
            List<Claim> all = Claims.of(articles, Map.of(), List.of());
            assertThat(all).hasSizeGreaterThan(20);
            try (KeptClaims kept = claims(home)) {
                assertThat(kept.all()).isEqualTo(all);
                for (ClaimFilter filter : filters(all)) {
                    assertThat(kept.wanted(filter)).as(filter.toString()).isEqualTo(filter.of(all, kept::published));
                }
                for (Claim claim : all) {
                    for (String id : ClaimIds.of(claim)) {
                        assertThat(kept.find(id)).isEqualTo(ClaimIds.find(all, id));
                    }
                }
                assertThat(kept.find("c00000000000f")).isEmpty();
                assertThat(kept.articles().map(KeptArticle::header))
                        .containsExactlyInAnyOrderElementsOf(articles.stream()
                                .map(article -> article.reading().article())
                                .toList());
            }
        }
    }

    /** Every kind of name that the claims have, alone and together with all else that can be asked. */
    private static List<ClaimFilter> filters(List<Claim> all) {
        Set<String> names = new LinkedHashSet<>(List.of("nobody", "Trading", "north korea", "Russian Federation"));
        for (Claim claim : all) {
            claim.roles().values().stream().flatMap(List::stream).forEach(filler -> {
                names.add(filler.value());
                names.add(filler.name() == null ? filler.value() : filler.name());
            });
            claim.deniedBy().forEach(voice -> names.add(voice.speaker().name()));
        }
        List<ClaimFilter> filters = new ArrayList<>(List.of(ClaimFilter.NONE));
        for (String name : names) {
            PartyName party = PartyName.of(name);
            filters.add(new ClaimFilter(party, List.of(), null, null, null, null));
            filters.add(new ClaimFilter(
                    null,
                    List.of(party, PartyName.of("Russia")),
                    EventType.ARMS_TRANSFER,
                    Standing.ALLEGED,
                    null,
                    null));
        }
        return filters;
    }

    @Test
    void articlesThatNameSomebodyAreFoundByNameAndByEntry() {
        try (Home home = Home.open(folder, CLOCK)) {
            List<Publication> articles = news(home, 25, new Random(4));
            try (KeptClaims kept = claims(home)) {
                for (String name : List.of("Alfa", "Alfa Trading", "Russia", "Izmail", "nobody")) {
                    Subject subject = new Subject(List.of(PartyName.of(name)), Set.of());
                    assertThat(kept.naming(subject.lookups(), subject::isMeantBy).stream()
                                    .map(Header::id)
                                    .toList())
                            .containsExactlyInAnyOrderElementsOf(articles.stream()
                                    .filter(article -> article.reading().entities().stream()
                                            .anyMatch(subject::isMeantBy))
                                    .map(Publication::id)
                                    .toList());
                }
            }
        }
    }

    @Test
    void nothingIsComputedTwiceUntilSomethingChanges() throws IOException {
        try (Home home = Home.open(folder, CLOCK)) {
            Random random = new Random(5);
            news(home, 5, random);
            claims(home).close();
            claims(home).close();
            assertThat(computed).hasValue(1);

            home.ledger()
                    .append(
                            Ledger.LOCAL,
                            List.of(new Draft("screening", Json.object().put("name", "x"))));
            claims(home).close();
            assertThat(computed).as("after an entry that is no article").hasValue(1);

            keep(home, MadeNews.article("later", random));
            claims(home).close();
            assertThat(computed).as("after another article").hasValue(2);

            Decision decision = new Decision.Join(
                    "decision 9",
                    new Decision.Side("", List.of(new Decision.Place("0", 1, 2))),
                    new Decision.Side("", List.of()));
            try (KeptClaims kept = KeptClaims.of(home, List.of(decision), count -> computed.incrementAndGet())) {
                assertThat(kept.unfitting()).containsExactly(0);
            }
            assertThat(computed).as("after a decision").hasValue(3);

            try (Stream<Path> files = Files.list(home.cache().resolve("claims"))) {
                Path file = files.findFirst().orElseThrow();
                Files.writeString(file, "no database");
            }
            KeptClaims.of(home, List.of(decision), count -> computed.incrementAndGet())
                    .close();
            assertThat(computed).as("after damage").hasValue(4);
        }
    }

    private KeptClaims claims(Home home) {
        return KeptClaims.of(home, List.of(), count -> computed.incrementAndGet());
    }

    private static List<Publication> news(Home home, int count, Random random) {
        List<Publication> articles = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            articles.add(MadeNews.article("a" + number, random));
            keep(home, articles.getLast());
        }
        return articles;
    }

    private static void keep(Home home, Publication article) {
        String file = home.store().put(("text of " + article.id()).getBytes(UTF_8));
        var body = Json.object()
                .put("article", article.id())
                .put("file", article.file())
                .put("sha256", file);
        body.set("reading", ReadingJson.of(article.reading()));
        body.putArray("stored").add(file);
        home.ledger().append(Ledger.LOCAL, List.of(new Draft("reading", body)));
    }
}
