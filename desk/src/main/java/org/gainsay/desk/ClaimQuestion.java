package org.gainsay.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gainsay.claims.filter.ClaimFilter;
import org.gainsay.claims.filter.PartyName;
import org.gainsay.model.EventType;
import org.gainsay.model.InputException;
import org.gainsay.model.Labelled;
import org.gainsay.model.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Which claims somebody asks for, in his words; null or empty asks for all.
 *
 * @param between none or two names
 */
public record ClaimQuestion(
        @Nullable String about,
        List<String> between,
        @Nullable String type,
        @Nullable String standing,
        @Nullable String since,
        @Nullable String until) {
    public ClaimQuestion {
        between = List.copyOf(between);
    }

    /**
     * The filter that is meant.
     *
     * @param sign stands before the names of what was given, in messages: {@code --} on a command line
     * @throws InputException where a type, a standing or a day is none, or one name is given of two
     */
    public ClaimFilter filter(String sign) {
        if (!between.isEmpty() && between.size() != 2) {
            throw new InputException(sign + "between: give two names, not " + between.size());
        }
        return new ClaimFilter(
                about == null ? null : PartyName.of(about),
                PartyName.all(between),
                chosen(sign + "type", type, EventType.values()),
                chosen(sign + "standing", standing, Standing.values()),
                day(sign + "since", since),
                day(sign + "until", until));
    }

    private static <T extends Labelled> @Nullable T chosen(String option, @Nullable String label, T[] values) {
        if (label == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> value.label().equalsIgnoreCase(label.strip().replace(' ', '_')))
                .findFirst()
                .orElseThrow(() -> new InputException(option + " " + label + ": give one of "
                        + Arrays.stream(values).map(Labelled::label).collect(Collectors.joining(", "))));
    }

    private static @Nullable LocalDate day(String option, @Nullable String day) {
        try {
            return day == null ? null : LocalDate.parse(day.strip());
        } catch (DateTimeException e) {
            throw new InputException(option + " " + day + ": write a day such as 2024-01-31", e);
        }
    }
}
