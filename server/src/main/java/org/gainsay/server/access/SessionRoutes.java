package org.gainsay.server.access;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.gainsay.format.Json;
import org.gainsay.ledger.Account;
import org.gainsay.ledger.Accounts;
import org.gainsay.ledger.Role;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Problem;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Signing in and out, who one is, one's own password, and the first administrator of all. */
final class SessionRoutes {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Recognition recognition;
    private final Peers peers;
    private final SetupCode setup;
    private final List<String> ways;
    private final InstantSource clock;
    private final SignInAttempts attempts;

    /** @param ways by which one can sign in */
    SessionRoutes(
            Accounts accounts,
            Sessions sessions,
            Recognition recognition,
            Peers peers,
            SetupCode setup,
            List<String> ways,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.recognition = recognition;
        this.peers = peers;
        this.setup = setup;
        this.ways = List.copyOf(ways);
        this.clock = clock;
        this.attempts = new SignInAttempts(clock);
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/session", this::show).open(),
                Route.post("/api/v1/session", this::signIn).open(),
                Route.delete("/api/v1/session", this::signOut).from(Role.READER),
                Route.post("/api/v1/session/password", this::changePassword).from(Role.READER),
                Route.post("/api/v1/setup", this::setUp).open());
    }

    private void show(Context context) {
        Parameters.of(context);
        answer(context, Visitor.find(context), sessions.token(context));
    }

    /** The same answer after the same work, whether there is such a user or not. */
    private void signIn(Context context) {
        Parameters.of(context);
        Fields given = Fields.of(context, "name", "password");
        String name = given.text("name");
        String password = given.text("password");
        Account account = require(context, name, password);
        begin(context, account);
    }

    /** Whose name and password these are. @throws Refusal where they are nobody's, or too many have been tried */
    private Account require(Context context, String name, String password) {
        String from = peers.address(context);
        long wait = attempts.begin(name, from);
        if (wait > 0) {
            throw Gate.tooMany(context, wait);
        }
        Optional<Account> account = accounts.find(name);
        boolean right =
                Passwords.matches(password, account.map(Account::password).orElse(null));
        if (!right || account.isEmpty() || account.get().disabled()) {
            throw new Refusal(Problem.NOT_SIGNED_IN, "name or password is wrong");
        }
        attempts.succeeded(name, from);
        return account.get();
    }

    private void begin(Context context, Account account) {
        String token = sessions.begin(context, account.name());
        recognition.forget();
        answer(
                context,
                Optional.of(new Visitor(
                        new Caller(account.name(), account.role()),
                        Visitor.By.SESSION,
                        Secrets.sha256(token),
                        List.of())),
                Optional.of(token));
    }

    private void signOut(Context context) {
        Parameters.of(context);
        sessions.end(context);
        recognition.forget();
        context.status(HttpStatus.NO_CONTENT);
    }

    /** Signs out everywhere, and in anew here. */
    private void changePassword(Context context) {
        Parameters.of(context);
        Fields given = Fields.of(context, "current", "password");
        Visitor visitor = Visitor.find(context).orElseThrow();
        if (visitor.by() != Visitor.By.SESSION) {
            throw new Refusal(Problem.NOT_ALLOWED, "only who has signed in has a password to change");
        }
        Account account = require(context, visitor.caller().name(), given.text("current"));
        String hash = Passwords.hash(given.text("password"));
        accounts.change(account.name(), account.name(), now -> now.withPassword(hash));
        begin(context, account);
    }

    private void setUp(Context context) {
        Parameters.of(context);
        Fields given = Fields.of(context, "code", "name", "password");
        if (!setup.isOffered() || !accounts.isEmpty()) {
            throw Refusal.notFound("nothing is to be set up; start the server with --setup where there are no users");
        }
        long wait = attempts.begin("", peers.address(context));
        if (wait > 0) {
            throw Gate.tooMany(context, wait);
        }
        String name = UserNames.require(given.text("name"));
        String hash = Passwords.hash(given.text("password"));
        if (!setup.use(given.text("code"))) {
            throw new Refusal(Problem.NOT_SIGNED_IN, "the code is wrong");
        }
        Account first = new Account(name, Role.ADMINISTRATOR, hash, null, false, clock.instant());
        if (!accounts.addFirst(first)) {
            throw Refusal.notFound("somebody else was made the first user meanwhile");
        }
        begin(context, first);
    }

    private void answer(Context context, Optional<Visitor> visitor, Optional<String> token) {
        boolean bySession =
                visitor.filter(one -> one.by() == Visitor.By.SESSION).isPresent();
        ObjectNode json = Json.object();
        json.put("users", !recognition.isWithoutUsers());
        json.put("name", visitor.map(one -> one.caller().name()).orElse(null));
        json.put("role", visitor.map(one -> one.caller().role().label()).orElse(null));
        json.put("csrf", bySession ? token.map(Sessions::csrf).orElse(null) : null);
        ArrayNode offered = json.putArray("sign_in");
        ways.forEach(offered::add);
        json.put("setup", setup.isOffered());
        context.contentType("application/json").result(Json.line(json) + "\n");
    }
}
