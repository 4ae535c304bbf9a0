package org.gainsay.server.access;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.gainsay.server.http.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who was recognised, and by what.
 *
 * @param credential what was shown, as a hash; empty for the one person on this machine
 * @param scope of a key: the only groups of paths that it opens; none for all that a key can open
 */
record Visitor(Caller caller, By by, String credential, List<String> scope) {
    /** By what somebody is recognised. */
    enum By {
        /** There are no users, and the request comes from this machine. */
        PLACE,
        SESSION,
        KEY
    }

    /** Of a home without users. */
    static final Visitor LOCAL = new Visitor(Caller.LOCAL, By.PLACE, "", List.of());

    private static final String ATTRIBUTE = "org.gainsay.visitor";

    Visitor {
        scope = List.copyOf(scope);
    }

    void entersWith(Context context) {
        context.attribute(ATTRIBUTE, this);
        caller.entersWith(context);
    }

    static Optional<Visitor> find(Context context) {
        @Nullable Visitor visitor = context.attribute(ATTRIBUTE);
        return Optional.ofNullable(visitor);
    }

    /** Whether a path of that group is not closed by what was shown. */
    boolean opens(Optional<PathGroup> group) {
        return by != By.KEY || group.map(one -> one.isIn(scope)).orElse(scope.isEmpty());
    }
}
