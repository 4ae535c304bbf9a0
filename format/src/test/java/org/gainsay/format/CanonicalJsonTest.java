package org.gainsay.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class CanonicalJsonTest {
    /** RFC 8785, section 3.2.2. */
    @Test
    void writesTheFirstExampleOfTheRfc() {
        var text = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";
        assertThat(canonical(text))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** RFC 8785, section 3.2.3: in order of UTF-16 code units an emoji comes before a Hebrew presentation form. */
    @Test
    void sortsKeysAsTheRfcDoes() {
        var text = """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
                 "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}""";
        var sorted = Json.parse(canonical(text), "canonical").values().stream()
                .map(JsonNode::stringValue)
                .toList();
        assertThat(sorted)
                .containsExactly(
                        "Carriage Return",
                        "One",
                        "Control",
                        "Latin Small Letter O With Diaeresis",
                        "Euro Sign",
                        "Emoji: Grinning Face",
                        "Hebrew Letter Dalet With Dagesh");
    }

    /** RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
        "3f50624dd2f1a9fc, 0.001",
        "3f50624dd2f1a9fb, 0.0009999999999999998",
        "bfe0000000000000, -0.5",
        "4014000000000000, 5",
        "416312cfffffffff, 9999999.999999998",
        "416312d000000000, 10000000"
    })
    void writesNumbersAsTheRfcDoes(String bits, String expected) {
        assertThat(CanonicalJson.number(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(expected);
    }

    @Test
    void refusesWhatJsonCannotSay() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> CanonicalJson.number(value)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> CanonicalJson.text(Json.array().add(new BigDecimal("1e999"))))
                .isInstanceOf(IllegalArgumentException.class);
        for (var half : new String[] {"\ud83d", "\ude00", "\ud83dx", "\ude00\ud83d"}) {
            assertThatThrownBy(() -> CanonicalJson.text(Json.array().add(half)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("surrogate");
        }
    }

    @Test
    void takesEveryKindOfNumberAsADouble() {
        var numbers = Json.array()
                .add(7)
                .add(-7L)
                .add(Long.MIN_VALUE)
                .add(9007199254740993L)
                .add(BigInteger.TWO.pow(68))
                .add(0.1f)
                .add(new BigDecimal("4.50"));
        assertThat(CanonicalJson.text(numbers))
                .isEqualTo("[7,-7,-9223372036854776000,9007199254740992,295147905179352830000,0.1,4.5]");
    }

    @Test
    void anyDoubleReadsBackAsItself() {
        var random = new Random(8785);
        for (int i = 0; i < 10_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                var text = CanonicalJson.number(value);
                assertThat(Double.parseDouble(text)).isEqualTo(value);
                assertThat(text)
                        .hasSizeLessThanOrEqualTo(25)
                        .doesNotContain("E")
                        .doesNotEndWith(".0");
            }
        }
    }

    @Test
    void anyValueIsAFixedPointWhateverTheOrderOfItsKeys() {
        var random = new Random(42);
        for (int i = 0; i < 1_000; i++) {
            var value = value(random, 4);
            var text = CanonicalJson.text(value);
            assertThat(canonical(text)).isEqualTo(text);
            assertThat(CanonicalJson.text(shuffled(value, random))).isEqualTo(text);
            assertThat(canonical(Json.pretty(value))).isEqualTo(text);
        }
    }

    private static String canonical(String text) {
        return CanonicalJson.text(Json.parse(text, "test"));
    }

    private static JsonNode value(Random random, int depth) {
        var holder = Json.array();
        switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> holder.add(random.nextInt());
            case 1 -> holder.add(Math.round(random.nextDouble() * 1e4) / 1e4);
            case 2 -> holder.add(text(random));
            case 3 -> holder.add(random.nextBoolean());
            case 4 -> holder.addNull();
            case 5 -> {
                var array = holder.addArray();
                for (int i = random.nextInt(5); i > 0; i--) {
                    array.add(value(random, depth - 1));
                }
            }
            default -> {
                var object = holder.addObject();
                for (int i = random.nextInt(6); i > 0; i--) {
                    object.set(text(random), value(random, depth - 1));
                }
            }
        }
        return holder.get(0);
    }

    /** Letters of all planes, quotation marks and control characters. */
    private static String text(Random random) {
        var alphabet = new int[] {0, 8, 9, 10, 31, '"', '/', '\\', 'a', 'Z', 0x7f, 0x80, 0xf6, 0x2028, 0xfb33, 0x1f600};
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }

    private static JsonNode shuffled(JsonNode value, Random random) {
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        var properties = new ArrayList<Map.Entry<String, JsonNode>>(object.properties());
        Collections.shuffle(properties, random);
        var copy = Json.object();
        properties.forEach(property -> copy.set(property.getKey(), shuffled(property.getValue(), random)));
        return copy;
    }
}
