package org.gainsay.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which hosts may be asked. Tells addresses of the own machine and network from public ones, so that nobody sends us to them: no
 * server that redirects, and, where only public hosts are wanted, no address that was handed in. A name is looked up once by us and
 * once by the connection, and the JVM remembers it in between; the launcher has it remember for the whole run, so that a name
 * server cannot answer the second time with another address.
 */
public final class Hosts {
    /** Names to addresses; as the system does it, but in tests. */
    @FunctionalInterface
    public interface Resolver {
        List<InetAddress> resolve(String host) throws UnknownHostException;
    }

    private final Resolver resolver;
    private final boolean publicOnly;

    private Hosts(Resolver resolver, boolean publicOnly) {
        this.resolver = resolver;
        this.publicOnly = publicOnly;
    }

    /** Any host that we are told of; a public one may not redirect to a private one. */
    public static Hosts any(Resolver resolver) {
        return new Hosts(resolver, false);
    }

    /** As {@link #any}, by the system's own look-up. */
    public static Hosts any() {
        return any(Hosts::lookUp);
    }

    /** None of this machine or network, however we come to it. */
    public static Hosts publicOnly(Resolver resolver) {
        return new Hosts(resolver, true);
    }

    /** As {@link #publicOnly}, by the system's own look-up. */
    public static Hosts publicOnly() {
        return publicOnly(Hosts::lookUp);
    }

    private static List<InetAddress> lookUp(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }

    /** Refuses an address that was handed in. */
    void check(URI address) throws FetchFailure {
        if (publicOnly && isPrivate(address.getHost())) {
            throw FetchFailure.lasting("is an address of this machine or network");
        }
    }

    /** Refuses a redirect from a public host to a private one. */
    void check(URI first, URI to) throws FetchFailure {
        if ((publicOnly || !isPrivate(first.getHost())) && isPrivate(to.getHost())) {
            throw FetchFailure.lasting("redirects to " + to.getHost() + ", a host of this machine or network");
        }
    }

    /** Whether the host is written as an address, and a private one; of names nothing is known before they are looked up. */
    public static boolean isPrivateAddress(String host) {
        try {
            return isPrivate(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    /** Whether any address of the host is private. What cannot be resolved here cannot be reached either. */
    public boolean isPrivate(String host) {
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
            // "This network", what carriers share among customers (RFC 6598), protocol assignments (RFC 6890),
            // benchmarks
            // (RFC 2544), and what is reserved, with broadcast.
            case Inet4Address v4 ->
                first == 0
                        || (first == 100 && (second & 0xc0) == 64)
                        || (first == 192 && second == 0 && bytes[2] == 0)
                        || (first == 198 && (second & 0xfe) == 18)
                        || first >= 240;
            // Unique local addresses (RFC 4193), and IPv4 addresses in other clothes (RFC 6052, RFC 3056, RFC 4380).
            case Inet6Address v6 ->
                (first & 0xfe) == 0xfc
                        || (first == 0 && second == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b)
                        || (first == 0x20 && second == 0x02)
                        || (first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
            default -> true;
        };
    }
}
