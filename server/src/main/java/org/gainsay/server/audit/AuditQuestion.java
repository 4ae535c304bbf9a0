package org.gainsay.server.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.ledger.Kept;
import org.gainsay.ledger.Ledger;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the ledger are wanted, and from which end.
 *
 * @param type of entries; null for all
 * @param by who made them; null for anybody
 * @param since first day, in UTC; null for the first there is
 * @param until last day, likewise
 * @param newest the last entry first
 * @param cursor the number of the last entry that was seen; 0 to begin
 */
record AuditQuestion(
        @Nullable String type,
        @Nullable String by,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        boolean newest,
        int cursor) {
    static final String[] PARAMETERS = {"type", "by", "since", "until", "order", "limit", "cursor", "format"};

    /** So many are looked at together on the way back, where the ledger itself only goes forward. */
    private static final int WINDOW = 200;

    static AuditQuestion of(Parameters given) {
        String order = given.word("order", "oldest");
        if (!order.equals("oldest") && !order.equals("newest")) {
            throw Refusal.wrong("order is '" + order + "'; give oldest or newest");
        }
        return new AuditQuestion(
                given.word("type"),
                given.word("by"),
                day(given, "since"),
                day(given, "until"),
                order.equals("newest"),
                given.number("cursor", 0, 0, Integer.MAX_VALUE));
    }

    private static @Nullable LocalDate day(Parameters given, String name) {
        @Nullable String day = given.word(name);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw Refusal.wrong(name + " is '" + day + "'; give a day such as 2026-02-27");
        }
    }

    /** Read as they are taken; to be closed. */
    Stream<Kept> of(Ledger ledger) {
        long first = since == null ? 1 : ledger.firstSince(start(since));
        long end = until == null ? ledger.head().seq() + 1 : ledger.firstSince(start(until.plusDays(1)));
        Stream<Kept> all = newest ? backward(ledger, first, end) : forward(ledger, first, end);
        return all.filter(kept -> (type == null || kept.entry().type().equals(type))
                && (by == null || kept.entry().by().equals(by)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Stream<Kept> forward(Ledger ledger, long first, long end) {
        return ledger.entries(Math.max(first, cursor + 1L))
                .takeWhile(kept -> kept.entry().seq() < end);
    }

    private Stream<Kept> backward(Ledger ledger, long first, long end) {
        long top = cursor == 0 ? end : Math.min(end, cursor);
        return Stream.iterate(top, from -> from > first, from -> from - WINDOW)
                .flatMap(from -> window(ledger, Math.max(first, from - WINDOW), from).stream());
    }

    private static List<Kept> window(Ledger ledger, long first, long end) {
        try (Stream<Kept> entries = ledger.entries(first)) {
            List<Kept> window = new ArrayList<>(entries.limit(end - first).toList());
            Collections.reverse(window);
            return window;
        }
    }
}
