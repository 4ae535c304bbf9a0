package org.gainsay.server.access;

import java.time.InstantSource;
import java.util.List;

/** Slows those down who try passwords: for a name from one address, for a name from anywhere, and for any names from one address. */
final class SignInAttempts {
    /** No user has a longer name; what nobody is called is not worth remembering. */
    private static final int LONGEST = 100;

    private final RateLimit nameFromThere;
    private final RateLimit name;
    private final RateLimit address;

    SignInAttempts(InstantSource clock) {
        this.nameFromThere = new RateLimit(5, 1 / 30.0, clock);
        this.name = new RateLimit(50, 1 / 30.0, clock);
        this.address = new RateLimit(50, 1 / 5.0, clock);
    }

    private record Counted(RateLimit limit, String who) {}

    private List<Counted> counted(String given, String from) {
        String user = given.length() > LONGEST ? "" : given;
        return List.of(
                new Counted(nameFromThere, from + " " + user), new Counted(address, from), new Counted(name, user));
    }

    /**
     * Counts an attempt before its password is looked at, so that many at once are no way around.
     *
     * @return 0, or after how many seconds another attempt may be made
     */
    long begin(String user, String from) {
        for (Counted each : counted(user, from)) {
            long wait = each.limit().take(each.who());
            if (wait > 0) {
                return wait;
            }
        }
        return 0;
    }

    /** An attempt that was right does not count. */
    void succeeded(String user, String from) {
        counted(user, from).forEach(each -> each.limit().giveBack(each.who()));
    }
}
