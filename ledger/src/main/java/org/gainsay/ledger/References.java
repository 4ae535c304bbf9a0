package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which bodies refer to which stored file. Kept coarsely, one row for a file and the block of entries that refers to it (a block of
 * 1,000 screenings against eight lists takes eight rows or so, not 8,000); which body of the block it is, the bodies say.
 */
final class References {
    private References() {}

    record Use(String sha256, long firstSeq, long lastSeq) {}

    /** @param block the files that each body of the block refers to */
    static void insert(Connection connection, long firstSeq, List<Set<String>> block) throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT INTO reference (sha256, first_seq, last_seq) VALUES (?, ?, ?)")) {
            for (var use : uses(firstSeq, block)) {
                insert.setString(1, use.sha256());
                insert.setLong(2, use.firstSeq());
                insert.setLong(3, use.lastSeq());
                insert.executeUpdate();
            }
        }
    }

    /** Whether any body that is still there refers to the file. */
    static boolean isUsed(Connection connection, String sha256, StoredFiles files) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT b.body FROM reference r JOIN body b ON b.seq BETWEEN r.first_seq AND r.last_seq
                WHERE r.sha256 = ? ORDER BY b.seq""")) {
            select.setString(1, sha256);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (files.of(rows.getString(1)).contains(sha256)) {
                        return true;
                    }
                }
            }
            return false;
        }
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
