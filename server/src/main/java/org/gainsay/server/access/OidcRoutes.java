package org.gainsay.server.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.gainsay.ledger.Account;
import org.gainsay.ledger.Accounts;
import org.gainsay.ledger.Role;
import org.gainsay.model.InputException;
import org.gainsay.server.access.IdentityProvider.Attempt;
import org.gainsay.server.access.IdentityProvider.Person;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Problem;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import org.jspecify.annotations.Nullable;

/** Signing in at an identity provider: the browser is sent there, and comes back with a code. */
final class OidcRoutes {
    private static final int MINUTES_10 = 600;
    private static final String BACK = "/api/v1/session/oidc/callback";

    private final Accounts accounts;
    private final Sessions sessions;
    private final Recognition recognition;
    private final AccessSettings access;
    private final @Nullable OidcSettings settings;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable IdentityProvider provider;

    /** @param settings null where users sign in with passwords only */
    OidcRoutes(
            Accounts accounts,
            Sessions sessions,
            Recognition recognition,
            AccessSettings access,
            @Nullable OidcSettings settings,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.recognition = recognition;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/session/oidc", this::leave).open(),
                Route.get(BACK, this::comeBack).open());
    }

    private OidcSettings settings() {
        if (settings == null) {
            throw Refusal.notFound("no identity provider is set up; sign in with name and password");
        }
        return settings;
    }

    /** Asked when the first user signs in, and then known. */
    private IdentityProvider provider() {
        asking.lock();
        try {
            IdentityProvider known = provider;
            if (known == null) {
                known = IdentityProvider.find(settings());
                provider = known;
            }
            return known;
        } finally {
            asking.unlock();
        }
    }

    private void leave(Context context) {
        Parameters.of(context);
        settings();
        Attempt attempt = Attempt.random();
        URI there = provider().signIn(attempt, back(context));
        context.cookie(cookie(context, attempt.state() + "." + attempt.nonce() + "." + attempt.verifier(), MINUTES_10));
        context.redirect(there.toString(), HttpStatus.SEE_OTHER);
    }

    private void comeBack(Context context) {
        OidcSettings given = settings();
        Parameters parameters = Parameters.lenient(context);
        Attempt attempt = attempt(context).orElseThrow(OidcRoutes::notBegun);
        context.cookie(cookie(context, "", 0));
        if (!Secrets.same(attempt.state(), parameters.word("state", ""))) {
            throw notBegun();
        }
        String code = parameters.word("code");
        if (code == null) {
            throw new Refusal(Problem.NOT_SIGNED_IN, "the identity provider has not let you in");
        }
        Account account = account(given, provider().person(code, attempt, back(context)));
        sessions.begin(context, account.name());
        recognition.forget();
        context.redirect("/", HttpStatus.SEE_OTHER);
    }

    private static Refusal notBegun() {
        return new Refusal(Problem.NOT_SIGNED_IN, "this sign-in was not begun here, or took too long; begin anew");
    }

    /**
     * The user that this person is here, made or given another role where the provider says so. A name that somebody else bears is never
     * handed over, whatever the provider calls its people.
     */
    private Account account(OidcSettings given, Person person) {
        Role role = given.role(person.words())
                .orElseThrow(() -> new Refusal(Problem.NOT_ALLOWED, "the identity provider gives you no role here"));
        String name = UserNames.require(person.name().toLowerCase(Locale.ROOT));
        try {
            Account made = new Account(name, role, null, person.identity(), false, clock.instant());
            if (accounts.add(name, made)) {
                return made;
            }
            Account known = accounts.find(name)
                    .filter(account -> person.identity().equals(account.identity()) && !account.disabled())
                    .orElseThrow(
                            () -> new Refusal(Problem.NOT_ALLOWED, "the name " + name + " is another user's here"));
            return known.role() == role
                    ? known
                    : accounts.change(name, name, account -> account.withRole(role))
                            .orElseThrow();
        } catch (InputException e) {
            throw new Refusal(Problem.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    private URI back(Context context) {
        URI address = access.publicAddress();
        return URI.create(
                (address == null ? "http://127.0.0.1:" + context.req().getLocalPort() : address.toString()) + BACK);
    }

    private Optional<Attempt> attempt(Context context) {
        return Optional.ofNullable(context.cookie(name(context)))
                .map(value -> value.split("\\.", -1))
                .filter(parts -> parts.length == 3)
                .map(parts -> new Attempt(parts[0], parts[1], parts[2]));
    }

    /** Lax, since the browser comes back from another site; it opens nothing by itself. */
    private Cookie cookie(Context context, String value, int age) {
        return new Cookie(name(context), value, "/", age, access.isSecure(), true, null, SameSite.LAX);
    }

    private String name(Context context) {
        return access.isSecure()
                ? "__Host-gainsay-oidc"
                : "gainsay-oidc-" + context.req().getLocalPort();
    }
}
