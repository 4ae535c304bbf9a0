package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gainsay users}: users and keys, without a server. */
class UsersCommandTest {
    private static final String PASSWORD = "four words are enough\n";

    @TempDir
    Path folder = Path.of("");

    private CommandRun users(String input, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "users";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--home";
        all[arguments.length + 2] = folder.toString();
        return CommandRun.of(input, all);
    }

    private CommandRun add(String name, String role) {
        return users(PASSWORD, "add", name, "--role", role, "--password-file", "-");
    }

    @Test
    void usersComeChangeAndGo() {
        add("ben", "analyst").assertRefused("no administrator");
        assertThat(add("anna", "administrator").err()).contains("added anna, administrator");
        assertThat(add("ben", "analyst").code()).isZero();
        add("ben", "reader").assertRefused("there is a user 'ben' already");
        assertThat(users("", "list").out()).contains("anna", "administrator", "ben", "analyst");
        assertThat(users("", "role", "ben", "reader").err()).contains("ben is reader now");
        users("", "role", "anna", "reader").assertRefused("no administrator");
        users("", "role", "carl", "reader").assertRefused("no user 'carl'");
        assertThat(users("another good password\n", "password", "ben", "--password-file", "-")
                        .code())
                .isZero();
        assertThat(users("", "remove", "ben").err()).contains("removed ben");
        users("", "remove", "ben").assertRefused("no user 'ben'");
        assertThat(CommandRun.of("", "ledger", "list", "--home", folder.toString())
                        .out())
                .contains("user added anna", "user changed ben", "user removed ben")
                .doesNotContain("argon2");
    }

    @Test
    void aPasswordIsNoArgumentAndNoShortWord() {
        users("", "add", "anna", "--role", "administrator").assertRefused("--password-file");
        users("short\n", "add", "anna", "--role", "administrator", "--password-file", "-")
                .assertRefused("12 to");
        users(
                        "",
                        "add",
                        "anna",
                        "--role",
                        "administrator",
                        "--password-file",
                        folder.resolve("none").toString())
                .assertRefused("cannot be read");
        users(PASSWORD, "add", "Anna Blume", "--role", "administrator", "--password-file", "-")
                .assertRefused("small letters");
        users(PASSWORD, "add", "anna", "--role", "boss", "--password-file", "-")
                .assertRefused("reader, analyst or administrator");
    }

    @Test
    void aKeyIsPrintedOnceAndRevoked() {
        add("anna", "administrator");
        add("ben", "reader");
        users("", "key", "add", "ben", "--role", "analyst").assertRefused("ben is only reader");
        users("", "key", "add", "ben", "--scope", "everything").assertRefused("no group of paths");
        users("", "key", "add", "ben", "--expires", "2020-01-01").assertRefused("a day to come");
        CommandRun made = users("", "key", "add", "anna", "--scope", "screen,match", "--expires", "2026-12-31");
        assertThat(made.out()).matches("gainsay_[0-9a-f]{12}_[A-Za-z0-9_-]{43}\n");
        String id = made.out().substring(8, 20);
        assertThat(users("", "key", "list").out())
                .contains(id, "match screen", "2027-01-01T00:00:00Z")
                .doesNotContain(made.out().strip());
        assertThat(users("", "key", "remove", id).code()).isZero();
        users("", "key", "remove", id).assertRefused("no key");
        assertThat(users("", "key", "list").out()).isEqualTo("no keys\n");
    }
}
