package org.gainsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Hit;
import org.gainsay.model.Listing;

/** Who or what a hit is, in a few words: its kind, and the birth dates and countries that the list gives. */
final class Bearer {
    /** The list may give dozens. */
    private static final int MOST = 3;

    private Bearer() {}

    static String of(Hit hit, Optional<Listing> listing) {
        List<String> parts = new ArrayList<>();
        parts.add(hit.schema().label());
        listing.ifPresent(entry -> {
            if (!entry.birthDates().isEmpty()) {
                parts.add("born "
                        + few(entry.birthDates().stream().map(Bearer::date).toList(), " or "));
            }
            if (!entry.countries().isEmpty()) {
                parts.add(few(entry.countries(), ", "));
            }
        });
        return String.join(", ", parts);
    }

    private static String few(List<String> values, String between) {
        List<String> distinct = values.stream().distinct().toList();
        return distinct.size() <= MOST
                ? String.join(between, distinct)
                : String.join(between, distinct.subList(0, MOST)) + " and " + (distinct.size() - MOST) + " more";
    }

    /** As queries write it, where it is a whole day, month or year; else in the words of the list. */
    private static String date(BirthDate date) {
        return switch (date.precision()) {
            case DAY -> date.earliest().toString();
            case MONTH -> date.earliest().toString().substring(0, 7);
            case YEAR -> date.earliest().toString().substring(0, 4);
            default -> date.text();
        };
    }
}
