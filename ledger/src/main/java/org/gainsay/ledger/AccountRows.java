package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gainsay.model.InputException;

/** The statements on users, keys and sign-ins: SQL that SQLite and PostgreSQL both understand. */
final class AccountRows {
    private static final String ACCOUNT = "SELECT name, role, password, identity, disabled, created FROM account ";
    private static final String KEY = "SELECT id, owner, sha256, role, scope, created, expires FROM access_key ";

    private AccountRows() {}

    static boolean isEmpty(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT 1 FROM account LIMIT 1");
                var rows = select.executeQuery()) {
            return !rows.next();
        }
    }

    static List<Account> all(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(ACCOUNT + "ORDER BY name")) {
            return Rows.all(select, AccountRows::account);
        }
    }

    static Optional<Account> find(Connection connection, String name) throws SQLException {
        try (var select = connection.prepareStatement(ACCOUNT + "WHERE name = ?")) {
            select.setString(1, name);
            return Rows.all(select, AccountRows::account).stream().findFirst();
        }
    }

    /** Whether it was not there. */
    static boolean insert(Connection connection, Account account) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO account (role, password, identity, disabled, created, name) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (name) DO NOTHING""")) {
            return execute(insert, account);
        }
    }

    static void update(Connection connection, Account account) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE account SET role = ?, password = ?, identity = ?, disabled = ?, created = ? WHERE name = ?")) {
            execute(update, account);
        }
    }

    private static boolean execute(PreparedStatement statement, Account account) throws SQLException {
        statement.setString(1, account.role().label());
        statement.setString(2, account.password());
        statement.setString(3, account.identity());
        statement.setLong(4, account.disabled() ? 1 : 0);
        statement.setString(5, Chain.text(account.created()));
        statement.setString(6, account.name());
        return statement.executeUpdate() > 0;
    }

    static boolean delete(Connection connection, String name) throws SQLException {
        delete(connection, "access_key", "owner", name);
        delete(connection, "sign_in", "owner", name);
        return delete(connection, "account", "name", name);
    }

    /** Whether anything went. Table and column are words of this class's callers. */
    static boolean delete(Connection connection, String table, String column, String value) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM " + table + " WHERE " + column + " = ?")) {
            delete.setString(1, value);
            return delete.executeUpdate() > 0;
        }
    }

    /** To be asked after each change, in its transaction. @throws InputException where there are users, but no administrator */
    static void requireAdministrator(Connection connection) throws SQLException {
        var accounts = all(connection);
        if (!accounts.isEmpty()
                && accounts.stream()
                        .noneMatch(account -> account.role() == Role.ADMINISTRATOR && !account.disabled())) {
            throw new InputException(
                    "no administrator would be there to add others; make another user administrator first");
        }
    }

    static List<AccessKey> keys(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(KEY + "ORDER BY owner, created, id")) {
            return Rows.all(select, AccountRows::key);
        }
    }

    static Optional<AccessKey> key(Connection connection, String id) throws SQLException {
        try (var select = connection.prepareStatement(KEY + "WHERE id = ?")) {
            select.setString(1, id);
            return Rows.all(select, AccountRows::key).stream().findFirst();
        }
    }

    static void insert(Connection connection, AccessKey key) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO access_key (id, owner, sha256, role, scope, created, expires) VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, key.id());
            insert.setString(2, key.owner());
            insert.setString(3, key.sha256());
            insert.setString(4, key.role().label());
            insert.setString(5, String.join(" ", key.scope()));
            insert.setString(6, Chain.text(key.created()));
            insert.setString(7, Chain.text(key.expires()));
            insert.executeUpdate();
        }
    }

    static void insert(Connection connection, SignIn signIn) throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT INTO sign_in (sha256, owner, created, seen) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, signIn.sha256());
            insert.setString(2, signIn.owner());
            insert.setString(3, Chain.text(signIn.created()));
            insert.setString(4, Chain.text(signIn.seen()));
            insert.executeUpdate();
        }
    }

    static Optional<SignIn> signIn(Connection connection, String sha256) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT sha256, owner, created, seen FROM sign_in WHERE sha256 = ?")) {
            select.setString(1, sha256);
            return Rows.all(select, AccountRows::signIn).stream().findFirst();
        }
    }

    static void seen(Connection connection, String sha256, Instant at) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE sign_in SET seen = ? WHERE sha256 = ?")) {
            update.setString(1, Chain.text(at));
            update.setString(2, sha256);
            update.executeUpdate();
        }
    }

    static void forget(Connection connection, Instant beganBefore, Instant seenBefore) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM sign_in WHERE created < ? OR seen < ?")) {
            delete.setString(1, Chain.text(beganBefore));
            delete.setString(2, Chain.text(seenBefore));
            delete.executeUpdate();
        }
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString(1),
                role(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getLong(5) != 0,
                Instant.parse(row.getString(6)));
    }

    private static AccessKey key(ResultSet row) throws SQLException {
        var scope = row.getString(5);
        return new AccessKey(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                role(row.getString(4)),
                scope.isEmpty() ? List.of() : List.of(scope.split(" ")),
                Instant.parse(row.getString(6)),
                Instant.parse(row.getString(7)));
    }

    private static SignIn signIn(ResultSet row) throws SQLException {
        return new SignIn(
                row.getString(1), row.getString(2), Instant.parse(row.getString(3)), Instant.parse(row.getString(4)));
    }

    private static Role role(String label) {
        return Role.of(label)
                .orElseThrow(() -> new InputException(
                        "the store names a role '" + label + "' that this version does not know; update gainsay"));
    }
}
