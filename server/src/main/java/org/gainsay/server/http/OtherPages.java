package org.gainsay.server.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.gainsay.model.InputException;

/**
 * Pages of other programs that may use a part of the server, by their origin: OpenRefine's own page asks for suggestions itself, and shows
 * the preview of an entity in a frame.
 *
 * @param origins in lower case, as browsers send them
 */
public record OtherPages(Set<String> origins) {
    /** No others. */
    public static final OtherPages NONE = new OtherPages(Set.of());

    private static final String PART = "/reconcile/";

    public OtherPages {
        origins = Set.copyOf(origins);
    }

    /** Those of these origins. @throws InputException where one is none */
    public static OtherPages of(Collection<String> given) {
        Set<String> origins = new LinkedHashSet<>();
        for (String each : given) {
            String origin = each.toLowerCase(Locale.ROOT);
            if (!isOrigin(origin)) {
                throw new InputException("--allow-origin " + each
                        + ": no origin of a page; give scheme, host and port, such as http://127.0.0.1:3333");
            }
            origins.add(origin);
        }
        return new OtherPages(origins);
    }

    private static boolean isOrigin(String given) {
        try {
            URI uri = URI.create(given);
            String host = uri.getHost();
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return host != null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && given.equals(uri.getScheme() + "://" + host + port);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a request comes from such a page, and asks for that part. */
    boolean mayAsk(Context context) {
        String origin = context.header("Origin");
        return origin != null && isOpen(context) && origins.contains(origin.toLowerCase(Locale.ROOT));
    }

    private boolean isOpen(Context context) {
        return !origins.isEmpty() && context.path().startsWith(PART);
    }

    /** Lets these pages read the answer, and show it in a frame. */
    public void welcome(Context context) {
        if (!isOpen(context)) {
            return;
        }
        context.header("Vary", "Origin");
        context.header("Cross-Origin-Resource-Policy", "cross-origin");
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors "
                        + String.join(" ", origins.stream().sorted().toList()));
        context.res().setHeader("X-Frame-Options", null);
        if (mayAsk(context)) {
            context.header("Access-Control-Allow-Origin", String.valueOf(context.header("Origin")));
        }
    }
}
