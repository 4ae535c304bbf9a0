package org.gainsay.desk.corrections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainsay.model.Entity;
import org.gainsay.model.Reading;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A reading with what people have corrected in it, in the order in which they did.
 *
 * @param reading as it is to be shown
 * @param fits of each correction that is about this article, whether its place was found
 */
public record Corrected(Reading reading, Map<Correction, Boolean> fits) {
    /**
     * Corrects a reading.
     *
     * @param corrections those of other articles are passed over
     */
    public static Corrected of(Reading reading, List<Correction> corrections) {
        Map<Correction, Boolean> fits = new LinkedHashMap<>();
        Reading now = reading;
        for (Correction correction : corrections) {
            if (correction.sha256().equals(reading.article().sha256())) {
                Optional<Reading> then = applied(now, correction);
                fits.put(correction, then.isPresent());
                now = then.orElse(now);
            }
        }
        return new Corrected(now, fits);
    }

    private static Optional<Reading> applied(Reading reading, Correction correction) {
        if (correction.what() == Correction.What.LINK) {
            return party(reading, correction).map(party -> PartyLinks.applied(reading, party, correction));
        }
        Optional<Statement> found = statement(reading, correction.start(), correction.end());
        if (correction.what() == Correction.What.NOT_A_STATEMENT) {
            return found.map(statement -> StatementChanges.without(reading, statement));
        }
        return found.map(statement -> StatementChanges.applied(reading, statement, correction));
    }

    /**
     * The statement that says what stands there: the one of just these words, else the one that has most of them in common, and at least
     * half of both.
     */
    static Optional<Statement> statement(Reading reading, int start, int end) {
        @Nullable Statement best = null;
        int most = 0;
        for (Statement statement : reading.statements()) {
            if (!statement.content().isEmpty()) {
                Span first = statement.content().getFirst();
                if (first.start() == start && first.end() == end) {
                    return Optional.of(statement);
                }
                int common = Math.min(first.end(), end) - Math.max(first.start(), start);
                if (common > most && 2 * common >= first.length() && 2 * common >= end - start) {
                    most = common;
                    best = statement;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The party that is named there, else the one of that name. */
    private static Optional<Entity> party(Reading reading, Correction correction) {
        String name = correction.body().path("party").path("name").asString("");
        List<Entity> named = new ArrayList<>();
        reading.mentions().stream()
                .filter(mention -> mention.span().start() < correction.end()
                        && correction.start() < mention.span().end())
                .forEach(mention -> reading.entities().stream()
                        .filter(entity -> entity.id().equals(mention.entity()))
                        .forEach(named::add));
        return named.stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .or(() -> reading.entities().stream()
                        .filter(entity -> entity.name().equals(name))
                        .findFirst());
    }
}
