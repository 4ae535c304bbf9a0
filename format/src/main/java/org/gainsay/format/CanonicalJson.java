package org.gainsay.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/**
 * The one way to write a JSON value (RFC 8785), so that equal values have equal bytes and can be hashed: keys sorted by UTF-16 code
 * units, no white space, numbers as ECMAScript writes the nearest double, only the escapes that JSON demands.
 *
 * <p>Every number is taken as a double, as the RFC demands: an integer beyond 2^53 or a decimal of more than 17 digits may lose
 * digits. What must not lose any belongs into a string. Stateless and safe to share between threads.
 */
public final class CanonicalJson {
    private static final long EXACT = 1L << 53;

    private CanonicalJson() {}

    /**
     * The text in UTF-8, ready to be hashed.
     *
     * @throws IllegalArgumentException if a number is not finite, or a string holds half of a surrogate pair
     */
    public static byte[] bytes(JsonNode value) {
        return text(value).getBytes(UTF_8);
    }

    /**
     * The text.
     *
     * @throws IllegalArgumentException if a number is not finite, or a string holds half of a surrogate pair
     */
    public static String text(JsonNode value) {
        var out = new StringBuilder(256);
        write(value, out);
        return out.toString();
    }

    private static void write(JsonNode value, StringBuilder out) {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(value, out);
            case ARRAY -> writeArray(value, out);
            case STRING -> writeString(value.stringValue(), out);
            case NUMBER -> writeNumber(value, out);
            case BOOLEAN -> out.append(value.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO ->
                throw new IllegalArgumentException("no JSON value, but " + value.getNodeType());
        }
    }

    private static void writeObject(JsonNode object, StringBuilder out) {
        var keys = object.propertyNames().toArray(new String[0]);
        Arrays.sort(keys);
        out.append('{');
        for (int i = 0; i < keys.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            writeString(keys[i], out);
            out.append(':');
            write(object.get(keys[i]), out);
        }
        out.append('}');
    }

    private static void writeArray(JsonNode array, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(array.get(i), out);
        }
        out.append(']');
    }

    /** What needs no escape is copied in runs: nearly all of a text. */
    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, copied, i);
                writeEscape(c, out);
                copied = i + 1;
            } else if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new IllegalArgumentException("half of a surrogate pair at character " + i);
                }
                i++;
            }
        }
        out.append(text, copied, text.length()).append('"');
    }

    private static void writeEscape(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default ->
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
    }

    private static void writeNumber(JsonNode number, StringBuilder out) {
        if (number.isIntegralNumber() && number.canConvertToLong() && isExact(number.longValue())) {
            out.append(number.longValue());
        } else {
            out.append(number(Double.parseDouble(number.asString())));
        }
    }

    private static boolean isExact(long value) {
        return -EXACT <= value && value <= EXACT;
    }

    /**
     * A double as ECMAScript's {@code Number.prototype.toString} writes it.
     *
     * @throws IllegalArgumentException if it is infinite or no number
     */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number " + value);
        }
        if (value == 0) {
            return "0";
        }
        double magnitude = Math.abs(value);
        if (1e-3 <= magnitude && magnitude < 1e7) {
            // Here Java writes the same digits, without an exponent too, but "5.0" for 5.
            var text = Double.toString(value);
            return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
        var shortest = shortest(Math.abs(value));
        var digits = shortest.unscaledValue().toString();
        var sign = value < 0 ? "-" : "";
        return sign + placed(digits, digits.length() - shortest.scale());
    }

    /** The decimal with the fewest digits that reads back as this double; of several the nearest. */
    private static BigDecimal shortest(double value) {
        var decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (decimal.precision() == 2) {
            // Java writes at least two digits, and picks the nearest of two digits where one would do: 4.9E-324 is
            // 5e-324.
            var single = new BigDecimal(value).round(new MathContext(1)).stripTrailingZeros();
            return single.doubleValue() == value ? single : decimal;
        }
        return decimal;
    }

    /** @param point how many of the digits stand before the decimal point; may be negative or more than there are */
    private static String placed(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        var exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        return digits.charAt(0) + (count > 1 ? "." + digits.substring(1) : "") + exponent;
    }
}
