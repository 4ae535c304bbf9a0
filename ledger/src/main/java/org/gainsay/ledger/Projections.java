package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/** Up to which entry each of the tables that are computed from the ledger has followed it. */
final class Projections {
    private Projections() {}

    /** The last entry that was followed; 0 where none was. */
    static long seen(Connection connection, String name) throws SQLException {
        try (var select = connection.prepareStatement("SELECT seq FROM projection WHERE name = ?")) {
            select.setString(1, name);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    static void setSeen(Connection connection, String name, long seq) throws SQLException {
        try (var update = connection.prepareStatement("""
                INSERT INTO projection (name, seq) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET seq = excluded.seq""")) {
            update.setString(1, name);
            update.setLong(2, seq);
            update.executeUpdate();
        }
    }
}
