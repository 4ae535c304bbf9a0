package org.gainsay.server.access;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.gainsay.format.Json;
import org.gainsay.ledger.AccessKey;
import org.gainsay.ledger.Accounts;
import org.gainsay.ledger.Role;
import org.gainsay.model.InputException;
import org.gainsay.server.http.ListAnswer;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Problem;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keys of programs: everybody's own, and for administrators all of them. */
final class KeyRoutes {
    private static final List<String> COLUMNS = List.of("id", "owner", "role", "scope", "created", "expires");

    private final Accounts accounts;
    private final Recognition recognition;
    private final InstantSource clock;

    KeyRoutes(Accounts accounts, Recognition recognition, InstantSource clock) {
        this.accounts = accounts;
        this.recognition = recognition;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/keys", this::all),
                Route.post("/api/v1/keys", this::add).from(Role.READER),
                Route.delete("/api/v1/keys/{id}", this::remove).from(Role.READER));
    }

    private void all(Context context) throws IOException {
        Parameters given = Parameters.of(context, ListAnswer.PARAMETERS.toArray(String[]::new));
        Visitor visitor = Visitor.find(context).orElseThrow();
        List<AccessKey> keys =
                accounts.keys().stream().filter(key -> isOpen(key, visitor)).toList();
        new ListAnswer<>(keys, AccessKey::id, KeyRoutes::json, ListAnswer.Table.ofKeys(COLUMNS, KeyRoutes::json), null)
                .answer(context, given);
    }

    private static boolean isOpen(AccessKey key, Visitor visitor) {
        return key.owner().equals(visitor.caller().name()) || visitor.caller().role() == Role.ADMINISTRATOR;
    }

    /** Only in one's own name, and only by who has signed in: a key that makes keys would never expire. */
    private void add(Context context) {
        Parameters.of(context);
        Fields given = Fields.of(context, "role", "scope", "expires");
        Visitor visitor = Visitor.find(context).orElseThrow();
        switch (visitor.by()) {
            case KEY -> throw new Refusal(Problem.NOT_ALLOWED, "no key makes keys; sign in");
            case PLACE -> throw new Refusal(Problem.CONFLICT, "keys belong to users; add the first user first");
            case SESSION -> {}
        }
        @Nullable String wanted = given.optional("role");
        Role role = wanted == null ? visitor.caller().role() : UserNames.role(wanted);
        if (!visitor.caller().role().covers(role)) {
            throw new Refusal(Problem.NOT_ALLOWED, "a key opens no more than its owner's role does");
        }
        Instant now = clock.instant();
        NewKey key = NewKey.of(
                visitor.caller().name(),
                role,
                PathGroup.scope(scope(given)),
                now,
                expiry(given.optional("expires"), now));
        accounts.addKey(visitor.caller().name(), key.kept());
        context.status(HttpStatus.CREATED);
        ObjectNode json = json(key.kept());
        json.put("key", key.key());
        context.contentType("application/json").result(Json.line(json) + "\n");
    }

    private static List<String> scope(Fields given) {
        JsonNode scope = given.json().path("scope");
        if (scope.isMissingNode() || scope.isNull()) {
            return List.of();
        }
        if (!scope.isArray() || !scope.values().stream().allMatch(JsonNode::isString)) {
            throw Refusal.wrong("scope is no list of texts; give such as [\"screen\", \"match\"]");
        }
        return scope.values().stream().map(JsonNode::asString).toList();
    }

    private static Instant expiry(@Nullable String given, Instant now) {
        if (given == null) {
            return now.plus(NewKey.USUAL);
        }
        try {
            return NewKey.expiry(given, now);
        } catch (InputException e) {
            NewKey.expiry(given, Instant.MIN); // throws where it is no day or time at all, and not only a past one
            throw new Refusal(Problem.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    private void remove(Context context) {
        Parameters.of(context);
        String id = context.pathParam("id");
        Visitor visitor = Visitor.find(context).orElseThrow();
        boolean removed = accounts.key(id).filter(key -> isOpen(key, visitor)).isPresent()
                && accounts.removeKey(visitor.caller().name(), id);
        if (!removed) {
            throw Refusal.notFound("no key '" + id + "'; /api/v1/keys lists them");
        }
        recognition.forget();
        context.status(HttpStatus.NO_CONTENT);
    }

    private static ObjectNode json(AccessKey key) {
        ObjectNode json = Json.object();
        json.put("id", key.id());
        json.put("owner", key.owner());
        json.put("role", key.role().label());
        json.set("scope", Json.words(key.scope()));
        json.put("created", key.created().toString());
        json.put("expires", key.expires().toString());
        return json;
    }
}
