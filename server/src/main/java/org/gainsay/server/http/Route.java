package org.gainsay.server.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import org.gainsay.ledger.Role;
import org.jspecify.annotations.Nullable;

/**
 * What answers a request. Unless it says otherwise, whoever may look may GET it, and who may screen and decide may do the rest.
 *
 * @param path with names of parameters in braces, as {@code openapi.yaml} writes it
 * @param least the role that it wants at least; null for what is open to all
 * @param freeHere whether programs on the server's own machine need no role
 */
public record Route(
        HandlerType method,
        String path,
        Handler handler,
        @Nullable Role least,
        boolean freeHere) {
    public Route(HandlerType method, String path, Handler handler) {
        this(method, path, handler, method.equals(HandlerType.GET) ? Role.READER : Role.ANALYST, false);
    }

    public static Route get(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler);
    }

    public static Route post(String path, Handler handler) {
        return new Route(HandlerType.POST, path, handler);
    }

    public static Route patch(String path, Handler handler) {
        return new Route(HandlerType.PATCH, path, handler);
    }

    public static Route delete(String path, Handler handler) {
        return new Route(HandlerType.DELETE, path, handler);
    }

    /** The same for this role and those above it. */
    public Route from(Role role) {
        return new Route(method, path, handler, role, freeHere);
    }

    /** The same for all, signed in or not. */
    public Route open() {
        return new Route(method, path, handler, null, freeHere);
    }

    /** The same, and open to programs on this machine. */
    public Route andFreeHere() {
        return new Route(method, path, handler, least, true);
    }
}
