package org.gainsay.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.gainsay.server.http.Problem;
import org.gainsay.server.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where users sign in elsewhere: the authorization code flow of OpenID Connect Core 1.0 with PKCE (RFC 7636). The one class that knows
 * Nimbus' library, so that it is loaded by nobody else. Thread-safe.
 */
final class IdentityProvider {
    private static final int MILLIS = 10_000;
    private static final int LARGEST = 1 << 20;

    private final OidcSettings settings;
    private final OIDCProviderMetadata metadata;
    private final ClientID client;

    /** What ties an answer to the browser that was sent there: none of it can be guessed, and none is used twice. */
    record Attempt(String state, String nonce, String verifier) {
        static Attempt random() {
            return new Attempt(Secrets.token(), Secrets.token(), Secrets.token());
        }
    }

    /** Who has signed in there. */
    record Person(String identity, String name, List<String> words) {
        Person {
            words = List.copyOf(words);
        }
    }

    private IdentityProvider(OidcSettings settings, OIDCProviderMetadata metadata) {
        this.settings = settings;
        this.metadata = metadata;
        this.client = new ClientID(settings.clientId());
    }

    /** Asks it what it is and where. @throws Refusal where it does not answer */
    static IdentityProvider find(OidcSettings settings) {
        try {
            return new IdentityProvider(
                    settings, OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), MILLIS, MILLIS));
        } catch (GeneralException | IOException e) {
            throw failure(settings, e);
        }
    }

    /** Where the browser is to be sent. */
    URI signIn(Attempt attempt, URI back) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile", "email"), client, back)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Whom the code stands for that the browser brought back.
     *
     * @throws Refusal where code or token are not good, or the provider does not answer
     */
    Person person(String code, Attempt attempt, URI back) {
        try {
            IDTokenClaimsSet claims = claims(code, attempt, back);
            @Nullable String name = claims.getStringClaim(settings.nameClaim());
            if (name == null) {
                throw new Refusal(
                        Problem.NOT_ALLOWED, "the identity provider sends no " + settings.nameClaim() + " for you");
            }
            return new Person(
                    claims.getIssuer().getValue() + " " + claims.getSubject().getValue(), name, words(claims));
        } catch (com.nimbusds.oauth2.sdk.ParseException | BadJOSEException | JOSEException e) {
            throw new Refusal(Problem.NOT_SIGNED_IN, "the identity provider's answer is not good; sign in again");
        } catch (IOException e) {
            throw failure(settings, e);
        }
    }

    private IDTokenClaimsSet claims(String code, Attempt attempt, URI back)
            throws com.nimbusds.oauth2.sdk.ParseException, BadJOSEException, JOSEException, IOException {
        HTTPRequest request = new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        new ClientSecretBasic(client, new Secret(settings.clientSecret())),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), back, new CodeVerifier(attempt.verifier())))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(MILLIS);
        request.setReadTimeout(MILLIS);
        TokenResponse response = OIDCTokenResponseParser.parse(request.send());
        if (!(response instanceof OIDCTokenResponse tokens)) {
            throw new Refusal(Problem.NOT_SIGNED_IN, "the identity provider does not take the code; sign in again");
        }
        IDTokenValidator validator = new IDTokenValidator(
                metadata.getIssuer(),
                client,
                JWSAlgorithm.parse(settings.algorithm()),
                metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(MILLIS, MILLIS, LARGEST));
        return validator.validate(tokens.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce()));
    }

    private List<String> words(IDTokenClaimsSet claims) {
        Object claim = claims.getClaim(settings.roleClaim());
        return switch (claim) {
            case String word -> List.of(word);
            case List<?> words -> words.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    private static Refusal failure(OidcSettings settings, Exception e) {
        return new Refusal(
                Problem.OUTSIDE, "the identity provider " + settings.issuer() + " cannot be asked: " + e.getMessage());
    }
}
