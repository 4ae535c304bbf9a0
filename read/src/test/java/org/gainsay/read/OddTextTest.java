package org.gainsay.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.format.ReadingJson;
import org.gainsay.model.Article;
import org.gainsay.model.MadeWith;
import org.gainsay.model.Metadata;
import org.gainsay.model.Reading;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;
import org.gainsay.screen.Screener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text, a reading comes of it, and its spans are the text's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddTextTest {
    private static final int A_MEGABYTE = 1_000_000;
    private static final int SOME = 6_000;
    private static final String ARTICLE = """
            Tehran: no drones for the war

            TEHRAN, May 3 (Agency) \u2014 Iran again denied that it had supplied Shahed-136 drones to Russia, said Anna Kowalska,
            a spokeswoman for the Ministry of Foreign Affairs. \u201cWe have never sold weapons to either side,\u201d she said.

            MR. KIRBY: They did. Three Russia-based companies, Alpha Ltd (ALF) and the Beta Plant, were sanctioned on Monday.

            "Both countries," he added, "have 1,000 missiles." The U.S. president, May and the two sides met in Moscow and Kyiv.
            """;

    private final ArticleReader reader = new ArticleReader(
            ArticleReader.Stages.load(Path.of("target", "native")),
            Screener.over(List.of()),
            new MadeWith("test", "test", "test", List.of()));

    @AfterAll
    void close() {
        reader.close();
    }

    /** Short pieces that are repeated: each once made, or might make, a regular expression or a look back take for ever. */
    static Stream<String> pieces() {
        return Stream.of(
                "a",
                "A.",
                "a-",
                "A'",
                "1,",
                "1.",
                "Abc ",
                "Abc-abc ",
                "\"",
                "\" ",
                "\u201c",
                "\u201d ",
                "' ",
                "(",
                "[{(<>)}] ",
                ". ",
                "!",
                "\n",
                "A\n\n",
                "\r\n \t",
                "\u0301",
                "e\u0301 ",
                "\ud83d\ude00",
                "\u4e2d\u6587",
                "\u202eabc\u202c ",
                "\u200b",
                "\u0007",
                "\u0085",
                "\u2028",
                "\ufeff",
                "\ud800",
                "Iran, ",
                "Iran's ",
                "Moscow and ",
                "attack ",
                "said he ",
                "\"No,\" he said. ",
                "He said: \"",
                "London: no\n\n",
                "\"No way\"\n\n",
                "MR. KIRBY: No.\n\n",
                "Q: Why?\n\n",
                "Ministry of Foreign Affairs and ",
                "Departments of State, ",
                "Research and Production Company ",
                "ministers of Iran and ",
                "according to ",
                "had \"had ",
                "A (B) ",
                "both ",
                "the spokesman ",
                "its country ",
                "KYIV, May 3 (Agency) \u2014 ",
                "the North ",
                "sanctions against Iran on Monday and ");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void endlessRepetition(String piece) {
        read(piece.repeat(SOME / piece.length()));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void repetitionInsideAnArticle(String piece) {
        int middle = ARTICLE.length() / 2;
        read(ARTICLE.substring(0, middle) + piece.repeat(200) + ARTICLE.substring(middle));
    }

    @Test
    void oneLineOfAMegabyteWithoutASpace() {
        read("x".repeat(A_MEGABYTE));
        read("He said: \"" + "No".repeat(A_MEGABYTE / 2) + "\", the minister said.");
    }

    @Test
    void tenThousandQuotationMarks() {
        read("\"".repeat(10_000));
    }

    @Test
    void slicesThatCutAnywhere() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 800) {
                int from = random.nextInt(ARTICLE.length());
                text.append(ARTICLE, from, Math.min(ARTICLE.length(), from + random.nextInt(120)));
            }
            read(text.toString());
        }
    }

    @Test
    void noise() {
        Random random = new Random(11);
        for (int round = 0; round < 40; round++) {
            StringBuilder text = new StringBuilder(ARTICLE);
            for (int change = 0; change < 80; change++) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(round % 2 == 0 ? 0x100 : 0x10000));
            }
            read(text.toString());
        }
    }

    @FuzzTest
    void anything(byte[] bytes) {
        read(new String(bytes, StandardCharsets.UTF_8));
    }

    private void read(String text) {
        Reading reading = reader.read(new Article("odd", text, "", Metadata.NONE));
        int[] points = text.codePoints().toArray();
        for (Statement statement : reading.statements()) {
            assertThat(statement.content()).isNotEmpty();
            Stream.of(statement.source(), statement.cue(), statement.content())
                    .flatMap(List::stream)
                    .forEach(span -> assertThat(span.text()).isEqualTo(slice(points, span)));
        }
        reading.mentions()
                .forEach(mention -> assertThat(mention.span().text()).isEqualTo(slice(points, mention.span())));
        assertThat(Json.line(ReadingJson.of(reading))).doesNotContain("\n");
    }

    private static String slice(int[] points, Span span) {
        return new String(points, span.start(), span.end() - span.start());
    }
}
