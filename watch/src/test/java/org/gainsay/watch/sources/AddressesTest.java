package org.gainsay.watch.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AddressesTest {
    @Test
    void whatDoesNotTellPagesApartIsLeftOut() {
        assertThat(Addresses.canonical("HTTPS://www.Example.org:443/news/1/?utm_source=x&id=7&fbclid=abc#top"))
                .isEqualTo(Addresses.canonical("http://example.org/news/1?id=7"))
                .isEqualTo("example.org/news/1?id=7");
        assertThat(Addresses.canonical("https://m.example.org/a/../b")).isEqualTo("example.org/b");
        assertThat(Addresses.canonical("https://example.org:8443/b")).isEqualTo("example.org:8443/b");
        assertThat(Addresses.canonical("http://m.org/"))
                .as("a host of that name")
                .isEqualTo("m.org");
    }

    @Test
    void whatTellsThemApartStays() {
        assertThat(Addresses.canonical("https://example.org/?p=1"))
                .isNotEqualTo(Addresses.canonical("https://example.org/?p=2"));
        assertThat(Addresses.canonical("https://example.org/A"))
                .isNotEqualTo(Addresses.canonical("https://example.org/a"));
        assertThat(Addresses.canonical("no address at all")).isEqualTo("no address at all");
    }

    @Test
    void textsOfTwoPublishersAreTwoArticles() {
        assertThat(Addresses.mayBeOfOne("https://www.a.example/1", "http://a.example/2"))
                .isTrue();
        assertThat(Addresses.mayBeOfOne("https://a.example/1", "https://b.example/1"))
                .isFalse();
        assertThat(Addresses.mayBeOfOne(null, "https://b.example/1")).isTrue();
    }
}
