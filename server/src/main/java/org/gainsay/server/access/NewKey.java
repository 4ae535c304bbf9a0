package org.gainsay.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.ledger.AccessKey;
import org.gainsay.ledger.Role;
import org.gainsay.model.InputException;

/**
 * A key when it is made, the only time at which it is seen. It looks like {@code gainsay_0123456789ab_…}: a word by which those who search
 * for lost secrets know it, its id, and 256 random bits.
 *
 * @param kept what is kept of it
 */
public record NewKey(String key, AccessKey kept) {
    /** How long a key lasts where nothing is said. */
    public static final Duration USUAL = Duration.ofDays(90);

    private static final int DAY = "2027-01-31".length();
    private static final int ID_DIGITS = 12;
    private static final Pattern FORM = Pattern.compile("gainsay_([0-9a-f]{12})_[A-Za-z0-9_-]{43}");

    public static NewKey of(String owner, Role role, List<String> scope, Instant created, Instant expires) {
        String id = Secrets.digits(ID_DIGITS);
        String key = "gainsay_" + id + "_" + Secrets.token();
        return new NewKey(key, new AccessKey(id, owner, Secrets.sha256(key), role, scope, created, expires));
    }

    /**
     * When a key expires, as it is given: at the end of a day in UTC, or at an instant.
     *
     * @throws InputException where it is neither, or is past
     */
    public static Instant expiry(String given, Instant now) {
        try {
            Instant expires = given.length() == DAY
                    ? LocalDate.parse(given)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : Instant.parse(given);
            if (expires.isAfter(now)) {
                return expires;
            }
        } catch (DateTimeParseException e) {
            // Told below, as what is past is.
        }
        throw new InputException(
                "a key that expires '" + given
                        + "' would open nothing; give a day to come such as 2027-01-31, or a time such as 2027-01-31T12:00:00Z");
    }

    /** The id in what may be a key. */
    static Optional<String> id(String key) {
        Matcher form = FORM.matcher(key);
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }

    /** Without the key, which has no business in a log. */
    @Override
    public String toString() {
        return "NewKey[" + kept.id() + "]";
    }
}
