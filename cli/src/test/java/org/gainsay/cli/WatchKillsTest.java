package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Verdict;
import org.gainsay.testkit.MailReceiver;
import org.gainsay.testkit.PostgresServer;
import org.gainsay.testkit.WebhookReceiver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * Telling is killed at random moments, and what happened is told all the same, each once: a letter or a call that comes a second time bears
 * the same id. {@code -Dgainsay.kills=50} kills more often.
 */
class WatchKillsTest {
    private static final int KILLS = Integer.getInteger("gainsay.kills", 2);
    private static final int HITS = 3;
    private static final Pattern NAME = Pattern.compile("Customer-\\d+-");

    @TempDir
    Path folder = Path.of("");

    private int customers;

    @Test
    void nothingIsLostAndNothingToldTwice() throws Exception {
        tellAndKill(null);
    }

    @Test
    void norByTwoAtOnceOnOneDatabase() throws Exception {
        tellAndKill(PostgresServer.emptyStore());
    }

    private void tellAndKill(@Nullable String store) throws Exception {
        try (MailReceiver mail = MailReceiver.open();
                WebhookReceiver hook = WebhookReceiver.open()) {
            Files.writeString(folder.resolve("watch.yaml"), """
                    mail: {host: 127.0.0.1, port: %d, security: none, from: gainsay@example.org}
                    channels:
                      officer: {mail: [anna@example.org, ben@example.org]}
                      siem: {webhook: "%s", secret: {env: GAINSAY_TEST_KEY}, private: true}
                    rules:
                      - {name: hits, what: hits, to: [officer, siem]}
                    """.formatted(mail.port(), hook.address()));
            happen(store);
            long began = System.nanoTime();
            assertThat(finished(store)).isZero();
            long whole = (System.nanoTime() - began) / 1_000_000;
            Random random = new Random(11);
            int killed = 0;
            for (int round = 0; round < KILLS; round++) {
                happen(store);
                try (TellerProcess one = new TellerProcess(folder, store, "key")) {
                    if (store == null) {
                        killed += one.killAfter((long) (whole * (0.3 + 0.8 * random.nextDouble()))) ? 1 : 0;
                    } else {
                        try (TellerProcess two = new TellerProcess(folder, store, "key")) {
                            killed += one.killAfter((long) (whole * (0.3 + 0.8 * random.nextDouble()))) ? 1 : 0;
                            two.finish();
                        }
                    }
                }
            }
            assertThat(finished(store)).isZero();
            int letters = mail.taken().size();
            assertThat(finished(store)).isZero();
            assertThat(mail.taken()).hasSize(letters);
            assertEachOnce(mail, "anna@example.org");
            assertEachOnce(mail, "ben@example.org");
            assertEachOnce(hook);
            System.out.println("killed " + killed + " of " + KILLS + " times; " + customers + " hits, " + letters
                    + " letters, of them " + (letters - distinct(mail)) + " again");
            try (Home home = Home.open(folder, store, InstantSource.system())) {
                assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
            }
        }
    }

    private static long distinct(MailReceiver mail) {
        return mail.taken().stream()
                .map(letter -> letter.header("Message-ID"))
                .distinct()
                .count();
    }

    private int finished(@Nullable String store) throws IOException, InterruptedException {
        try (TellerProcess last = new TellerProcess(folder, store, "key")) {
            return last.finish();
        }
    }

    /** Customers have new hits. */
    private void happen(@Nullable String store) {
        List<Draft> drafts = new ArrayList<>();
        for (int hit = 0; hit < HITS; hit++) {
            String name = "Customer-" + customers++ + "-";
            ObjectNode body = Json.object();
            body.put("portfolio", "customers").put("run", "r").put("customer", name);
            body.putObject("query").put("name", name);
            body.putArray("hits");
            body.putArray("changes")
                    .addObject()
                    .put("change", "new")
                    .put("source", "us_ofac_sdn")
                    .put("entry", "16418")
                    .put("name", "QODS")
                    .put("score", 0.9);
            drafts.add(new Draft("watch", body));
        }
        try (Home home = Home.open(folder, store, InstantSource.system())) {
            home.ledger().append(Ledger.LOCAL, drafts);
        }
    }

    /** Of all that one of them was sent, counted by Message-ID. */
    private void assertEachOnce(MailReceiver mail, String to) {
        Map<String, Set<String>> byId = new HashMap<>();
        mail.taken().stream()
                .filter(letter -> letter.to().equals(to))
                .forEach(letter -> byId.computeIfAbsent(letter.header("Message-ID"), any -> new HashSet<>())
                        .addAll(NAME.matcher(letter.source())
                                .results()
                                .map(match -> match.group())
                                .collect(Collectors.toSet())));
        List<String> told = byId.values().stream().flatMap(Set::stream).toList();
        assertThat(told).doesNotHaveDuplicates().hasSize(customers);
    }

    private void assertEachOnce(WebhookReceiver hook) {
        Map<String, String> byId = new HashMap<>();
        hook.taken().forEach(taken -> byId.put(taken.id(), taken.body()));
        List<String> told = byId.values().stream()
                .flatMap(body -> Json.parse(body, "body").path("data").path("ids").values().stream())
                .map(id -> id.asString(""))
                .toList();
        assertThat(told).doesNotHaveDuplicates().hasSize(customers);
    }
}
