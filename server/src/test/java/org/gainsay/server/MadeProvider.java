package org.gainsay.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gainsay.format.Json;
import tools.jackson.databind.node.ObjectNode;

/** A small identity provider: it gives codes to whom the test says, and takes each once. */
final class MadeProvider implements AutoCloseable {
    static final String CLIENT = "gainsay";
    static final String SECRET = "a secret of both";

    private final HttpServer http;
    private final RSAKey key;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    /** What a code stands for. */
    private record Grant(Map<String, String> asked, JWTClaimsSet claims, RSAKey signer) {}

    MadeProvider() throws IOException, JOSEException {
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.key = newKey();
        http.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
        http.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        http.createContext("/token", this::token);
        http.start();
    }

    static RSAKey newKey() throws JOSEException {
        return new RSAKeyGenerator(2_048).keyID("one").generate();
    }

    String issuer() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private String metadata() {
        ObjectNode json = Json.object();
        json.put("issuer", issuer());
        json.put("authorization_endpoint", issuer() + "/authorize");
        json.put("token_endpoint", issuer() + "/token");
        json.put("jwks_uri", issuer() + "/keys");
        json.putArray("response_types_supported").add("code");
        json.putArray("subject_types_supported").add("public");
        json.putArray("id_token_signing_alg_values_supported").add("RS256");
        return Json.line(json);
    }

    /** Somebody signs in here whose browser was sent to that address; gives the query with which it goes back. */
    String signIn(URI sent, String name, List<String> groups) {
        return signIn(sent, name, groups, claims -> claims, key);
    }

    /** The same, with something wrong about what it says. */
    String signIn(URI sent, String name, List<String> groups, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signIn(sent, name, groups, change, key);
    }

    /** The same, by whomever it is signed. */
    String signIn(
            URI sent, String name, List<String> groups, UnaryOperator<JWTClaimsSet.Builder> change, RSAKey signer) {
        Map<String, String> asked = fields(sent.getRawQuery());
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("subject of " + name.toLowerCase(Locale.ROOT))
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.get("nonce"))
                .claim("preferred_username", name)
                .claim("groups", groups);
        String code = "code" + grants.size();
        grants.put(code, new Grant(asked, change.apply(claims).build(), signer));
        return "code=" + code + "&state=" + asked.get("state");
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> given =
                fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Grant grant = grants.remove(given.getOrDefault("code", ""));
        boolean good = grant != null
                && client().equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && "S256".equals(grant.asked().get("code_challenge_method"))
                && challenge(given.getOrDefault("code_verifier", ""))
                        .equals(grant.asked().get("code_challenge"))
                && String.valueOf(given.get("redirect_uri"))
                        .equals(grant.asked().get("redirect_uri"));
        if (grant == null || !good) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        ObjectNode json = Json.object();
        json.put("access_token", "none");
        json.put("token_type", "Bearer");
        json.put("id_token", signed(grant));
        answer(exchange, 200, Json.line(json));
    }

    private static String signed(Grant grant) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), grant.claims());
            token.sign(new RSASSASigner(grant.signer()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String client() {
        String both = CLIENT + ":" + SECRET.replace(' ', '+');
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0],
                        field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8),
                        (one, other) -> one,
                        HashMap::new));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
