package org.gainsay.watch.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Erasable;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Message;
import org.gainsay.ledger.Verdict;
import org.gainsay.model.InputException;
import org.gainsay.testkit.MailReceiver;
import org.gainsay.testkit.PostgresServer;
import org.gainsay.testkit.WebhookReceiver;
import org.gainsay.watch.sources.Every;
import org.gainsay.watch.sources.Source;
import org.gainsay.watch.sources.SourceEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TellingTest {
    @TempDir
    Path folder = Path.of("");

    private static String mail(int port, String more) {
        return """
                address: https://page.example
                mail: {host: 127.0.0.1, port: %d, security: none, from: "Gainsay <gainsay@example.org>"%s}
                channels: {officer: {mail: [anna@example.org]}}
                rules:
                  - {name: hits, what: hits, to: officer}
                """.formatted(port, more);
    }

    private static String hook(WebhookReceiver receiver, String rule) {
        return """
                channels: {siem: {webhook: "%s", secret: {env: KEY}, private: true}}
                rules:
                  - {name: hits, what: hits, to: siem%s}
                  - {name: untold, what: untold, to: stdout}
                """.formatted(receiver.address(), rule);
    }

    @Test
    void aHitIsMailedOnceWithAStableId() throws IOException {
        try (MailReceiver receiver = MailReceiver.open();
                MadeHome made = MadeHome.in(folder)) {
            made.rules(mail(receiver.port(), ""));
            made.hit("Jürgen <b>Möller</b>\r\nBcc: eve@example.org", 0.91);
            assertThat(made.telling.work().told()).isEqualTo(1);
            assertThat(made.telling.work().told()).isZero();
            MailReceiver.Taken letter = receiver.taken().getFirst();
            assertThat(receiver.taken()).hasSize(1);
            assertThat(letter.to()).isEqualTo("anna@example.org");
            assertThat(letter.header("Message-ID")).matches("<m[0-9a-f]{24}@example\\.org>");
            assertThat(letter.header("Bcc")).isEmpty();
            assertThat(letter.header("Subject")).startsWith("=?UTF-8?");
            assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");
            assertThat(letter.source()).contains("text/plain", "text/html").doesNotContain("\nBcc:");
            assertThat(decoded(letter))
                    .contains("&lt;b&gt;M", "QODS AVIATION INDUSTRIES", "https://page.example/queue?q=");
            assertThat(made.home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
            assertThat(made.home.ledger().ofType("telling")).hasSize(1);
        }
    }

    /** Of the html part, whatever its transfer encoding. */
    private static String decoded(MailReceiver.Taken letter) {
        String part = letter.source().substring(letter.source().indexOf("text/html"));
        String body = part.substring(part.indexOf("\n\n")).strip();
        return part.contains("base64")
                ? new String(
                        Base64.getMimeDecoder().decode(body.substring(0, body.indexOf("\n--"))), StandardCharsets.UTF_8)
                : body.replace("=\n", "").replace("=3D", "=").replace("=22", "\"");
    }

    @Test
    void aServerThatWantsToKnowWhoIsThereIsTold() throws IOException {
        String plain = Base64.getEncoder().encodeToString("us\0us\0a secret".getBytes(StandardCharsets.UTF_8));
        try (MailReceiver receiver = MailReceiver.wanting(plain);
                MadeHome made = MadeHome.in(folder)) {
            made.hit("Acme", 0.9);
            made.rules(mail(receiver.port(), ""));
            assertThat(made.telling.work().failures().getFirst())
                    .contains("530")
                    .doesNotContain(MadeHome.SECRET);
            made.rules(mail(receiver.port(), ", private: true, user: us, password: {env: KEY}"));
            made.pass(Duration.ofMinutes(1));
            assertThat(made.telling.work().failures()).isEmpty();
            assertThat(receiver.taken()).hasSize(1);
        }
    }

    @Test
    void mailIsNotSentInTheOpenWhereTheRulesWantItSecret() throws IOException {
        try (MailReceiver receiver = MailReceiver.open();
                MadeHome made = MadeHome.in(folder)) {
            made.rules(mail(receiver.port(), "").replace("security: none", "security: starttls"));
            made.hit("Acme", 0.9);
            assertThat(made.telling.work().failures().getFirst()).contains("STARTTLS");
            assertThat(receiver.taken()).isEmpty();
        }
    }

    @Test
    void aWebhookIsSignedAndTellsNoNames() throws IOException {
        try (WebhookReceiver receiver = WebhookReceiver.open();
                MadeHome made = MadeHome.in(folder)) {
            made.rules(hook(receiver, ""));
            made.hit("Acme", 0.9);
            made.hit("Bolt", 0.9);
            made.telling.work();
            WebhookReceiver.Taken taken = receiver.taken().getFirst();
            assertThat(taken.body()).doesNotContain("Acme", "QODS");
            JsonNode data = Json.parse(taken.body(), "body").path("data");
            assertThat(data.path("count").asInt()).isEqualTo(2);
            assertThat(data.path("kinds").path("hit-new").asInt()).isEqualTo(2);
            assertThat(taken.signature())
                    .isEqualTo("v1,"
                            + WebhookSender.signature(MadeHome.SECRET, taken.id(), taken.timestamp(), taken.body()));
        }
    }

    @Test
    void aWebhookTellsNamesWhereTheRuleAsksForThem() throws IOException {
        try (WebhookReceiver receiver = WebhookReceiver.open();
                MadeHome made = MadeHome.in(folder)) {
            made.rules(hook(receiver, ", personal: true, min_score: 0.8"));
            made.hit("Acme", 0.9);
            made.hit("Bolt", 0.7);
            made.telling.work();
            assertThat(receiver.taken().getFirst().body()).contains("Acme").doesNotContain("Bolt");
        }
    }

    @Test
    void aPrivateAddressIsRefusedUnlessTheRulesAllowIt() throws IOException {
        try (WebhookReceiver receiver = WebhookReceiver.open();
                MadeHome made = MadeHome.in(folder)) {
            made.rules(hook(receiver, "").replace("http:", "https:").replace(", private: true", ""));
            made.hit("Acme", 0.9);
            assertThat(made.telling.work().failures().getFirst()).contains("is a host of this machine or network");
            assertThat(receiver.taken()).isEmpty();
        }
    }

    @Test
    void whatFailsIsTriedAgainWithTheSameIdAndGivenUpWithANotice() throws IOException {
        try (WebhookReceiver receiver = WebhookReceiver.open();
                MadeHome made = MadeHome.in(folder)) {
            made.rules(hook(receiver, ""));
            receiver.refuse(3, 307);
            made.hit("Acme", 0.9);
            List<String> waits = new ArrayList<>();
            for (int round = 0; receiver.taken().isEmpty(); round++) {
                Telling.Round done = made.telling.work();
                waits.add(String.valueOf(done.next()));
                assertThat(round).isLessThan(500);
                made.pass(Duration.ofSeconds(10));
            }
            assertThat(waits).hasSizeBetween(50, 80);
            receiver.refuse(99, 503);
            made.hit("Bolt", 0.9);
            for (int round = 0; round < Pauses.MOST_TRIES + 3; round++) {
                made.telling.work();
                made.pass(Duration.ofHours(8));
            }
            assertThat(made.telling.states()).containsEntry(Message.State.FAILED, 1L);
            assertThat(made.printed()).singleElement().satisfies(line -> {
                assertThat(line.path("kind").asString()).isEqualTo("untold");
                assertThat(line.path("sentence").asString()).contains("rule 'hits'", "status 503");
            });
        }
    }

    @Test
    void whoWantsNoMoreIsNotAskedAgain() throws IOException {
        try (WebhookReceiver receiver = WebhookReceiver.open();
                MadeHome made = MadeHome.in(folder)) {
            made.rules(hook(receiver, ""));
            receiver.refuse(1, 410);
            made.hit("Acme", 0.9);
            assertThat(made.telling.work().failures().getFirst()).endsWith("given up");
            assertThat(made.printed()).hasSize(1);
        }
    }

    @Test
    void aDigestTellsEachNoticeOnceOverSummerTimeAndAClockSetBack() throws IOException {
        try (MadeHome made = MadeHome.in(folder)) {
            made.rules("""
                    rules:
                      - name: daily
                        what: hits
                        when: {daily: "02:30", zone: Europe/Berlin}
                        to: stdout
                    """);
            made.set("2026-10-23T00:00:00Z");
            int hits = 0;
            for (int hour = 0; hour < 24 * 6; hour++) {
                made.hit("c" + hits++, 0.9);
                made.telling.work();
                made.pass(Duration.ofMinutes(30));
                made.telling.work();
                made.pass(hour == 60 ? Duration.ofHours(-5) : Duration.ofMinutes(30));
            }
            made.pass(Duration.ofDays(2));
            made.telling.work();
            List<String> told = made.printed().stream()
                    .map(line -> line.path("customer_name").asString())
                    .toList();
            assertThat(told).hasSize(hits).doesNotHaveDuplicates();
            assertThat(made.printed().stream()
                            .map(line -> line.path("message").asString())
                            .distinct())
                    .hasSizeBetween(6, 9);
        }
    }

    @Test
    void aNewRuleIsToldOfTheLastDaysOnly() throws IOException {
        try (MadeHome made = MadeHome.in(folder)) {
            made.hit("old", 0.9);
            made.pass(Duration.ofDays(8));
            made.hit("recent", 0.9);
            assertThat(made.telling.work().told()).isZero();
            made.rules("rules: [{name: all, what: all, to: stdout}]\n");
            made.telling.work();
            assertThat(made.printed())
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line.path("customer_name").asString()).isEqualTo("recent"));
        }
    }

    @Test
    void aRuleThatAsksForOtherThingsUnderItsNameIsToldOfTheLastDaysAndOfNothingTwice() throws IOException {
        try (MadeHome made = MadeHome.in(folder)) {
            String rule = "rules:\n  - {name: desk, what: hits, min_score: %s, to: stdout}\n";
            made.rules(rule.formatted("0.95"));
            made.hit("Acme", 0.9);
            made.hit("Bolt", 0.99);
            assertThat(made.telling.work().told()).isEqualTo(1);
            made.rules(rule.formatted("0.8"));
            made.telling.work();
            made.telling.work();
            assertThat(made.printed())
                    .extracting(line -> line.path("customer_name").asString())
                    .containsExactly("Bolt", "Acme");
        }
    }

    @Test
    void faultyRulesTellNothingAndLoseNothing() throws IOException {
        try (MadeHome made = MadeHome.in(folder)) {
            made.rules("rules: [{name: all, what: al, to: stdout}]\n");
            made.hit("Acme", 0.9);
            assertThatThrownBy(made.telling::work)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("watch.yaml:1:27: unknown kind 'al'");
            made.rules("rules: [{name: all, what: all, to: stdout}]\n");
            assertThat(made.telling.work().told()).isEqualTo(1);
        }
    }

    @Test
    void whatIsErasedBeforeItIsToldIsNotTold() throws IOException {
        try (WebhookReceiver receiver = WebhookReceiver.open();
                MadeHome made = MadeHome.in(folder)) {
            made.rules(hook(receiver, ", personal: true"));
            receiver.refuse(1, 503);
            made.hit("Acme", 0.9);
            made.telling.work();
            made.home.ledger().erase(Ledger.LOCAL, new Erasable.Single(1), "request");
            made.pass(Duration.ofHours(1));
            assertThat(made.telling.work().told()).isZero();
            assertThat(receiver.taken()).isEmpty();
            assertThat(made.telling.states()).containsEntry(Message.State.WITHDRAWN, 1L);
        }
    }

    @Test
    void aFeedHoldsWhatItWasToldTheNewestFirstAndStaysWellFormed() throws IOException {
        try (MadeHome made = MadeHome.in(folder)) {
            made.rules("""
                    address: https://page.example
                    channels: {news: {atom: notices.atom}}
                    rules: [{name: all, what: all, to: news}]
                    """);
            made.hit("Acme & <Söhne>\u0007", 0.9);
            made.telling.work();
            made.hit("Bolt", 0.9);
            made.telling.work();
            String file = Files.readString(folder.resolve("notices.atom"));
            assertThat(file)
                    .contains("Acme &amp; &lt;Söhne")
                    .contains("https://page.example/queue?q=Bolt")
                    .doesNotContain("\u0007");
            assertThat(file.indexOf("Bolt")).isLessThan(file.indexOf("Acme"));
            assertThat(file).isEqualTo(AtomFeed.of("news", made.telling.feed("news"), "https://page.example"));
        }
    }

    @Test
    void twoServersOfOneStoreTellEachMessageOnce() throws Exception {
        String store = PostgresServer.emptyStore();
        try (WebhookReceiver receiver = WebhookReceiver.open();
                MadeHome one = MadeHome.in(folder.resolve("one"), store);
                MadeHome two = MadeHome.beside(one, folder.resolve("two"), store)) {
            one.rules(hook(receiver, ""));
            two.rules(hook(receiver, ""));
            List<Thread> threads = new ArrayList<>();
            for (MadeHome made : List.of(one, two)) {
                threads.add(Thread.ofPlatform().start(() -> {
                    for (int round = 0; round < 20; round++) {
                        made.hit("c" + round, 0.9);
                        made.telling.work();
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            one.telling.work();
            two.telling.work();
            assertThat(receiver.taken().stream().map(WebhookReceiver.Taken::id)).doesNotHaveDuplicates();
            assertThat(receiver.taken().stream()
                            .mapToInt(taken -> Json.parse(taken.body(), "body")
                                    .path("data")
                                    .path("count")
                                    .asInt())
                            .sum())
                    .isEqualTo(40);
        }
    }

    @Test
    void whoWasKilledWhileSendingIsFollowedAtOnce() throws IOException {
        try (MadeHome made = MadeHome.in(folder)) {
            made.rules("rules: [{name: all, what: all, to: stdout}]\n");
            made.hit("Acme", 0.9);
            made.telling.notices().kept().follow();
            Files.createFile(folder.resolve("tellers").resolve("killed.lock"));
            made.telling
                    .rules()
                    .orElseThrow()
                    .rules()
                    .forEach(rule -> made.telling
                            .outbox()
                            .address(
                                    rule.name(),
                                    java.time.Instant.EPOCH,
                                    noticed -> List.of(new org.gainsay.ledger.Outgoing(
                                            "all", "stdout", noticed, java.time.Instant.EPOCH))));
            made.telling.outbox().gather(java.time.Instant.parse("2026-03-02T10:00:00Z"), 10);
            made.telling
                    .outbox()
                    .take(
                            Set.of("stdout"),
                            "killed",
                            Set.of(),
                            java.time.Instant.parse("2026-03-02T10:00:00Z"),
                            Duration.ofHours(9));
            assertThat(made.telling.work().told()).isEqualTo(1);
            assertThat(folder.resolve("tellers").resolve("killed.lock")).doesNotExist();
        }
    }

    @Test
    void aSourceThatFailsAndWorksAgainIsToldOnceEach() throws IOException {
        try (MadeHome made = MadeHome.in(folder)) {
            made.rules("""
                    rules:
                      - {name: sources, what: sources, to: stdout}
                      - {name: of one list, what: all, lists: us_ofac_sdn, portfolios: customers, to: stdout}
                    """);
            Source post = new Source(
                    "post",
                    Source.Kind.FEED,
                    "https://post.example/feed",
                    Every.of("1h", ""),
                    true,
                    false,
                    "",
                    null,
                    9);
            made.home
                    .ledger()
                    .append(
                            Ledger.LOCAL,
                            List.of(
                                    new SourceEntry.Added(post).draft(),
                                    new SourceEntry.Failing("post", "https://post.example/feed: status 404").draft(),
                                    new SourceEntry.Mended("post").draft(),
                                    new SourceEntry.Removed("post").draft()));
            made.telling.work();
            assertThat(made.printed())
                    .filteredOn(line -> line.path("rule").asString().equals("sources"))
                    .extracting(
                            line -> line.path("kind").asString(),
                            line -> line.path("sentence").asString(),
                            line -> line.path("path").asString())
                    .containsExactly(
                            tuple(
                                    "source-failed",
                                    "source post cannot be visited: https://post.example/feed: status 404",
                                    "/sources?source=post"),
                            tuple("source-mended", "source post works again", "/sources?source=post"));
            assertThat(made.printed())
                    .as("what narrows hits narrows no sources")
                    .hasSize(4);
        }
    }

    @Test
    void listsThatFailAndFirstScreeningsAreToldInOneNoticeEach() throws IOException {
        try (MadeHome made = MadeHome.in(folder)) {
            made.rules("rules: [{name: all, what: all, to: stdout}]\n");
            Draft first = MadeHome.watch("Acme", "new", 0.9);
            Draft run = new Draft(
                    "watch",
                    Json.parse(
                            "{\"portfolio\":\"customers\",\"run\":\"r\",\"kind\":\"run\",\"customers\":9,\"touched\":3,"
                                    + "\"new\":4,\"first\":true,\"sources\":[{\"source\":\"un_sc\"}]}",
                            "run"));
            ((tools.jackson.databind.node.ObjectNode) first.body()).put("first", true);
            Draft failed = new Draft(
                    "list",
                    Json.object().put("source", "un_sc").put("event", "shrunk").put("reason", "has 2 entries"));
            made.home.ledger().append(Ledger.LOCAL, List.of(first, run, failed));
            made.telling.work();
            assertThat(made.printed())
                    .extracting(line -> line.path("sentence").asString())
                    .containsExactly(
                            "customers was screened for the first time: 9 customers, of whom 3 have hits, 4 in all",
                            "UN was not replaced, since the new version has shrunk: it has 2 entries");
        }
    }
}
