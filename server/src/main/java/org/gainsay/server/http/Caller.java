package org.gainsay.server.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Role;

/**
 * Who asks.
 *
 * @param name what the ledger's entries name as {@code by}
 */
public record Caller(String name, Role role) {
    /** Who asks where there are no users: the one person on this machine, with every right. */
    public static final Caller LOCAL = new Caller(Ledger.LOCAL, Role.ADMINISTRATOR);

    private static final String ATTRIBUTE = "org.gainsay.caller";

    /** Who asks. @throws IllegalStateException where nobody was recognised, as may be on paths that are open to all */
    public static Caller of(Context context) {
        return find(context).orElseThrow(() -> new IllegalStateException("a path that is open to all asks who it is"));
    }

    /** Who asks, where somebody was recognised. */
    public static Optional<Caller> find(Context context) {
        return Optional.ofNullable(context.attribute(ATTRIBUTE));
    }

    /** From here on the request is this one's. */
    public void entersWith(Context context) {
        context.attribute(ATTRIBUTE, this);
    }
}
