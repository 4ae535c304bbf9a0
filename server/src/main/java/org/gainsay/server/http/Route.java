package org.gainsay.server.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * What answers a request.
 *
 * @param path with names of parameters in braces, as {@code openapi.yaml} writes it
 */
public record Route(HandlerType method, String path, Handler handler) {
    public static Route get(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler);
    }

    public static Route post(String path, Handler handler) {
        return new Route(HandlerType.POST, path, handler);
    }

    public static Route delete(String path, Handler handler) {
        return new Route(HandlerType.DELETE, path, handler);
    }
}
