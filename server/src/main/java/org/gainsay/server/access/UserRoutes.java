package org.gainsay.server.access;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.gainsay.format.Json;
import org.gainsay.ledger.Account;
import org.gainsay.ledger.Accounts;
import org.gainsay.ledger.Role;
import org.gainsay.model.InputException;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.ListAnswer;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Problem;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The users: who they are, for those who hand work over; adding, changing and removing them, for administrators. */
final class UserRoutes {
    private static final List<String> COLUMNS = List.of("name", "role", "disabled", "created");

    private final Accounts accounts;
    private final Recognition recognition;
    private final InstantSource clock;

    UserRoutes(Accounts accounts, Recognition recognition, InstantSource clock) {
        this.accounts = accounts;
        this.recognition = recognition;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/users", this::all).from(Role.ANALYST),
                Route.post("/api/v1/users", this::add).from(Role.ADMINISTRATOR),
                Route.patch("/api/v1/users/{name}", this::change).from(Role.ADMINISTRATOR),
                Route.delete("/api/v1/users/{name}", this::remove).from(Role.ADMINISTRATOR));
    }

    private void all(Context context) throws IOException {
        Parameters given = Parameters.of(context, ListAnswer.PARAMETERS.toArray(String[]::new));
        new ListAnswer<>(
                        accounts.all(),
                        Account::name,
                        UserRoutes::json,
                        ListAnswer.Table.ofKeys(COLUMNS, UserRoutes::json),
                        null)
                .answer(context, given);
    }

    private void add(Context context) {
        Parameters.of(context);
        Fields given = Fields.of(context, "name", "role", "password");
        String name = UserNames.require(given.text("name"));
        Role role = UserNames.role(given.text("role"));
        Account account = new Account(name, role, Passwords.hash(given.text("password")), null, false, clock.instant());
        boolean added = fitting(() -> accounts.add(Caller.of(context).name(), account));
        if (!added) {
            throw new Refusal(Problem.CONFLICT, "there is a user '" + name + "' already");
        }
        recognition.forget();
        context.status(HttpStatus.CREATED);
        answer(context, account);
    }

    private void change(Context context) {
        Parameters.of(context);
        Fields given = Fields.of(context, "role", "password", "disabled");
        String name = context.pathParam("name");
        requireOther(context, name);
        @Nullable String role = given.optional("role");
        @Nullable String password = given.optional("password");
        @Nullable Boolean disabled = given.flag("disabled");
        @Nullable Role newRole = role == null ? null : UserNames.role(role);
        @Nullable String hash = password == null ? null : Passwords.hash(password);
        Account changed = fitting(() -> accounts.change(Caller.of(context).name(), name, account -> {
                    Account now = newRole == null ? account : account.withRole(newRole);
                    now = hash == null ? now : now.withPassword(hash);
                    return disabled == null ? now : now.withDisabled(disabled);
                }))
                .orElseThrow(() -> notFound(name));
        recognition.forget();
        answer(context, changed);
    }

    private void remove(Context context) {
        Parameters.of(context);
        String name = context.pathParam("name");
        requireOther(context, name);
        boolean removed = fitting(() -> accounts.remove(Caller.of(context).name(), name));
        if (!removed) {
            throw notFound(name);
        }
        recognition.forget();
        context.status(HttpStatus.NO_CONTENT);
    }

    private static Refusal notFound(String name) {
        return Refusal.notFound("no user '" + name + "'; /api/v1/users lists them");
    }

    /** So that no administrator shuts himself out. */
    private static void requireOther(Context context, String name) {
        if (Caller.of(context).name().equals(name)) {
            throw new Refusal(
                    Problem.CONFLICT,
                    "this is you: have another administrator do it; your password /api/v1/session/password changes");
        }
    }

    private interface Change<T> {
        T make();
    }

    /** What would leave nobody who may add users is a conflict. */
    private static <T> T fitting(Change<T> change) {
        try {
            return change.make();
        } catch (InputException e) {
            throw new Refusal(Problem.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    private static void answer(Context context, Account account) {
        context.contentType("application/json").result(Json.line(json(account)) + "\n");
    }

    private static ObjectNode json(Account account) {
        ObjectNode json = Json.object();
        json.put("name", account.name());
        json.put("role", account.role().label());
        json.put("disabled", account.disabled());
        json.put("created", account.created().toString());
        ArrayNode ways = json.putArray("sign_in");
        if (account.password() != null) {
            ways.add("password");
        }
        if (account.identity() != null) {
            ways.add("oidc");
        }
        return json;
    }
}
