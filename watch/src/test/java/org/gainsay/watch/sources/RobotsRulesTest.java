package org.gainsay.watch.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RobotsRulesTest {
    private static RobotsRules rules(String text) {
        return RobotsRules.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theLongestRuleCounts() {
        RobotsRules rules = rules("""
                User-Agent: *
                Allow: /example/page/
                Disallow: /example/page/disallowed.gif
                Disallow: /fish
                Allow: /fish
                """);
        assertThat(rules.allows("/example/page/")).isTrue();
        assertThat(rules.allows("/example/page/disallowed.gif")).isFalse();
        assertThat(rules.allows("/fish")).as("equally long: allowed").isTrue();
        assertThat(rules.allows("/elsewhere")).isTrue();
    }

    @Test
    void groupsThatNameUsGoBeforeThoseForAllAndAddUp() {
        RobotsRules rules = rules("""
                User-agent: *
                Disallow: /
                # us, among others
                User-agent: OtherBot
                User-agent: Gainsay/1.0
                Disallow: /private

                Sitemap: https://example.org/sitemap.xml
                User-agent: gainsay
                Disallow: /drafts # not ready
                Crawl-delay: 2.5
                """);
        assertThat(rules.allows("/news")).isTrue();
        assertThat(rules.allows("/private/1")).isFalse();
        assertThat(rules.allows("/drafts")).isFalse();
        assertThat(rules.delay()).isEqualTo(Duration.ofMillis(2_500));
    }

    @Test
    void aStarStandsForAnythingAndADollarForTheEnd() {
        RobotsRules rules = rules("""
                user-agent: *
                disallow: /*.pdf$
                disallow: /a*b*c
                """);
        assertThat(rules.allows("/report.pdf")).isFalse();
        assertThat(rules.allows("/report.pdf?page=1")).isTrue();
        assertThat(rules.allows("/pdf")).isTrue();
        assertThat(rules.allows("/a-b-c-d")).isFalse();
        assertThat(rules.allows("/a-c-b")).isTrue();
        assertThat(rules("user-agent: *\ndisallow: /x$").allows("/x")).isFalse();
        assertThat(rules("user-agent: *\ndisallow: /x$").allows("/xy")).isTrue();
    }

    @Test
    void pathsCompareHoweverTheyAreWritten() {
        RobotsRules rules = rules("user-agent: *\ndisallow: /ツ\ndisallow: /%62ar/%2f\n");
        assertThat(rules.allows("/%E3%83%84")).isFalse();
        assertThat(rules.allows("/bar/%2F1")).isFalse();
        assertThat(rules.allows("/bar//1")).isTrue();
    }

    @Test
    void whatIsNoRuleIsPassedOver() {
        assertThat(rules("<html>nonsense: here</html>").allows("/")).isTrue();
        assertThat(rules("disallow: /").allows("/")).as("a rule of no group").isTrue();
        assertThat(rules("user-agent: *\ndisallow:").allows("/")).isTrue();
        assertThat(rules("\uFEFFuser-agent: *\ndisallow: /").allows("/x")).isFalse();
        assertThat(rules("user-agent: *\ndisallow: /").allows("/robots.txt")).isTrue();
        assertThat(rules("user-agent: *\ncrawl-delay: 86400").delay()).isEqualTo(Duration.ofSeconds(60));
        assertThat(rules("user-agent: *\ncrawl-delay: soon").delay()).isZero();
    }

    @Test
    void manyStarsCostNoTime() {
        String pattern = "/" + "*a".repeat(900) + "b$";
        assertThat(rules("user-agent: *\ndisallow: " + pattern).allows("/" + "a".repeat(20_000)))
                .isTrue();
    }

    @Test
    void whatIsRememberedSaysTheSame() {
        RobotsRules rules = rules("user-agent: *\ndisallow: /*.pdf$\nallow: /ツ\ncrawl-delay: 1.25");
        assertThat(RobotsRules.parse(rules.text().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(rules);
    }
}
