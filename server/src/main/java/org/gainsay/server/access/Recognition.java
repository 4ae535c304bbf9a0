package org.gainsay.server.access;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.ledger.AccessKey;
import org.gainsay.ledger.Account;
import org.gainsay.ledger.Accounts;
import org.gainsay.ledger.Role;
import org.gainsay.ledger.SignIn;
import org.gainsay.server.http.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: by a key, else by a session, else by sitting at this machine where there are no users. What the store says is remembered for
 * two seconds, so that a thousand requests with one key ask it once; what this server itself changes it knows at once.
 */
final class Recognition {
    private static final long REMEMBERED_MILLIS = 2_000;
    private static final int MOST = 10_000;
    private static final Pattern KEY =
            Pattern.compile("(?:bearer|apikey) +([A-Za-z0-9_-]{1,200})", Pattern.CASE_INSENSITIVE);

    private final Accounts accounts;
    private final Sessions sessions;
    private final Peers peers;
    private final InstantSource clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private volatile @Nullable Users users;

    private record Remembered(Visitor visitor, long at) {}

    private record Users(boolean none, long at) {}

    Recognition(Accounts accounts, Sessions sessions, Peers peers, InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.peers = peers;
        this.clock = clock;
    }

    /** Who asks; empty where nobody is known by what is shown. */
    Optional<Visitor> of(Context context) {
        if (isWithoutUsers()) {
            return peers.isOnlyPerson(context) ? Optional.of(Visitor.LOCAL) : Optional.empty();
        }
        @Nullable String authorization = context.header("Authorization");
        if (authorization != null) {
            // Whoever shows a key means it; a session beside it does not count. The other word is that of yente's
            // clients.
            return key(authorization).flatMap(this::ofKey);
        }
        return sessions.token(context).map(Secrets::sha256).flatMap(hash -> remembering(hash, this::bySession));
    }

    /** Whether the home has no users now. */
    boolean isWithoutUsers() {
        long now = clock.millis();
        Users known = users;
        if (known == null || isOld(known.at(), now)) {
            known = new Users(accounts.isEmpty(), now);
            users = known;
        }
        return known.none();
    }

    /** To be called when users, keys or sessions have changed. */
    void forget() {
        users = null;
        remembered.clear();
    }

    private static Optional<String> key(String authorization) {
        Matcher form = KEY.matcher(authorization.strip());
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }

    private Optional<Visitor> ofKey(String key) {
        return NewKey.id(key)
                .flatMap(id -> remembering(
                        Secrets.sha256(key),
                        hash -> accounts.key(id)
                                .filter(kept -> Secrets.same(kept.sha256(), hash))
                                .filter(kept -> clock.instant().isBefore(kept.expires()))
                                .flatMap(this::byKey)));
    }

    private Optional<Visitor> byKey(AccessKey key) {
        return enabled(key.owner())
                .map(owner -> new Visitor(
                        new Caller(owner.name(), lesser(key.role(), owner.role())),
                        Visitor.By.KEY,
                        key.sha256(),
                        key.scope()));
    }

    private Optional<Visitor> bySession(String hash) {
        return sessions.find(hash)
                .map(SignIn::owner)
                .flatMap(this::enabled)
                .map(owner -> new Visitor(new Caller(owner.name(), owner.role()), Visitor.By.SESSION, hash, List.of()));
    }

    private Optional<Account> enabled(String name) {
        return accounts.find(name).filter(account -> !account.disabled());
    }

    private static Role lesser(Role one, Role other) {
        return one.covers(other) ? other : one;
    }

    /** Only what is good is remembered: guesses fill nothing. */
    private Optional<Visitor> remembering(String hash, Function<String, Optional<Visitor>> ask) {
        long now = clock.millis();
        Remembered known = remembered.get(hash);
        if (known != null && !isOld(known.at(), now)) {
            return Optional.of(known.visitor());
        }
        if (remembered.size() > MOST) {
            remembered.clear();
        }
        Optional<Visitor> found = ask.apply(hash);
        found.ifPresentOrElse(
                visitor -> remembered.put(hash, new Remembered(visitor, now)), () -> remembered.remove(hash));
        return found;
    }

    private static boolean isOld(long at, long now) {
        return now - at > REMEMBERED_MILLIS || now < at;
    }
}
