package org.gainsay.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gainsay.model.InputException;

/** Deletes bodies, then the stored files that only they referred to. Each step inside a transaction of its own, one after the other. */
final class SqlErasure {
    private static final int PAGE = 200;

    private final Path home;
    private final SourceStore store;
    private final StoredFiles referred;

    SqlErasure(Path home, SourceStore store, StoredFiles referred) {
        this.home = home;
        this.store = store;
        this.referred = referred;
    }

    /**
     * What was found to erase.
     *
     * @param seqs of the entries whose bodies are gone now, in order
     * @param unusedFiles hashes of the stored files that no body refers to any more, sorted
     */
    record Found(List<Long> seqs, List<String> unusedFiles) {}

    static Erasures read(Connection connection) throws SQLException {
        return Erasures.of(Rows.ofType(connection, Erasures.TYPE).stream().map(row -> {
            var body = row.body();
            return new Kept(row.entry(), body == null ? new Body.Lost() : body);
        }));
    }

    Found deleteBodies(Connection connection, Erasable what) throws SQLException {
        if (what instanceof Erasable.Single single) {
            requireErasable(connection, single.seq());
        }
        var seqs = new ArrayList<Long>();
        var files = new TreeSet<String>();
        for (var page = chosen(connection, what, 0); !page.isEmpty(); page = chosen(connection, what, seqs.getLast())) {
            for (var body : page) {
                seqs.add(body.seq());
                files.addAll(referred.of(body.text()));
            }
        }
        Rows.deleteBodies(connection, seqs);
        if (ShelfRows.remove(connection, seqs)) {
            CopyRows.forget(connection);
        }
        DocketRows.forget(connection, seqs);
        NoticeRows.forget(connection, seqs);
        var unused = new ArrayList<String>();
        for (var file : files) {
            if (!References.isUsed(connection, file, referred)) {
                unused.add(file);
            }
        }
        return new Found(seqs, unused);
    }

    /**
     * Removes what erasures have named, if nothing has come to refer to it since. Those of all erasures, so that what a crash left
     * behind goes with the next one.
     */
    boolean removeFiles(Connection connection) throws SQLException {
        for (var erasure : read(connection).all()) {
            for (var file : erasure.files()) {
                if (store.contains(file) && !References.isUsed(connection, file, referred)) {
                    store.remove(file);
                    References.forget(connection, file);
                }
            }
        }
        return true;
    }

    private record Chosen(long seq, String text) {}

    /** The next bodies that are to go, a page of them: bodies may be many and large. */
    private static List<Chosen> chosen(Connection connection, Erasable what, long after) throws SQLException {
        var which = condition(what);
        try (var select = connection.prepareStatement("""
                SELECT b.seq, b.body FROM entry e JOIN body b ON b.seq = e.seq
                WHERE e.type <> ? AND e.seq > ? AND %s ORDER BY e.seq LIMIT ?""".formatted(which))) {
            select.setString(1, Erasures.TYPE);
            select.setLong(2, after);
            select.setInt(set(select, 3, what), PAGE);
            var chosen = new ArrayList<Chosen>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    chosen.add(new Chosen(rows.getLong(1), rows.getString(2)));
                }
            }
            return chosen;
        }
    }

    /** How many bodies would go. */
    static long count(Connection connection, Erasable what) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT count(*) FROM entry e JOIN body b ON b.seq = e.seq WHERE e.type <> ? AND %s""".formatted(condition(what)))) {
            select.setString(1, Erasures.TYPE);
            set(select, 2, what);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static String condition(Erasable what) {
        return switch (what) {
            case Erasable.Before before -> "e.at < ?";
            case Erasable.Older older -> "e.at < ? AND e.type = ?";
            case Erasable.Single single -> "e.seq = ?";
            // Numbers, and not as parameters, of which a statement may have but so many; no entry is the 0th.
            case Erasable.Several several ->
                several.seqs().stream().map(seq -> ", " + seq).collect(Collectors.joining("", "e.seq IN (0", ")"));
        };
    }

    /** Puts in what the condition asks for. @return the place of the next parameter */
    private static int set(PreparedStatement select, int at, Erasable what) throws SQLException {
        switch (what) {
            case Erasable.Before before -> select.setString(at, Chain.text(before.instant()));
            case Erasable.Older older -> {
                select.setString(at, Chain.text(older.instant()));
                select.setString(at + 1, older.type());
                return at + 2;
            }
            case Erasable.Single single -> select.setLong(at, single.seq());
            case Erasable.Several _ -> {
                return at;
            }
        }
        return at + 1;
    }

    private void requireErasable(Connection connection, long seq) throws SQLException {
        var row = Rows.bySeq(connection, seq).stream()
                .findFirst()
                .orElseThrow(() -> new InputException(home + ": the ledger has no entry " + seq));
        if (row.entry().type().equals(Erasures.TYPE)) {
            throw new InputException(home + ": entry " + seq
                    + " is itself an erasure, which must stay so that the chain can be explained");
        }
        if (row.body() == null) {
            throw new InputException(home + ": the body of entry " + seq + " is erased already");
        }
    }
}
