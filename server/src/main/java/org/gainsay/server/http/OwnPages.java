package org.gainsay.server.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what programs and pages of this very server ask. A page of another site can make a browser send requests here, and can
 * have a name of its own point to this machine; its Host or Origin gives it away.
 *
 * @param address under which others know it, where it says so; then it has that name and those of this machine
 * @param anyName whether it is known by names that it does not know, as in a network; then a page's origin must be the host that it asks
 * @param others pages that may use a part of it all the same
 */
public record OwnPages(@Nullable URI address, boolean anyName, OtherPages others) {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final String HTTP = "http://";

    /** The port of HTTP, which browsers leave out. */
    private static final int USUAL = 80;

    private static final String BASE = "org.gainsay.base";

    /** Where whoever asks finds this server, once it was checked: scheme, host and port. */
    public static String base(Context context) {
        return Objects.requireNonNull(context.attribute(BASE));
    }

    /** Checks a request. @throws Refusal where it comes from elsewhere */
    public void require(Context context) {
        int port = context.req().getLocalPort();
        String host = context.header("Host");
        if (host == null || !isOwn(host.toLowerCase(Locale.ROOT), port)) {
            throw new Refusal(Problem.FOREIGN, "the Host header names another server; ask " + name(port));
        }
        context.attribute(BASE, address == null || isHere(host, port) ? HTTP + host : address.toString());
        if (others.mayAsk(context)) {
            return;
        }
        String origin = context.header("Origin");
        if (origin != null && !isOwnOrigin(origin.toLowerCase(Locale.ROOT), host.toLowerCase(Locale.ROOT), port)) {
            throw new Refusal(Problem.FOREIGN, "the request comes from a page of another site");
        }
        if (isFromAfar(context.header("Sec-Fetch-Site")) && !"navigate".equals(context.header("Sec-Fetch-Mode"))) {
            throw new Refusal(Problem.FOREIGN, "the request comes from a page of another site");
        }
    }

    private String name(int port) {
        return address == null ? "127.0.0.1:" + port : address.getRawAuthority();
    }

    private boolean isOwnOrigin(String origin, String host, int port) {
        return anyName
                ? origin.equals(HTTP + host)
                : (address != null && origin.equals(address.toString()))
                        || (origin.startsWith(HTTP) && isHere(origin.substring(HTTP.length()), port));
    }

    private static boolean isFromAfar(@Nullable String site) {
        return "cross-site".equals(site) || "same-site".equals(site);
    }

    private boolean isOwn(String host, int port) {
        return anyName || (address != null && host.equals(address.getRawAuthority())) || isHere(host, port);
    }

    private static boolean isHere(String name, int port) {
        return NAMES.stream().anyMatch(own -> name.equals(own + ":" + port) || (port == USUAL && name.equals(own)));
    }
}
