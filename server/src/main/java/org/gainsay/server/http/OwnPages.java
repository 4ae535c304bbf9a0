package org.gainsay.server.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what programs and pages of this very server ask. A page of another site can make a browser send requests here, and can
 * have a name of its own point to this machine; its Host or Origin gives it away.
 *
 * @param port on which the server listens
 */
public record OwnPages(int port) {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    /** The port of HTTP, which browsers leave out. */
    private static final int USUAL = 80;

    /** Checks a request. @throws Refusal where it comes from elsewhere */
    public void require(Context context) {
        String host = context.header("Host");
        if (host == null || !isOwn(host)) {
            throw new Refusal(Problem.FOREIGN, "the Host header names another server; ask 127.0.0.1:" + port);
        }
        String origin = context.header("Origin");
        if (origin != null && !(origin.startsWith("http://") && isOwn(origin.substring("http://".length())))) {
            throw new Refusal(Problem.FOREIGN, "the request comes from a page of another site");
        }
        if (isFromAfar(context.header("Sec-Fetch-Site")) && !"navigate".equals(context.header("Sec-Fetch-Mode"))) {
            throw new Refusal(Problem.FOREIGN, "the request comes from a page of another site");
        }
    }

    private static boolean isFromAfar(@Nullable String site) {
        return "cross-site".equals(site) || "same-site".equals(site);
    }

    private boolean isOwn(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(own -> name.equals(own + ":" + port) || (port == USUAL && name.equals(own)));
    }
}
