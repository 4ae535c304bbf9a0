package org.gainsay.claims;

import java.util.List;
import org.gainsay.model.Publication;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementReference;
import org.jspecify.annotations.Nullable;

/** A statement in its article. */
record Heard(Publication publication, Statement statement) {
    String article() {
        return publication.id();
    }

    StatementReference reference() {
        return new StatementReference(publication.id(), statement.id());
    }

    /** Its place among the statements of its article. */
    int number() {
        return number(statement.id());
    }

    /** The number in an id such as {@code s12}. */
    static int number(String statement) {
        String digits = statement.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits);
    }

    int start() {
        return statement.content().stream().mapToInt(Span::start).min().orElse(0);
    }

    /** Whether the span stands in what is said, or in who says it and how. */
    boolean holds(Span span) {
        return holds(statement.content(), span) || holds(statement.cue(), span) || holds(statement.source(), span);
    }

    /** Whether the span stands in what is said, or in how. */
    boolean says(Span span) {
        return holds(statement.content(), span) || holds(statement.cue(), span);
    }

    private static boolean holds(List<Span> spans, Span span) {
        return spans.stream().anyMatch(outer -> outer.contains(span));
    }

    /** Ids tell statements apart; comparing whole readings would take long. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Heard heard
                && article().equals(heard.article())
                && statement.id().equals(heard.statement.id());
    }

    @Override
    public int hashCode() {
        return 31 * article().hashCode() + statement.id().hashCode();
    }
}
