package org.gainsay.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.gainsay.model.Reason;
import org.gainsay.model.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all names, tried on names made up from a fixed seed. */
class NameComparisonTest {
    private static final List<String> WORDS = List.of(
            "Ivan",
            "al-Rashid",
            "bin",
            "Mohammed",
            "Trading",
            "LLC",
            "44",
            "Первый",
            "завод",
            "محمد",
            "شركة",
            "北京",
            "김",
            "O'Neill",
            "J.",
            "Jean-Claude",
            "von",
            "Bank",
            "of",
            "Iran",
            "XII",
            "Ltd.",
            "Wołodymyr",
            "SiemensAG",
            "&",
            "Dr.",
            "Abdulrahman",
            "Sergeevich",
            "COMM",
            "Communications",
            "PLA",
            "ปร",
            "x",
            "",
            "—",
            "Ñandú");

    private final Random random = new Random(20_260_101);

    @Test
    void bothOrdersScoreTheSame() {
        for (int i = 0; i < 800; i++) {
            String first = name();
            String second = name();
            for (Schema schema : List.of(Schema.PERSON, Schema.COMPANY)) {
                assertThat(score(first, second, schema))
                        .as("%s / %s", first, second)
                        .isEqualTo(score(second, first, schema));
            }
        }
    }

    @Test
    void theScoreIsAShareAndItsReasonsAddUp() {
        for (int i = 0; i < 800; i++) {
            String first = name();
            String second = name();
            Comparison comparison = NameComparison.compare(first, second, Schema.COMPANY, Algorithm.GAINSAY);
            assertThat(comparison.score()).isBetween(0.0, 1.0);
            assertThat(sum(comparison.why())).as("%s / %s", first, second).isCloseTo(comparison.score(), within(0.002));
        }
    }

    @Test
    void nothingScoresMoreThanTheNameItself() {
        for (int i = 0; i < 300; i++) {
            String name = name() + " Zaporozhets";
            assertThat(score(name, name, Schema.PERSON)).as(name).isEqualTo(1);
            assertThat(score(name, name, Schema.COMPANY)).as(name).isEqualTo(1);
            assertThat(score(name, name() + " Zaporozhets", Schema.PERSON)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void whatIsLongOrOddEndsSoon() {
        String endless = "al ".repeat(100_000);
        assertThat(score(endless, endless + "x", Schema.PERSON)).isBetween(0.0, 1.0);
        assertThat(score("\uD800", "\u0000", Schema.COMPANY)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "—", "..."})
    void emptyNamesAreNobodys(String empty) {
        assertThat(score(empty, "Ivan Petrov", Schema.PERSON)).isZero();
        assertThat(score(empty, empty, Schema.PERSON)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Schema.class)
    void withoutASchemaTheBetterReadingCounts(Schema schema) {
        double open = NameComparison.compare("Vektor OOO", "Vektor LLC", null, Algorithm.GAINSAY)
                .score();
        assertThat(open).isGreaterThanOrEqualTo(score("Vektor OOO", "Vektor LLC", schema));
    }

    @Test
    void aSharedSurnameIsNeverTheWhole() {
        assertThat(full("Kadyrov", "Ramzan Kadyrov")).isFalse();
        assertThat(full("Zelimkhan Kadyrov", "Ramzan Kadyrov")).isFalse();
        assertThat(full("Ramzan Kadyrov", "Ramzan Akhmatovich Kadyrov")).isTrue();
        assertThat(full("KADYROV, Ramzan", "Ramzan Kadyrov")).isTrue();
    }

    @Test
    void reasonsNameTheirWords() {
        Comparison comparison = NameComparison.compare(
                "Qods Aviation", "GHODS AVIATION INDUSTRIES", Schema.ORGANIZATION, Algorithm.GAINSAY);
        assertThat(comparison.why())
                .extracting(Reason::detail)
                .contains("aviation = aviation", "qods ~ ghods (same name, other spelling)", "only in one: industries");
    }

    private static boolean full(String first, String second) {
        return NameComparison.compare(first, second, Schema.PERSON, Algorithm.GAINSAY)
                .full();
    }

    private static double score(String first, String second, Schema schema) {
        return NameComparison.compare(first, second, schema, Algorithm.GAINSAY).score();
    }

    private static double sum(List<Reason> reasons) {
        double sum = 0;
        for (Reason reason : reasons) {
            Double weight = reason.weight();
            sum += weight == null ? 0 : weight;
        }
        return sum;
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        int words = 1 + random.nextInt(5);
        for (int i = 0; i < words; i++) {
            name.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return name.toString();
    }
}
