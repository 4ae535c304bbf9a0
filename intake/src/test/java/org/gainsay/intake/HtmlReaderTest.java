package org.gainsay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.gainsay.model.InputException;
import org.gainsay.model.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of differing build, written by hand: what is the article, and how it is laid out. */
class HtmlReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"news", "press-release", "live-blog", "un-page", "transcript"})
    void findsTheArticle(String page) throws IOException {
        Extracted read = HtmlReader.read(bytes(page + ".html"), "", page);
        assertThat(read.text()).isEqualTo(new String(bytes(page + ".txt"), StandardCharsets.UTF_8));
    }

    @Test
    void takesWhatThePageSaysOfItself() throws IOException {
        assertThat(HtmlReader.read(bytes("news.html"), "", "").metadata())
                .isEqualTo(new Metadata(
                        "Iran denies drone deliveries to Russia",
                        "The Example Gazette",
                        "2022-11-05",
                        "https://gazette.example/world/iran-drones"));
        assertThat(HtmlReader.read(bytes("live-blog.html"), "", "").metadata())
                .isEqualTo(new Metadata(
                        "Ukraine live: Kremlin dismisses reports of new missiles",
                        "Example Live",
                        "2023-01-14",
                        "https://live.example/ukraine"));
        assertThat(HtmlReader.read(bytes("press-release.html"), "", "").metadata())
                .isEqualTo(new Metadata("Minister announces export controls", "Ministry of Trade", "2023-02-24", null));
        assertThat(HtmlReader.read(bytes("un-page.html"), "", "").metadata().published())
                .isEqualTo("2023-09-08");
        assertThat(HtmlReader.read(bytes("transcript.html"), "", "").metadata())
                .isEqualTo(new Metadata("Daily briefing", null, null, null));
    }

    @Test
    void believesThePageWhereItsTextIsNotFound() {
        String body = "The ministry denied on Monday that any such missiles had ever been sold. "
                .repeat(6)
                .strip();
        String page =
                "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ministry denies\","
                        + "\"articleBody\":\"" + body
                        + "\"}</script></head><body><div id=root></div><p>Loading.</p></body></html>";
        assertThat(text(page)).isEqualTo("Ministry denies\n\n" + body + "\n");
    }

    @Test
    void refusesWhatHasNoText() {
        assertThatThrownBy(() -> text("<html><body><script>x()</script><noscript>Enable it</noscript></body></html>"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no article text");
    }

    @Test
    void brokenDataOfThePageIsPassedOver() {
        assertThat(text("<script type='application/ld+json'>{\"@type\":</script><h1>A</h1><p>Iran denied it.</p>"))
                .isEqualTo("A\n\nIran denied it.\n");
    }

    @Test
    void deepAndManyElementsDoNoHarm() {
        String deep = "<div>".repeat(50_000) + "<p>Iran denied it, and that was all.</p>";
        assertThat(text(deep)).contains("Iran denied it");
        String many = "<article class='related'><h2><a href='/x'>x</a></h2><p>Related</p></article>".repeat(5_000);
        assertThat(text(many + "<main><p>Iran denied it, and that was all that it said.</p></main>"))
                .isEqualTo("Iran denied it, and that was all that it said.\n");
    }

    private static String text(String page) {
        return HtmlReader.read(page.getBytes(StandardCharsets.UTF_8), "", "page")
                .text();
    }

    static byte[] bytes(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(HtmlReaderTest.class.getResourceAsStream(name))) {
            return stream.readAllBytes();
        }
    }
}
