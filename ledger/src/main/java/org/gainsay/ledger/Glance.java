package org.gainsay.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as it lies there, for whoever only wants to know how it is: nothing is made, brought up to date or written, and it can be had
 * where nothing can be written. Safe to share between threads; close it when done.
 */
public final class Glance implements AutoCloseable {
    /** Users came with these tables, and the docket before them. */
    private static final int USERS_SINCE = 5;

    private final int tables;
    private final Database database;
    private final SqlLedger ledger;

    private Glance(Path folder, Engine engine) {
        var untouched = new Untouched(engine);
        this.database = new Database(untouched);
        this.tables = database.read(untouched::version);
        this.ledger = new SqlLedger(folder, database, SourceStore.in(folder), InstantSource.system());
        if (tables > Tables.VERSION) {
            close();
            throw Failures.newer(folder.toString(), tables);
        }
    }

    /**
     * Looks at the ledger of a home; empty where there is none yet.
     *
     * @param store as in {@link Home#open(Path, String, InstantSource)}
     * @throws HomeFailure if it cannot be reached or read, or is damaged
     * @throws InputException if it was made by a newer version
     */
    public static Optional<Glance> at(Path folder, @Nullable String store) {
        var engine = Home.engine(folder, store);
        try {
            return engine.isThere() ? Optional.of(new Glance(folder, engine)) : Optional.empty();
        } catch (SQLException e) {
            throw engine.explain(e);
        }
    }

    /** The version of its tables. */
    public int tables() {
        return tables;
    }

    /** Whether an earlier version made them, so that they are brought up to date when the home is next opened. */
    public boolean isOfEarlierVersion() {
        return tables < Tables.VERSION;
    }

    /** Walks the whole chain. */
    public Verdict verify() {
        return ledger.verify(null);
    }

    /** Looks whether the stored files that bodies refer to are there as they came; not where an earlier version made the tables. */
    public Optional<Verdict.Broken> damage() {
        return isOfEarlierVersion() ? Optional.empty() : ledger.damage();
    }

    /** Users, in order of their names. */
    public List<Account> users() {
        return tables < USERS_SINCE ? List.of() : database.read(AccountRows::all);
    }

    /** Their keys, in order of owner and time. */
    public List<AccessKey> keys() {
        return tables < USERS_SINCE ? List.of() : database.read(AccountRows::keys);
    }

    /** How many files of some kinds are on the docket in each state, as that was when it last followed the ledger. */
    public Map<String, Long> docket(Set<String> kinds) {
        return isOfEarlierVersion()
                ? Map.of()
                : database.read(connection -> DocketRows.counts(connection, DocketQuestion.ofKinds(kinds)));
    }

    @Override
    public void close() {
        database.close();
    }
}
