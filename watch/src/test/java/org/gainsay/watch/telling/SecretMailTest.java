package org.gainsay.watch.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.gainsay.model.InputException;
import org.gainsay.testkit.MadeCertificate;
import org.gainsay.testkit.MailReceiver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail by TLS, to servers that show a certificate made here. */
class SecretMailTest {
    private static final String CREDENTIALS =
            Base64.getEncoder().encodeToString(("us\0us\0" + MadeHome.SECRET).getBytes(StandardCharsets.UTF_8));

    @TempDir
    static Path certificates = Path.of("");

    @TempDir
    Path folder = Path.of("");

    private static MadeCertificate good;
    private static MadeCertificate ofAnother;
    private static MadeCertificate old;

    @BeforeAll
    static void make() throws IOException {
        good = MadeCertificate.of(certificates, "ip:127.0.0.1", "-1d", 30);
        ofAnother = MadeCertificate.of(certificates, "dns:other.example", "-1d", 30);
        old = MadeCertificate.of(certificates, "ip:127.0.0.1", "-9d", 3);
    }

    private static String rules(MailReceiver receiver, String security, String more) {
        return """
                mail:
                  {host: 127.0.0.1, port: %d, security: %s, user: us, password: {env: KEY}, from: gainsay@example.org%s}
                channels: {officer: {mail: anna@example.org}}
                rules:
                  - {name: hits, what: hits, to: officer}
                """.formatted(receiver.port(), security, more);
    }

    private static String trusting(MadeCertificate certificate) {
        return ", trust: " + certificate.authority();
    }

    private List<String> tell(String rules) throws IOException {
        try (MadeHome made = MadeHome.in(folder)) {
            made.rules(rules);
            made.hit("Acme", 0.9);
            return made.telling.work().failures();
        }
    }

    private static void assertNothingSaid(MailReceiver receiver) {
        assertThat(receiver.taken()).isEmpty();
        assertThat(receiver.heardInTheOpen()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void mailGoesInSecretOnceTheServerHasBeenAsked() throws IOException {
        try (MailReceiver receiver = MailReceiver.startTls(good, CREDENTIALS)) {
            assertThat(tell(rules(receiver, "starttls", trusting(good)))).isEmpty();
            assertThat(receiver.taken()).singleElement().satisfies(letter -> {
                assertThat(letter.secret()).isTrue();
                assertThat(letter.header("Subject")).contains("Acme");
            });
            assertThat(receiver.heardInTheOpen()).containsExactly("EHLO gainsay", "STARTTLS");
        }
    }

    @Test
    void mailGoesInSecretFromTheBeginning() throws IOException {
        try (MailReceiver receiver = MailReceiver.tls(good, CREDENTIALS)) {
            assertThat(tell(rules(receiver, "tls", trusting(good)))).isEmpty();
            assertThat(receiver.taken())
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.secret()).isTrue());
        }
    }

    @Test
    void whoShowsAWrongCertificateIsToldNothing() throws IOException {
        assertRefused(good, "", "nobody vouches for", "trust: FILE");
        assertRefused(good, trusting(ofAnother), "nobody vouches for", "trust: FILE");
        assertRefused(ofAnother, trusting(ofAnother), "certificate for another host");
        assertRefused(old, trusting(old), "out of date");
    }

    private void assertRefused(MadeCertificate shown, String trust, String... said) throws IOException {
        try (MailReceiver asked = MailReceiver.startTls(shown, CREDENTIALS);
                MailReceiver secret = MailReceiver.tls(shown, CREDENTIALS)) {
            assertOneLine(tell(rules(asked, "starttls", trust)), asked, said);
            assertOneLine(tell(rules(secret, "tls", trust)), secret, said);
            assertNothingSaid(asked);
            assertNothingSaid(secret);
        }
    }

    private static void assertOneLine(List<String> failures, MailReceiver receiver, String... said) {
        assertThat(failures)
                .first()
                .asString()
                .startsWith("officer: 127.0.0.1:" + receiver.port() + ": ")
                .contains(said);
        assertThat(failures.getFirst()).hasLineCount(1).doesNotContain(MadeHome.SECRET);
    }

    @Test
    void aPasswordIsNotSentWhereOthersCanReadIt() throws IOException {
        try (MailReceiver open = MailReceiver.wanting(CREDENTIALS)) {
            assertThatThrownBy(() -> tell(rules(open, "none", "")))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("the password for 127.0.0.1 can be read on its way");
            assertThat(tell(rules(open, "starttls", ""))).first().asString().contains("STARTTLS");
            assertThat(tell(rules(open, "tls", ""))).first().asString().contains("'security' and 'port'");
            assertNothingSaid(open);
            assertThat(tell(rules(open, "none", ", private: true"))).isEmpty();
            assertThat(open.taken()).isNotEmpty();
        }
    }
}
