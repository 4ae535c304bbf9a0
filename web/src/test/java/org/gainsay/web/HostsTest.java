package org.gainsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are of the own machine or network, and who may lead there. */
class HostsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "100.64.0.1",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:10.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "192.0.0.8",
                "64:ff9b::7f00:1",
                "2002:7f00:1::"
            })
    void privateAddresses(String address) throws Exception {
        assertThat(Hosts.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "100.128.0.1", "172.32.0.1", "2001:4860:4860::8888", "192.0.2.1", "2a00:1450::1"})
    void publicAddresses(String address) throws Exception {
        assertThat(Hosts.isPrivate(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void onlyPublicHostsWhereThatIsWanted() throws Exception {
        URI inside = URI.create("http://inside.example/a");
        URI outside = URI.create("http://outside.example/a");
        Hosts.Resolver resolver = host -> List.of(InetAddress.getByName(
                host.startsWith("inside") ? "10.0.0.1" : host.startsWith("outside") ? "8.8.8.8" : host));
        Hosts strict = Hosts.publicOnly(resolver);
        assertThatThrownBy(() -> strict.check(inside)).hasMessageContaining("this machine or network");
        assertThatThrownBy(() -> strict.check(URI.create("http://[::1]/"))).isInstanceOf(FetchFailure.class);
        assertThatThrownBy(() -> strict.check(outside, inside)).hasMessageContaining("redirects to inside.example");
        strict.check(outside);
        Hosts lenient = Hosts.any(resolver);
        lenient.check(inside);
        lenient.check(inside, inside);
        assertThatThrownBy(() -> lenient.check(outside, inside)).hasMessageContaining("redirects to inside.example");
    }
}
