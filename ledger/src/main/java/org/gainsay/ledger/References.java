package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which bodies refer to which stored file. Kept coarsely, one row for a file and the block of entries that refers to it (a block of
 * 1,000 screenings against eight lists takes eight rows or so, not 8,000); which body of the block it is, the bodies say.
 */
final class References {
    private References() {}

    /** Comes before all others. */
    static final Use NONE = new Use("", 0, 0);

    record Use(String sha256, long firstSeq, long lastSeq) {}

    /** @param block the files that each body of the block refers to */
    static void insert(Connection connection, long firstSeq, List<Set<String>> block) throws SQLException {
        insert(connection, uses(firstSeq, block));
    }

    static void insert(Connection connection, List<Use> uses) throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT INTO reference (sha256, first_seq, last_seq) VALUES (?, ?, ?)")) {
            for (var use : uses) {
                insert.setString(1, use.sha256());
                insert.setLong(2, use.firstSeq());
                insert.setLong(3, use.lastSeq());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Whether any body that is still there refers to the file. */
    static boolean isUsed(Connection connection, String sha256, StoredFiles files) throws SQLException {
        return firstUse(connection, sha256, files) > 0;
    }

    /** The place of the first body that is still there and refers to the file; 0 where there is none. */
    static long firstUse(Connection connection, String sha256, StoredFiles files) throws SQLException {
        for (var use : of(connection, sha256)) {
            long seq = firstUse(connection, use, files);
            if (seq > 0) {
                return seq;
            }
        }
        return 0;
    }

    private static long firstUse(Connection connection, Use use, StoredFiles files) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT seq, body FROM body WHERE seq BETWEEN ? AND ? ORDER BY seq")) {
            select.setLong(1, use.firstSeq());
            select.setLong(2, use.lastSeq());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (files.of(rows.getString(2)).contains(use.sha256())) {
                        return rows.getLong(1);
                    }
                }
            }
            return 0;
        }
    }

    /** A page of the files that bodies refer to, in order. */
    static List<String> files(Connection connection, String after, int size) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT DISTINCT sha256 FROM reference WHERE sha256 > ? ORDER BY sha256 LIMIT ?")) {
            select.setString(1, after);
            select.setInt(2, size);
            var files = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    files.add(rows.getString(1));
                }
            }
            return files;
        }
    }

    /**
     * A page of all uses, in order of file and place.
     *
     * @param lastSeq uses by later entries are left out
     */
    static List<Use> after(Connection connection, Use use, long lastSeq, int size) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT sha256, first_seq, last_seq FROM reference
                WHERE (sha256, first_seq) > (?, ?) AND last_seq <= ? ORDER BY sha256, first_seq LIMIT ?""")) {
            select.setString(1, use.sha256());
            select.setLong(2, use.firstSeq());
            select.setLong(3, lastSeq);
            select.setInt(4, size);
            return read(select);
        }
    }

    private static List<Use> of(Connection connection, String sha256) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT sha256, first_seq, last_seq FROM reference WHERE sha256 = ? ORDER BY first_seq")) {
            select.setString(1, sha256);
            return read(select);
        }
    }

    /** Where the first block begins that refers to the file; empty where none does. */
    static Optional<Long> first(Connection connection, String sha256) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT first_seq FROM reference WHERE sha256 = ? ORDER BY first_seq LIMIT 1")) {
            select.setString(1, sha256);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        }
    }

    private static List<Use> read(PreparedStatement select) throws SQLException {
        var uses = new ArrayList<Use>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                uses.add(new Use(rows.getString(1), rows.getLong(2), rows.getLong(3)));
            }
        }
        return uses;
    }

    static void forget(Connection connection, String sha256) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM reference WHERE sha256 = ?")) {
            delete.setString(1, sha256);
            delete.executeUpdate();
        }
    }

    private static List<Use> uses(long firstSeq, List<Set<String>> block) {
        Map<String, Use> uses = new LinkedHashMap<>();
        for (int i = 0; i < block.size(); i++) {
            var files = block.get(i);
            boolean between = i > 0
                    && i + 1 < block.size()
                    && block.get(i - 1).equals(files)
                    && block.get(i + 1).equals(files);
            if (between) {
                continue; // its neighbours say the same
            }
            long seq = firstSeq + i;
            for (var sha256 : files) {
                uses.merge(sha256, new Use(sha256, seq, seq), (a, b) -> new Use(sha256, a.firstSeq(), b.lastSeq()));
            }
        }
        return List.copyOf(uses.values());
    }
}
