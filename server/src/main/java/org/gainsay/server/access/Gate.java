package org.gainsay.server.access;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.gainsay.ledger.HomeFailure;
import org.gainsay.server.http.OwnPages;
import org.gainsay.server.http.Problem;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import org.jspecify.annotations.Nullable;

/**
 * Through which every request goes. First, whatever its path: it comes from a page of this server or a program, is somebody's or nobody's,
 * and not one too many. Then, for a path that is there: whoever asks may do that. What is refused is told no more than that it is.
 */
public final class Gate {
    /** A page shows its token by this where it changes something. */
    static final String CSRF = "X-CSRF-Token";

    /** Change nothing, so a page of another site gains nothing by them. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    /** Where it stands that the store could not be asked who it is. */
    private static final String AWAY = "org.gainsay.away";

    private final OwnPages pages;
    private final Peers peers;
    private final Recognition recognition;
    private final Sessions sessions;
    private final RateLimit ofKeys;
    private final RateLimit ofUsers;
    private final RateLimit ofAddresses;

    Gate(
            OwnPages pages,
            Peers peers,
            Recognition recognition,
            Sessions sessions,
            AccessSettings.Rates rates,
            InstantSource clock) {
        this.pages = pages;
        this.peers = peers;
        this.recognition = recognition;
        this.sessions = sessions;
        this.ofKeys = RateLimit.perMinute(rates.key(), clock);
        this.ofUsers = RateLimit.perMinute(rates.user(), clock);
        this.ofAddresses = RateLimit.perMinute(rates.address(), clock);
    }

    /** What holds on every path, also where there is none. @throws Refusal where the request goes no further */
    public void receive(Context context) {
        pages.require(context);
        Optional<Visitor> visitor;
        try {
            visitor = recognition.of(context);
        } catch (HomeFailure away) {
            // Whether the server is alive, and what else is open to all, does not hang on its store.
            context.attribute(AWAY, away);
            return;
        }
        requireNotTooMany(context, visitor);
        visitor.ifPresent(known -> known.entersWith(context));
    }

    /** A route's handler, for those who may. */
    public Handler guarding(Route route) {
        Optional<PathGroup> group = PathGroup.of(route.path());
        return context -> {
            requireRight(route, group, context);
            route.handler().handle(context);
        };
    }

    private void requireRight(Route route, Optional<PathGroup> group, Context context) {
        if (route.least() == null || (route.freeHere() && peers.isFromHere(context))) {
            return;
        }
        Optional<Visitor> known = Visitor.find(context);
        if (known.isEmpty()) {
            @Nullable HomeFailure away = context.attribute(AWAY);
            throw away == null ? notSignedIn(context) : away;
        }
        Visitor visitor = known.get();
        if (!visitor.caller().role().covers(route.least()) || !visitor.opens(group)) {
            throw new Refusal(Problem.NOT_ALLOWED, "your role or your key does not open this");
        }
        if (visitor.by() == Visitor.By.SESSION && !SAFE.contains(context.req().getMethod())) {
            requireOwnPage(context);
        }
    }

    /** Asks for a sign-in, in the way in which programs understand it too. */
    static Refusal notSignedIn(Context context) {
        context.header("WWW-Authenticate", "Bearer realm=\"gainsay\"");
        return new Refusal(Problem.NOT_SIGNED_IN, "sign in, or send a key as Authorization: Bearer");
    }

    /** The browser adds the cookie by itself, whatever page asks; the token only a page can add that has read it here. */
    private void requireOwnPage(Context context) {
        @Nullable String shown = context.header(CSRF);
        boolean same = shown != null
                && sessions.token(context)
                        .filter(token -> Secrets.same(Sessions.csrf(token), shown))
                        .isPresent();
        if (!same) {
            throw new Refusal(Problem.FOREIGN, "the header " + CSRF + " is missing or old; /api/v1/session gives it");
        }
    }

    /** The one person on this machine may ask as often as it can. */
    private void requireNotTooMany(Context context, Optional<Visitor> visitor) {
        long wait = switch (visitor.map(Visitor::by).orElse(null)) {
            case PLACE -> 0;
            case KEY -> ofKeys.take(visitor.orElseThrow().credential());
            case SESSION -> ofUsers.take(visitor.orElseThrow().caller().name());
            case null -> ofAddresses.take(peers.address(context));
        };
        if (wait > 0) {
            throw tooMany(context, wait);
        }
    }

    static Refusal tooMany(Context context, long seconds) {
        context.header("Retry-After", Long.toString(seconds));
        return new Refusal(Problem.TOO_MANY, "try again in " + seconds + " seconds");
    }
}
