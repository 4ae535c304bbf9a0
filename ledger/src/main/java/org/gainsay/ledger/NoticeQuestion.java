package org.gainsay.ledger;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which notices are wanted; what is null or empty does not matter.
 *
 * @param since instant as entries have it; those from then on
 * @param text words that the record must contain, whatever their case
 */
public record NoticeQuestion(
        Set<String> kinds, @Nullable String since, @Nullable String text) {
    public static final NoticeQuestion ALL = new NoticeQuestion(Set.of(), null, null);

    public NoticeQuestion {
        kinds = Set.copyOf(kinds);
    }
}
