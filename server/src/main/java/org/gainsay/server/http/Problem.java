package org.gainsay.server.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.gainsay.format.Json;
import tools.jackson.databind.node.ObjectNode;

/** What can go wrong with a request, as RFC 9457 writes it. The types stay as they are: programs tell problems apart by them. */
public enum Problem {
    WRONG_INPUT("wrong-input", 400, "The request cannot be understood"),
    NOT_SIGNED_IN("not-signed-in", 401, "This wants a sign-in or a key"),
    NOT_ALLOWED("not-allowed", 403, "This is not for you"),
    FOREIGN("foreign-request", 403, "This server answers its own pages and programs only"),
    NOT_FOUND("not-found", 404, "There is no such thing"),
    WRONG_METHOD("wrong-method", 405, "That cannot be done here"),
    TOO_SLOW("too-slow", 408, "The request took too long to arrive"),
    CONFLICT("conflict", 409, "That does not fit what is there"),
    TOO_LARGE("too-large", 413, "The request is too large"),
    WRONG_MEDIA_TYPE("wrong-media-type", 415, "That kind of body is not understood"),
    TOO_MANY("too-many-requests", 429, "That was too much in too short a time"),
    FAULT("fault", 500, "A fault of the program"),
    OUTSIDE("outside-source", 404, "A source outside could not be had"),
    NOT_KEPT("not-kept", 503, "The result could not be kept, so it is not shown"),
    NOT_READY("not-ready", 503, "The server is not ready");

    /** Of every problem's body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String NAMESPACE = "urn:gainsay:problem:";

    private final String name;
    private final int status;
    private final String title;

    Problem(String name, int status, String title) {
        this.name = name;
        this.status = status;
        this.title = title;
    }

    /** The problem that fits a status best. */
    static Problem ofStatus(int status) {
        for (Problem problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status < FAULT.status ? WRONG_INPUT : FAULT;
    }

    /** Its {@code type}. */
    public String type() {
        return NAMESPACE + name;
    }

    public int status() {
        return status;
    }

    /** The whole body. */
    public String json(String detail) {
        return json(status, detail);
    }

    /** The whole body, with a status of its kind. */
    String json(int status, String detail) {
        ObjectNode json = Json.object();
        json.put("type", type());
        json.put("title", title);
        json.put("status", status);
        json.put("detail", detail);
        return Json.line(json) + "\n";
    }

    /** Answers with it. */
    public void answer(Context context, String detail) {
        context.status(status);
        context.contentType(MEDIA_TYPE);
        // As bytes: as text it would go out in whatever the servlet takes for this type's usual letters, which is
        // Latin-1.
        context.result(json(detail).getBytes(StandardCharsets.UTF_8));
    }
}
