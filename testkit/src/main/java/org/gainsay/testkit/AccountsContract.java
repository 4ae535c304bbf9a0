package org.gainsay.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gainsay.ledger.AccessKey;
import org.gainsay.ledger.Account;
import org.gainsay.ledger.Accounts;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.ledger.Role;
import org.gainsay.ledger.SignIn;
import org.gainsay.ledger.Verdict;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What every store must do with users, keys and sign-ins. A store's own test extends this and says how to open one. */
public abstract class AccountsContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final Account ANNA = new Account("anna", Role.ADMINISTRATOR, "hash of anna", null, false, NOW);
    private static final Account BEN = new Account("ben", Role.ANALYST, "hash of ben", null, false, NOW);
    private static final AccessKey KEY = new AccessKey(
            "0123456789ab", "ben", "ab".repeat(32), Role.READER, List.of("match", "screen"), NOW, NOW.plusSeconds(9));

    /** A folder of its own for each test. */
    @TempDir
    protected Path folder = Path.of("");

    /**
     * Opens a home on the store under test; called again for the same folder it opens the same home.
     *
     * @param folder where the home's files lie
     */
    protected abstract Home open(Path folder, InstantSource clock);

    @Test
    void whatIsKeptIsThereForEveryServer() {
        try (var home = open(folder, CLOCK)) {
            assertThat(home.accounts().isEmpty()).isTrue();
            addBoth(home.accounts());
            home.accounts().addKey("ben", KEY);
        }
        try (var one = open(folder, CLOCK);
                var other = open(folder, CLOCK)) {
            assertThat(one.accounts().isEmpty()).isFalse();
            assertThat(one.accounts().all()).containsExactly(ANNA, BEN);
            assertThat(one.accounts().find("ben")).contains(BEN);
            assertThat(one.accounts().find("carl")).isEmpty();
            assertThat(one.accounts().keys()).containsExactly(KEY);
            assertThat(one.accounts().key(KEY.id())).contains(KEY);
            assertThat(other.accounts().removeKey("anna", KEY.id())).isTrue();
            assertThat(one.accounts().key(KEY.id())).isEmpty();
            assertThat(one.accounts().removeKey("anna", KEY.id())).isFalse();
        }
    }

    @Test
    void aNameIsGivenOnce() {
        try (var home = open(folder, CLOCK)) {
            addBoth(home.accounts());
            assertThat(home.accounts().add("anna", BEN.withRole(Role.ADMINISTRATOR)))
                    .isFalse();
            assertThat(home.accounts().find("ben")).contains(BEN);
            assertThat(home.accounts().addFirst(BEN)).isFalse();
        }
    }

    @Test
    void onlyOneIsTheFirst() {
        try (var home = open(folder, CLOCK)) {
            long first = IntStream.range(0, 4)
                    .parallel()
                    .filter(i -> home.accounts()
                            .addFirst(new Account("user" + i, Role.ADMINISTRATOR, "hash", null, false, NOW)))
                    .count();
            assertThat(first).isEqualTo(1);
            assertThat(home.accounts().all()).hasSize(1);
        }
    }

    @Test
    void anAdministratorIsAlwaysLeft() {
        try (var home = open(folder, CLOCK)) {
            assertRefused(() -> home.accounts().add("local", BEN));
            addBoth(home.accounts());
            long before = home.ledger().head().seq();
            assertRefused(() -> home.accounts().remove("ben", "anna"));
            assertRefused(() -> home.accounts().change("ben", "anna", account -> account.withRole(Role.READER)));
            assertRefused(() -> home.accounts().change("ben", "anna", account -> account.withDisabled(true)));
            assertThat(home.accounts().all()).containsExactly(ANNA, BEN);
            assertThat(home.ledger().head().seq()).isEqualTo(before);
            assertThat(home.accounts().remove("local", "ben")).isTrue();
            assertThat(home.accounts().remove("local", "anna")).isTrue();
            assertThat(home.accounts().isEmpty()).isTrue();
        }
    }

    @Test
    void whoIsRemovedLeavesNoKeyAndNoSignIn() {
        try (var home = open(folder, CLOCK)) {
            addBoth(home.accounts());
            home.accounts().addKey("ben", KEY);
            home.accounts().begin(signIn("a", "ben", NOW));
            assertThat(home.accounts().remove("anna", "ben")).isTrue();
            assertThat(home.accounts().remove("anna", "ben")).isFalse();
            assertThat(home.accounts().key(KEY.id())).isEmpty();
            assertThat(home.accounts().signIn("a")).isEmpty();
        }
    }

    @Test
    void aNewPasswordAndBeingDisabledSignOut() {
        try (var home = open(folder, CLOCK)) {
            addBoth(home.accounts());
            home.accounts().begin(signIn("a", "ben", NOW));
            assertThat(home.accounts().change("anna", "ben", account -> account.withRole(Role.READER)))
                    .contains(BEN.withRole(Role.READER));
            assertThat(home.accounts().signIn("a")).isPresent();
            home.accounts().change("ben", "ben", account -> account.withPassword("other hash"));
            assertThat(home.accounts().signIn("a")).isEmpty();
            home.accounts().begin(signIn("b", "ben", NOW));
            home.accounts().change("anna", "ben", account -> account.withDisabled(true));
            assertThat(home.accounts().signIn("b")).isEmpty();
            assertThat(home.accounts().find("ben").orElseThrow().disabled()).isTrue();
            assertThat(home.accounts().change("anna", "carl", account -> account))
                    .isEmpty();
        }
    }

    @Test
    void signInsBeginAreUsedAndEnd() {
        try (var home = open(folder, CLOCK)) {
            var accounts = home.accounts();
            addBoth(accounts);
            accounts.begin(signIn("old", "ben", NOW.minus(Duration.ofDays(1))));
            accounts.begin(signIn("idle", "ben", NOW.minus(Duration.ofHours(2))));
            accounts.begin(signIn("used", "ben", NOW.minus(Duration.ofHours(2))));
            accounts.seen("used", NOW);
            assertThat(accounts.signIn("used").orElseThrow().seen()).isEqualTo(NOW);
            accounts.forget(NOW.minus(Duration.ofHours(12)), NOW.minus(Duration.ofHours(1)));
            assertThat(accounts.signIn("old")).isEmpty();
            assertThat(accounts.signIn("idle")).isEmpty();
            accounts.end("other");
            assertThat(accounts.signIn("used")).isPresent();
            accounts.end("used");
            assertThat(accounts.signIn("used")).isEmpty();
        }
    }

    @Test
    void eachChangeIsInTheLedgerAndNoSecretIs() {
        try (var home = open(folder, CLOCK)) {
            addBoth(home.accounts());
            home.accounts().change("ben", "ben", account -> account.withPassword("other hash"));
            home.accounts().addKey("ben", KEY);
            home.accounts().begin(signIn("a", "ben", NOW));
            home.accounts().removeKey("anna", KEY.id());
            home.accounts().remove("anna", "ben");
            var kept = home.ledger().ofType(Accounts.TYPE);
            assertThat(kept.stream().map(Kept::entry).map(entry -> entry.by()))
                    .containsExactly("anna", "anna", "ben", "ben", "anna", "anna");
            assertThat(kept.stream().map(AccountsContract::change))
                    .containsExactly(
                            "user added", "user added", "user changed", "key added", "key removed", "user removed");
            assertThat(kept.toString() + kept.stream().map(Kept::json).toList())
                    .contains("\"password_changed\":true", KEY.id())
                    .doesNotContain("hash of", "other hash", KEY.sha256());
            assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
        }
    }

    private static String change(Kept kept) {
        JsonNode json = kept.json();
        return json.path("body").path("change").asString();
    }

    private static void addBoth(Accounts accounts) {
        assertThat(accounts.addFirst(ANNA)).isTrue();
        assertThat(accounts.add("anna", BEN)).isTrue();
    }

    private static SignIn signIn(String sha256, String owner, Instant at) {
        return new SignIn(sha256, owner, at, at);
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InputException.class).hasMessageContaining("administrator");
    }
}
