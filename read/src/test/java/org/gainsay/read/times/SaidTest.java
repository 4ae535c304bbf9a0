package org.gainsay.read.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SaidTest {
    private static final String WEDNESDAY = "2024-03-13";

    private static String said(String marked, @Nullable String published) {
        MarkedSentences sentences = MarkedSentences.of(marked);
        List<@Nullable Said> said = SaidFinder.find(sentences.text(), sentences.drafts(), sentences.cast(), published);
        return said.stream().map(each -> each == null ? "-" : each.value()).collect(Collectors.joining("; "));
    }

    static Stream<List<String>> table() throws IOException {
        try (InputStream in = Objects.requireNonNull(SaidTest.class.getResourceAsStream("said.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> Arrays.asList(line.split(" \\| ", 2)))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void tellsWhenItWasSaid(List<String> row) {
        assertThat(said(row.get(1), WEDNESDAY)).isEqualTo(row.get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Monday             | On Monday {the Kremlin} [denied] <having bought shells>.
            November           | {Iran} [confirmed] in November <that it had delivered drones>.
            2022-11-01/2022-11-30 | {Iran} [confirmed] in November 2022 <that it had delivered drones>.
            last week          | {Iran} [confirmed] last week <that it had delivered drones>.
            initially          | {Iran} [initially denied] <that it had delivered drones>.
            -                  | {Iran} [had denied] <that it had delivered drones>.
            2022-03-04         | {Iran} [confirmed] on 4 March 2022 <that it had delivered drones>.
            Friday; a day earlier | {Lin} [said] on Friday <it was false>. {Zelensky} [had told] reporters a day earlier <it was true>.
            """)
    void keepsTheWordsWhereTheDayOfPublicationIsUnknown(String expected, String marked) {
        assertThat(said(marked, null)).isEqualTo(expected);
    }

    @Test
    void saysWhereItStands() {
        MarkedSentences sentences = MarkedSentences.of("{The Kremlin} [denied] on Monday <that it had bought shells>.");
        Said said = SaidFinder.find(sentences.text(), sentences.drafts(), sentences.cast(), WEDNESDAY)
                .getFirst();
        assertThat(said).isNotNull();
        assertThat(Objects.requireNonNull(said).span().text()).isEqualTo("on Monday");
    }
}
