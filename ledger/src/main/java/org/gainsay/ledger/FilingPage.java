package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The docket while entries come onto it: what they changed stands before what is written. Inside a transaction, for one thread. */
final class FilingPage implements Clerk.Known {
    private final Connection connection;
    private final Map<String, Filed> changed = new LinkedHashMap<>();
    private final List<Long> seqs = new ArrayList<>();

    FilingPage(Connection connection) {
        this.connection = connection;
    }

    void put(long seq, List<Filed> files) {
        if (!files.isEmpty()) {
            seqs.add(seq);
            files.forEach(file -> changed.put(file.id(), file));
        }
    }

    void write() throws SQLException {
        DocketRows.put(connection, changed.values(), seqs);
    }

    @Override
    public Optional<Filed> find(String id) {
        var fresh = changed.get(id);
        return fresh != null ? Optional.of(fresh) : read(() -> DocketRows.find(connection, id));
    }

    @Override
    public List<Filed> about(String subject) {
        var all = new TreeMap<String, Filed>();
        read(() -> DocketRows.about(connection, subject)).forEach(file -> all.put(file.id(), file));
        changed.values().stream()
                .filter(file -> all.containsKey(file.id()) || file.subject().equals(subject))
                .forEach(file -> all.put(file.id(), file));
        return all.values().stream()
                .filter(file -> file.subject().equals(subject))
                .toList();
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T read(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new FilingFailure(e);
        }
    }

    /** Carries a failure of the database through the clerk, who knows of none. */
    static final class FilingFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SQLException failure;

        FilingFailure(SQLException failure) {
            super(failure);
            this.failure = failure;
        }

        SQLException failure() {
            return failure;
        }
    }
}
