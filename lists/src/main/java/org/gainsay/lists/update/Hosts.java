package org.gainsay.lists.update;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Tells addresses of the own machine and network from public ones, so that no public server sends us to them. */
final class Hosts {
    /** Names to addresses; as the system does it, but in tests. */
    @FunctionalInterface
    interface Resolver {
        List<InetAddress> resolve(String host) throws UnknownHostException;
    }

    private final Resolver resolver;

    Hosts(Resolver resolver) {
        this.resolver = resolver;
    }

    static Hosts ofSystem() {
        return new Hosts(host -> List.of(InetAddress.getAllByName(host)));
    }

    /** Whether any address of the host is private. What cannot be resolved here cannot be reached either. */
    boolean isPrivate(String host) {
        try {
            String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            return resolver.resolve(bare).stream().anyMatch(Hosts::isPrivate);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    static boolean isPrivate(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return switch (address) {
            // "This network", and what carriers share among customers (RFC 6598).
            case Inet4Address v4 -> first == 0 || (first == 100 && (second & 0xc0) == 64);
            // Unique local addresses (RFC 4193).
            case Inet6Address v6 -> (first & 0xfe) == 0xfc;
            default -> true;
        };
    }
}
