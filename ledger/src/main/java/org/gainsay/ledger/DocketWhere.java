package org.gainsay.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A question to the docket as the condition of a statement. For one thread. */
final class DocketWhere {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private DocketWhere() {}

    static DocketWhere of(DocketQuestion question) {
        var where = new DocketWhere();
        where.among("kind", question.kinds());
        where.among("state", question.states());
        var source = question.source();
        if (source != null) {
            where.and("substr(subject, 1, ?) = ?", source.length() + 1, source + ":");
        }
        var assigned = question.assigned();
        if (assigned != null && assigned.isEmpty()) {
            where.and("assigned IS NULL");
        } else if (assigned != null) {
            where.and("assigned = ?", assigned);
        }
        var due = question.due();
        if (due != null) {
            where.and("due <= ?", due);
        }
        if (question.minScore() > 0) {
            where.and("score >= ?", question.minScore());
        }
        var text = question.text();
        if (text != null) {
            where.and("label LIKE ? ESCAPE '!'", "%" + text.replaceAll("[!%_]", "!$0") + "%");
        }
        return where;
    }

    private void among(String column, Set<String> words) {
        if (!words.isEmpty()) {
            and(
                    column + " IN (" + String.join(", ", Collections.nCopies(words.size(), "?")) + ")",
                    new TreeSet<>(words).toArray());
        }
    }

    void and(String condition, Object... given) {
        conditions.add(condition);
        values.addAll(List.of(given));
    }

    String sql() {
        return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
    }

    void fill(PreparedStatement statement) throws SQLException {
        for (int at = 0; at < values.size(); at++) {
            statement.setObject(at + 1, values.get(at));
        }
    }
}
