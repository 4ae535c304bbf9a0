package org.gainsay.server.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/**
 * The cookie by which a browser shows that somebody has signed in. No script sees it, and no page of another site makes the browser send
 * it. Where browsers come by https it goes by nothing else, and its name keeps other hosts of the domain from setting it.
 */
final class SessionCookie {
    /** Of 43 letters; whatever is longer is none. */
    private static final int LETTERS = 43;

    private static final int WHILE_THE_BROWSER_RUNS = -1;

    private final boolean secure;

    SessionCookie(boolean secure) {
        this.secure = secure;
    }

    /** Cookies know no ports: two servers on one machine would sign each other's users out. */
    private String name(Context context) {
        return secure ? "__Host-gainsay" : "gainsay-" + context.req().getLocalPort();
    }

    /** What the browser shows, if that may be a session. */
    Optional<String> read(Context context) {
        return Optional.ofNullable(context.cookie(name(context))).filter(value -> value.length() == LETTERS);
    }

    void set(Context context, String token) {
        context.cookie(cookie(context, token, WHILE_THE_BROWSER_RUNS));
    }

    void clear(Context context) {
        context.cookie(cookie(context, "", 0));
    }

    private Cookie cookie(Context context, String value, int age) {
        return new Cookie(name(context), value, "/", age, secure, true, null, SameSite.STRICT);
    }
}
