package org.gainsay.cli.doctor;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.ledger.AccessKey;
import org.gainsay.ledger.Account;
import org.gainsay.ledger.Glance;
import org.gainsay.ledger.Role;
import org.gainsay.ledger.Verdict;
import org.jspecify.annotations.Nullable;

/** Whether the ledger is whole, who is let in, and what waits for somebody to decide. */
final class LedgerCheck {
    private static final Duration SOON = Duration.ofDays(14);

    private LedgerCheck() {}

    static List<Finding> look(Path home, @Nullable String store, Instant now) {
        return Glance.at(home, store)
                .map(glance -> {
                    try (glance) {
                        return glance.tables() == 0
                                ? List.of(Finding.ok("ledger", "has nothing in it yet"))
                                : look(glance, home, store, now);
                    }
                })
                .orElseGet(() -> List.of(Finding.ok("ledger", "is not there yet; nothing was kept so far")));
    }

    private static List<Finding> look(Glance glance, Path home, @Nullable String store, Instant now) {
        List<Finding> findings = new ArrayList<>();
        findings.add(chain(glance, home, store));
        findings.add(files(glance));
        findings.add(reach(glance.users()));
        findings.addAll(keys(glance.keys(), now));
        findings.add(cases(glance.docket(HomeDocket.CASES)));
        return findings;
    }

    private static Finding chain(Glance glance, Path home, @Nullable String store) {
        Verdict verdict = glance.verify();
        if (verdict instanceof Verdict.Broken) {
            // Somebody may have written just then: only what a second look sees as well is wrong.
            verdict = Glance.at(home, store)
                    .map(again -> {
                        try (again) {
                            return again.verify();
                        }
                    })
                    .orElse(verdict);
        }
        String tables = "; tables " + glance.tables()
                + (glance.isOfEarlierVersion() ? ", brought up to date when the home is next used" : "");
        return verdict instanceof Verdict.Whole
                ? Finding.ok("ledger", verdict.sentence() + tables)
                : Finding.bad(
                        "ledger",
                        verdict.sentence() + tables,
                        "keep this home as evidence, find out who wrote to it, and go on from a backup");
    }

    private static Finding files(Glance glance) {
        return glance.damage()
                .map(broken -> Finding.bad(
                        "store",
                        "entry " + broken.seq() + " " + broken.fault().label() + ": " + broken.detail(),
                        "put it back from a backup; a list also by gainsay lists update, a file of customers by gainsay watch"
                                + " add with the same file (gainsay ledger show " + broken.seq() + " says what it is)"))
                .orElseGet(() -> Finding.ok("store", "each file that an entry refers to is there as it came"));
    }

    private static Finding reach(List<Account> users) {
        if (users.isEmpty()) {
            return Finding.ok("reach", "no users: a server answers one person on this machine only");
        }
        Map<Role, Long> roles = users.stream()
                .filter(user -> !user.disabled())
                .collect(Collectors.groupingBy(Account::role, TreeMap::new, Collectors.counting()));
        String says = roles.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().label() + (each.getValue() == 1 ? "" : "s"))
                .collect(Collectors.joining(", ", "users: ", ""));
        long disabled = users.stream().filter(Account::disabled).count();
        return Finding.ok("reach", disabled == 0 ? says : says + "; " + disabled + " disabled");
    }

    private static List<Finding> keys(List<AccessKey> keys, Instant now) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<String> ending = keys.stream()
                .filter(key -> key.expires().isBefore(now.plus(SOON)))
                .map(key -> key.id() + " of " + key.owner()
                        + (key.expires().isBefore(now) ? " has ended" : " ends " + key.expires()))
                .toList();
        String says = keys.size() + (keys.size() == 1 ? " key" : " keys");
        return List.of(
                ending.isEmpty()
                        ? Finding.ok("keys", says)
                        : Finding.look(
                                "keys",
                                says + "; " + String.join(", ", ending),
                                "gainsay users key add makes a new one, gainsay users key remove takes one away"));
    }

    private static Finding cases(Map<String, Long> states) {
        String says = states.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
        return states.containsKey("open") || states.containsKey("returned")
                ? Finding.look("cases", says, "gainsay cases list --state open,returned")
                : Finding.ok("cases", says.isEmpty() ? "none" : says);
    }
}
