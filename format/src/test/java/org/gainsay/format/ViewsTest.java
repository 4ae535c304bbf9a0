package org.gainsay.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gainsay.model.Reading;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A reading in other tools' terms is what lies beside it. {@code -Dgainsay.views=write} writes that anew. */
class ViewsTest {
    private static final boolean WRITE = "write".equals(System.getProperty("gainsay.views"));
    private static final Path FOLDER = Path.of("src/test/resources/org/gainsay/format");
    private static final String TEXT = resource("denials.txt");
    private static final Reading READING =
            ReadingParser.of(Json.parse(resource("denials.reading.json"), "denials.reading.json"));

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ViewsTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertGolden(String name, String actual) throws IOException {
        if (WRITE) {
            Files.writeString(FOLDER.resolve(name), actual);
        }
        assertThat(actual).isEqualTo(Files.readString(FOLDER.resolve(name)));
    }

    @Test
    void followTheMoney() throws IOException {
        assertGolden(
                "denials.ftm.jsonl",
                FtmReading.of(READING).stream()
                        .map(entity -> Json.line(entity) + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void aDenialInFollowTheMoneySaysThatItIsOne() {
        List<JsonNode> notes = FtmReading.of(READING).stream()
                .map(JsonNode.class::cast)
                .filter(entity -> entity.get("schema").asString().equals("Note"))
                .toList();
        assertThat(notes).hasSameSizeAs(READING.statements());
        assertThat(notes.get(1).get("caption").asString())
                .isEqualTo("Nasser Kanani denies: “We have sent no drones,” … “to anybody.”");
        assertThat(FtmReading.of(READING))
                .noneMatch(entity -> entity.get("schema").asString().equals("Event"));
    }

    @Test
    void annotations() throws IOException {
        assertGolden("denials.annotations.json", Json.pretty(AnnotationJson.of(READING, TEXT)) + "\n");
    }

    @Test
    void everyAnnotationSelectsWhatItQuotes() {
        int[] text = TEXT.codePoints().toArray();
        JsonNode page = AnnotationJson.of(READING, TEXT).get("first");
        long parts = READING.statements().stream()
                .mapToLong(s -> s.source().size() + s.cue().size() + s.content().size())
                .sum();
        assertThat(page.get("items")).hasSize((int) parts);
        assertThat(StreamSupport.stream(page.get("items").spliterator(), false)
                        .map(item -> item.get("id").asString()))
                .doesNotHaveDuplicates();
        for (JsonNode item : page.get("items")) {
            JsonNode selectors = item.get("target").get(0).get("selector");
            int start = selectors.get(0).get("start").asInt();
            int end = selectors.get(0).get("end").asInt();
            JsonNode quote = selectors.get(1);
            String exact = quote.get("exact").asString();
            assertThat(new String(text, start, end - start)).isEqualTo(exact);
            String around =
                    quote.get("prefix").asString() + exact + quote.get("suffix").asString();
            assertThat(TEXT).contains(around);
            assertThat(item.get("target").get(1).get("selector").get("type").asString())
                    .isEqualTo("TextQuoteSelector");
        }
    }

    @Test
    void plover() throws IOException {
        assertGolden("denials.plover.csv", PloverRows.header() + PloverRows.of(READING));
    }

    @Test
    void whatIsOnlyDeniedIsNoPloverEvent() {
        List<String> rows = PloverRows.of(READING).lines().toList();
        assertThat(rows.get(0)).startsWith("denials#e1,,AID,,,contested,military,Islamic Republic of Iran,ir");
        assertThat(rows.get(1)).startsWith("denials#e2,,,,AID,denied,military,Oman,om,Russian Federation,ru");
        assertThat(rows.get(2)).startsWith("denials#e3,2022-11-05,CONSULT,,,reported,,Oman,om,United Kingdom,gb");
        assertThat(rows.get(3)).startsWith("denials#e4,,ASSAULT,,,reported,,,,port of Odesa,,Odesa");
    }

    @Test
    void whoOnlyPassesOnADenialTakesNoPosition() {
        EventVoices voices = EventVoices.of(READING.events().getFirst(), READING);
        assertThat(voices.denied()).containsExactly("s1", "s2", "s6");
        assertThat(voices.affirmed()).containsExactly("s4");
        assertThat(voices.others()).containsExactly("s5");
    }
}
