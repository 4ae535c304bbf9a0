package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Carries a ledger into another database: entries, salts and bodies as they stand, so that the chain stays what it is, and which body
 * refers to which file; who may use the servers, with their keys; what programs remember; and what people were told, so that the copy does
 * not tell it again. Who has signed in must do so again. What is computed from them is computed anew.
 */
final class LedgerCopy {
    private static final int PAGE = 1_000;

    private LedgerCopy() {}

    /**
     * All or nothing. Others may go on writing to the source: the copy ends where it had been when its last page was read, and what was
     * erased until then is erased in it.
     *
     * @param place the target's name in messages
     * @return where the copy ends
     * @throws InputException if the target is not empty
     */
    static Head copy(Database source, Database target, String place) {
        return target.write(connection -> {
            if (!Rows.head(connection).equals(Head.EMPTY)) {
                throw new InputException(place + ": a ledger is there already, with "
                        + Rows.head(connection).seq() + " entries; name an empty store");
            }
            copyEntries(source, connection);
            var head = Rows.head(connection);
            copyReferences(source, connection, head.seq());
            for (var erasure : SqlErasure.read(connection).all()) {
                for (var range : erasure.ranges()) {
                    Rows.deleteBodies(connection, range.from(), range.to());
                }
            }
            copyAccounts(source, connection);
            copyMemory(source, connection);
            copyNotices(source, connection, head.seq());
            ShelfRows.catchUp(connection);
            return head;
        });
    }

    private static void copyEntries(Database source, Connection target) throws SQLException {
        long from = 1;
        for (var page = entries(source, from); !page.isEmpty(); page = entries(source, from)) {
            Rows.insert(target, page);
            from = page.getLast().entry().seq() + 1;
        }
    }

    private static List<Rows.Row> entries(Database source, long from) {
        return source.read(connection -> Rows.page(connection, from, PAGE));
    }

    private static void copyReferences(Database source, Connection target, long last) throws SQLException {
        var after = References.NONE;
        for (var page = references(source, after, last); !page.isEmpty(); page = references(source, after, last)) {
            References.insert(target, page);
            after = page.getLast();
        }
    }

    private static void copyAccounts(Database source, Connection target) throws SQLException {
        for (var account : source.read(AccountRows::all)) {
            AccountRows.insert(target, account);
        }
        for (var key : source.read(AccountRows::keys)) {
            AccountRows.insert(target, key);
        }
    }

    private static void copyMemory(Database source, Connection target) throws SQLException {
        var page = remarks(source, null);
        while (!page.isEmpty()) {
            Memory.insert(target, page);
            page = remarks(source, page.getLast());
        }
    }

    private static List<Memory.Remark> remarks(Database source, Memory.@Nullable Remark after) {
        return source.read(connection -> Memory.after(connection, after, PAGE));
    }

    /** How far somebody had come before what he had made of it: what is made meanwhile is made once more, and is the same. */
    private static void copyNotices(Database source, Connection target, long last) throws SQLException {
        for (var table : OutboxCopy.COPIED) {
            List<List<@Nullable Object>> page = rows(source, table, null);
            while (!page.isEmpty()) {
                OutboxCopy.insert(target, table, page);
                page = rows(source, table, String.valueOf(page.getLast().getFirst()));
            }
        }
        OutboxCopy.endAt(target, last);
    }

    private static List<List<@Nullable Object>> rows(Database source, OutboxCopy.Table table, @Nullable String after) {
        return source.read(connection -> OutboxCopy.page(connection, table, after, PAGE));
    }

    private static List<References.Use> references(Database source, References.Use after, long last) {
        return source.read(connection -> References.after(connection, after, last, PAGE));
    }
}
