package org.gainsay.watch.sources;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.InputException;

/**
 * How often something is done. Lengths of time and no times of the day: so that where clocks are put forward or back nothing is done twice or
 * left out.
 *
 * @param length zero for what is done by hand only
 */
public record Every(Duration length) {
    public static final Every NEVER = new Every(Duration.ZERO);
    public static final Every HOUR = new Every(Duration.ofHours(1));
    public static final Every DAY = new Every(Duration.ofDays(1));

    /** Who asks more often is a burden. */
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})([mhd])");

    /**
     * Reads {@code 30m}, {@code 6h}, {@code 1d} or {@code never}.
     *
     * @param where for messages
     * @throws InputException if it is none of these, or shorter than five minutes
     */
    public static Every of(String text, String where) {
        if (text.equals("never")) {
            return NEVER;
        }
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            Duration length = switch (matcher.group(2)) {
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
            if (length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0) {
                return new Every(length);
            }
        }
        throw new InputException(
                where + " '" + text + "': write a length of time from 5m to 366d, such as 30m, 6h or 1d, or never");
    }

    public boolean isNever() {
        return length.isZero();
    }

    /** As {@link #of} reads it. */
    public String label() {
        if (isNever()) {
            return "never";
        }
        long minutes = length.toMinutes();
        return minutes % 1_440 == 0 ? minutes / 1_440 + "d" : minutes % 60 == 0 ? minutes / 60 + "h" : minutes + "m";
    }
}
