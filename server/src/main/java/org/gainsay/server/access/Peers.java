package org.gainsay.server.access;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/**
 * From where requests come.
 *
 * @param shared whether others than this machine may come: the server listens to them, or something in front of it passes them on
 * @param proxied whether something in front of it does, which says from where
 */
record Peers(boolean shared, boolean proxied) {
    private static final Set<String> HERE = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "[::1]", "[0:0:0:0:0:0:0:1]");

    private static final int NETWORK_GROUPS = 4;

    /** Whether a request can come from nobody but the one person at this machine. */
    boolean isOnlyPerson(Context context) {
        return !shared && isHere(context);
    }

    /** Whether a program on this machine asks, and not something on it that passes on what others ask. */
    boolean isFromHere(Context context) {
        return !proxied && isHere(context);
    }

    private static boolean isHere(Context context) {
        return HERE.contains(context.req().getRemoteAddr());
    }

    /**
     * The address that counts. A proxy on this machine adds the one it was asked from at the end of a list; whatever stands before it
     * anybody can have written. Of IPv6 the network counts, since a host has as many addresses as it likes.
     */
    String address(Context context) {
        String address = context.req().getRemoteAddr();
        String list = context.header("X-Forwarded-For");
        if (proxied && list != null && HERE.contains(address)) {
            address = list.substring(list.lastIndexOf(',') + 1).strip();
        }
        return address.indexOf(':') < 0 ? address : network(address);
    }

    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length <= NETWORK_GROUPS
                ? address
                : String.join(":", List.of(groups).subList(0, NETWORK_GROUPS));
    }
}
