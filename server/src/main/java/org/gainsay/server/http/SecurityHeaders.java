package org.gainsay.server.http;

import io.javalin.http.Context;
import java.util.Map;

/** What every answer tells browsers: nothing of it is a page that may run, be framed, be guessed at or be kept. */
public final class SecurityHeaders {
    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cache-Control", "no-store");

    private SecurityHeaders() {}

    public static void add(Context context) {
        ALL.forEach(context::header);
    }

    /** Where browsers come by https they are to come by nothing else from now on. */
    public static void addForHttps(Context context) {
        add(context);
        context.header("Strict-Transport-Security", "max-age=31536000");
    }
}
