package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gainsay.format.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at an identity provider: who is let in, and what is wrong with everybody else's answers. */
class OidcTest {
    private static final String BACK = "/api/v1/session/oidc/callback?";

    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before the first test
    static MadeProvider provider;

    @SuppressWarnings("NullAway.Init") // set before the first test
    static Team team;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        provider = new MadeProvider();
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("client.secret"), MadeProvider.SECRET + "\n");
        Files.writeString(home.resolve("server.properties"), """
                oidc.issuer = %s
                oidc.client_id = gainsay
                oidc.client_secret_file = client.secret
                oidc.reader = press, staff
                oidc.analyst = compliance
                oidc.administrator = it
                """.formatted(provider.issuer()));
        team = Team.in(folder);
    }

    @AfterAll
    static void stop() {
        team.close();
        provider.close();
    }

    /** A browser that was sent there. */
    private record Sent(URI there, String cookie) {}

    private static Sent leave() {
        HttpResponse<String> answer = team.server.get("/api/v1/session/oidc");
        assertThat(answer.statusCode()).isEqualTo(303);
        return new Sent(URI.create(answer.headers().firstValue("Location").orElseThrow()), Team.cookie(answer));
    }

    private static HttpResponse<String> comeBack(Sent sent, String query) {
        return team.server.get(BACK + query, "Cookie", sent.cookie());
    }

    private static HttpResponse<String> signIn(String name, String... groups) {
        Sent sent = leave();
        return comeBack(sent, provider.signIn(sent.there(), name, List.of(groups)));
    }

    /** The session's cookie, among those that are set. */
    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> !cookie.contains("oidc"))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow();
    }

    private static String role(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return Json.parse(
                        team.server
                                .get("/api/v1/session", "Cookie", session(answer))
                                .body(),
                        "session")
                .path("role")
                .asString();
    }

    @Test
    void whoSignsInThereHasTheRoleThatItsWordsGive() {
        assertThat(team.server.json("/api/v1/session").path("sign_in").toString())
                .contains("oidc");
        HttpResponse<String> first = signIn("Frieda", "staff", "compliance");
        assertThat(first.headers().firstValue("Location")).hasValue("/");
        assertThat(role(first)).isEqualTo("analyst");
        assertThat(role(signIn("frieda", "press"))).isEqualTo("reader");
        assertThat(role(signIn("frieda", "it"))).isEqualTo("administrator");
        assertThat(team.server
                        .get("/api/v1/users", "Cookie", session(signIn("frieda", "it")))
                        .body())
                .contains("\"name\":\"frieda\"", "[\"oidc\"]");
        assertThat(team.signIn("frieda", "").statusCode()).isEqualTo(401);
    }

    @Test
    void whoHasNoRoleOrAnothersNameStaysOutside() {
        assertThat(signIn("gustav", "guests").statusCode()).isEqualTo(403);
        assertThat(signIn("administrator", "it").statusCode()).isEqualTo(403);
        assertThat(signIn("a\r\nSet-Cookie: x=y", "it").statusCode()).isEqualTo(400);
    }

    @Test
    void answersThatThisBrowserDidNotAskForCountForNothing() {
        Sent sent = leave();
        String query = provider.signIn(sent.there(), "hanna", List.of("press"));
        assertThat(team.server.get(BACK + query).statusCode()).isEqualTo(401);
        assertThat(comeBack(leave(), query).statusCode()).isEqualTo(401);
        assertThat(comeBack(sent, query.replace("state=", "state=x")).statusCode())
                .isEqualTo(401);
        assertThat(comeBack(sent, "error=access_denied&state=" + query.split("state=", 2)[1])
                        .statusCode())
                .isEqualTo(401);
        assertThat(comeBack(sent, query).statusCode()).isEqualTo(303);
        assertThat(comeBack(sent, query).statusCode()).isEqualTo(401);
    }

    @Test
    void tokensThatAreNotGoodOpenNothing() throws JOSEException {
        assertWrong(claims -> claims.claim("nonce", "another"));
        assertWrong(claims -> claims.audience("another"));
        assertWrong(claims -> claims.issuer("https://another.example"));
        assertWrong(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3_600))));
        Sent sent = leave();
        String forged = provider.signIn(sent.there(), "ida", List.of("it"), claims -> claims, MadeProvider.newKey());
        assertThat(comeBack(sent, forged).statusCode()).isEqualTo(401);
    }

    private static void assertWrong(UnaryOperator<JWTClaimsSet.Builder> change) {
        Sent sent = leave();
        assertThat(comeBack(sent, provider.signIn(sent.there(), "ida", List.of("it"), change))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whereNoneIsSetUpThereIsNone() throws IOException {
        try (Team other = Team.in(Files.createDirectories(folder.resolve("other")))) {
            assertThat(other.server.get("/api/v1/session/oidc").statusCode()).isEqualTo(404);
            assertThat(other.server.get(BACK + "code=x&state=y").statusCode()).isEqualTo(404);
        }
    }
}
