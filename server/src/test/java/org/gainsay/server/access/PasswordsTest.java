package org.gainsay.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    @Test
    void aHashTellsItsPasswordAndNoOther() {
        String hash = Passwords.hash("grüße aus köln");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("grüße");
        assertThat(Passwords.hash("grüße aus köln")).isNotEqualTo(hash);
        assertThat(Passwords.matches("grüße aus köln", hash)).isTrue();
        assertThat(Passwords.matches("gru\u0308ße aus ko\u0308ln", hash)).isTrue();
        assertThat(Passwords.matches("grüße aus bonn", hash)).isFalse();
        assertThat(Passwords.matches("", hash)).isFalse();
        assertThat(Passwords.matches("x".repeat(100_000), hash)).isFalse();
    }

    @Test
    void otherParametersMakeAnotherHash() {
        String made = Passwords.hash("password password");
        assertThat(Passwords.matches("password password", made.replace("t=2", "t=3")))
                .isFalse();
    }

    @Test
    void whoIsNotThereHasNoPassword() {
        assertThat(Passwords.matches("anything", null)).isFalse();
        assertThat(Passwords.matches("", null)).isFalse();
    }

    @Test
    void shortOnesAreRefused() {
        assertThatThrownBy(() -> Passwords.hash("elevenchars"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("12");
        assertThatThrownBy(() -> Passwords.hash("x".repeat(1_025))).isInstanceOf(InputException.class);
    }
}
