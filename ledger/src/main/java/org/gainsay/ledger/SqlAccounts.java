package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gainsay.format.Json;
import tools.jackson.databind.node.ObjectNode;

/** Users, keys and sign-ins in the ledger's own database. */
final class SqlAccounts implements Accounts {
    private final Database database;
    private final SqlLedger ledger;

    SqlAccounts(Database database, SqlLedger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    @Override
    public boolean isEmpty() {
        return database.read(AccountRows::isEmpty);
    }

    @Override
    public List<Account> all() {
        return database.read(AccountRows::all);
    }

    @Override
    public Optional<Account> find(String name) {
        return database.read(connection -> AccountRows.find(connection, name));
    }

    @Override
    public boolean add(String by, Account account) {
        return database.write(connection -> add(connection, by, account));
    }

    @Override
    public boolean addFirst(Account account) {
        return database.write(
                connection -> AccountRows.isEmpty(connection) && add(connection, account.name(), account));
    }

    private boolean add(Connection connection, String by, Account account) throws SQLException {
        boolean added = AccountRows.insert(connection, account);
        if (added) {
            AccountRows.requireAdministrator(connection);
            record(
                    connection,
                    by,
                    entry("user added", account.name())
                            .put("role", account.role().label()));
        }
        return added;
    }

    @Override
    public Optional<Account> change(String by, String name, UnaryOperator<Account> change) {
        return database.write(connection -> {
            var before = AccountRows.find(connection, name);
            if (before.isEmpty()) {
                return before;
            }
            var after = change.apply(before.get());
            AccountRows.update(connection, after);
            AccountRows.requireAdministrator(connection);
            boolean password = !Objects.equals(before.get().password(), after.password());
            if (password || after.disabled()) {
                AccountRows.delete(connection, "sign_in", "owner", name);
            }
            record(
                    connection,
                    by,
                    entry("user changed", name)
                            .put("role", after.role().label())
                            .put("disabled", after.disabled())
                            .put("password_changed", password));
            return Optional.of(after);
        });
    }

    @Override
    public boolean remove(String by, String name) {
        return database.write(connection -> {
            boolean removed = AccountRows.delete(connection, name);
            if (removed) {
                AccountRows.requireAdministrator(connection);
                record(connection, by, entry("user removed", name));
            }
            return removed;
        });
    }

    @Override
    public List<AccessKey> keys() {
        return database.read(AccountRows::keys);
    }

    @Override
    public Optional<AccessKey> key(String id) {
        return database.read(connection -> AccountRows.key(connection, id));
    }

    @Override
    public void addKey(String by, AccessKey key) {
        database.write(connection -> {
            AccountRows.insert(connection, key);
            var entry = entry("key added", key.owner())
                    .put("key", key.id())
                    .put("role", key.role().label());
            entry.set("scope", Json.words(key.scope()));
            record(connection, by, entry.put("expires", Chain.text(key.expires())));
            return true;
        });
    }

    @Override
    public boolean removeKey(String by, String id) {
        return database.write(connection -> {
            var key = AccountRows.key(connection, id);
            if (key.isPresent()) {
                AccountRows.delete(connection, "access_key", "id", id);
                record(connection, by, entry("key removed", key.get().owner()).put("key", id));
            }
            return key.isPresent();
        });
    }

    @Override
    public void begin(SignIn signIn) {
        database.write(connection -> {
            AccountRows.insert(connection, signIn);
            return true;
        });
    }

    @Override
    public Optional<SignIn> signIn(String sha256) {
        return database.read(connection -> AccountRows.signIn(connection, sha256));
    }

    @Override
    public void seen(String sha256, Instant at) {
        database.writeWithoutSync(connection -> {
            AccountRows.seen(connection, sha256, at);
            return true;
        });
    }

    @Override
    public void end(String sha256) {
        database.write(connection -> AccountRows.delete(connection, "sign_in", "sha256", sha256));
    }

    @Override
    public void forget(Instant beganBefore, Instant seenBefore) {
        database.writeWithoutSync(connection -> {
            AccountRows.forget(connection, beganBefore, seenBefore);
            return true;
        });
    }

    /** What is done to whom; never a password or a key, nor their hashes. */
    private static ObjectNode entry(String change, String user) {
        return Json.object().put("change", change).put("user", user);
    }

    private void record(Connection connection, String by, ObjectNode body) throws SQLException {
        ledger.append(connection, by, List.of(new Draft(TYPE, body)));
    }
}
