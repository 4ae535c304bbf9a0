package org.gainsay.server.access;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.gainsay.ledger.Accounts;
import org.gainsay.ledger.SignIn;

/** Begins, finds and ends sessions. They lie in the store, so that any server of it knows them. */
final class Sessions {
    /** After so long without a request a session is over. */
    static final Duration IDLE = Duration.ofHours(1);

    /** After so long it is over in any case. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** How exactly it is noted when one was used. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final SessionCookie cookie;
    private final InstantSource clock;

    Sessions(Accounts accounts, SessionCookie cookie, InstantSource clock) {
        this.accounts = accounts;
        this.cookie = cookie;
        this.clock = clock;
    }

    /**
     * Begins a session of its own for each sign-in; whatever the browser showed before is over, so that nobody can hand it a session to
     * sign in to.
     *
     * @return the session's token
     */
    String begin(Context context, String owner) {
        Instant now = clock.instant();
        accounts.forget(now.minus(LONGEST), now.minus(IDLE));
        cookie.read(context).ifPresent(before -> accounts.end(Secrets.sha256(before)));
        String token = Secrets.token();
        accounts.begin(new SignIn(Secrets.sha256(token), owner, now, now));
        cookie.set(context, token);
        return token;
    }

    /** The token that the browser shows. */
    Optional<String> token(Context context) {
        return cookie.read(context);
    }

    /** The sign-in of a hash, unless it is over. */
    Optional<SignIn> find(String sha256) {
        Instant now = clock.instant();
        Optional<SignIn> found = accounts.signIn(sha256).filter(signIn -> now.isBefore(end(signIn)));
        found.filter(signIn -> signIn.seen().plus(NOTED).isBefore(now)).ifPresent(signIn -> accounts.seen(sha256, now));
        return found;
    }

    private static Instant end(SignIn signIn) {
        Instant idle = signIn.seen().plus(IDLE);
        Instant longest = signIn.created().plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }

    void end(Context context) {
        cookie.read(context).ifPresent(token -> accounts.end(Secrets.sha256(token)));
        cookie.clear(context);
    }

    /** What a page must show beside the cookie where it changes something: no other page can know it. */
    static String csrf(String token) {
        return Secrets.derived(token, "csrf");
    }
}
