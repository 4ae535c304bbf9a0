package org.gainsay.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The folder where a user's work is kept: {@code ledger.db}, {@code store/} (sources by their hash) and {@code cache/} (may be deleted
 * at any time while nothing runs). The ledger of a team lies in PostgreSQL instead of {@code ledger.db}. Any number of processes may
 * have a home open. Safe to share between threads; close it when done.
 */
public final class Home implements AutoCloseable {
    static final String CACHE = "cache";

    private final Path folder;
    private final SourceStore store;
    private final SqlLedger ledger;
    private final Connections connections;
    private final Database database;
    private final Shelf shelf;
    private final Accounts accounts;

    private Home(Path folder, SourceStore store, Engine engine, InstantSource clock) {
        this.folder = folder;
        this.store = store;
        this.connections = new Connections(engine);
        this.database = new Database(engine);
        this.ledger = new SqlLedger(folder, database, store, clock);
        this.shelf = new SqlShelf(folder, database, store);
        this.accounts = new SqlAccounts(database, ledger);
    }

    /** Opens a home whose ledger is its own {@code ledger.db}; see {@link #open(Path, String, InstantSource)}. */
    public static Home open(Path folder, InstantSource clock) {
        return open(folder, null, clock);
    }

    /**
     * Opens a home, and makes it where there is none.
     *
     * @param store where the ledger lies: {@code jdbc:postgresql://HOST:PORT/DATABASE?…}, of which no message shows more than host, port
     *     and database; null for the folder's own {@code ledger.db}
     * @param clock gives the time that entries carry
     * @throws HomeFailure if it cannot be reached or written, or is damaged
     * @throws InputException if it was made by a newer version
     */
    public static Home open(Path folder, @Nullable String store, InstantSource clock) {
        try {
            Files.createDirectories(folder, forItsOwner(folder));
            Files.createDirectories(folder.resolve(CACHE));
            var sources = new SourceStore(Files.createDirectories(folder.resolve(SourceStore.FOLDER)));
            return new Home(folder, sources, engine(folder, store), clock);
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
    }

    /** A new home holds what customers and articles say of people: nobody else needs to read it. */
    private static FileAttribute<?>[] forItsOwner(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Opens a home that must be there already; see {@link #openExisting(Path, String, InstantSource)}. */
    public static Home openExisting(Path folder, InstantSource clock) {
        return openExisting(folder, null, clock);
    }

    /**
     * Opens a home whose ledger must be there already, for commands that only look.
     *
     * @throws InputException if there is none, and for the reasons of {@link #open(Path, String, InstantSource)}
     */
    public static Home openExisting(Path folder, @Nullable String store, InstantSource clock) {
        var engine = engine(folder, store);
        try {
            if (!engine.isThere()) {
                throw new InputException(
                        store == null
                                ? folder + ": no ledger there; name the home with --home"
                                : Postgres.shown(store) + ": no ledger there; name the store with --store");
            }
        } catch (SQLException e) {
            throw engine.explain(e);
        }
        return open(folder, store, clock);
    }

    static Engine engine(Path folder, @Nullable String store) {
        if (store == null) {
            return new Sqlite(folder);
        }
        if (!store.startsWith(Postgres.PREFIX)) {
            throw new InputException("the store's address does not begin with " + Postgres.PREFIX + "; write "
                    + Postgres.PREFIX + "//HOST:PORT/DATABASE?user=NAME, or leave it out for a file in the home");
        }
        return new Postgres(store);
    }

    public Path folder() {
        return folder;
    }

    /** A folder for what can be computed anew. */
    public Path cache() {
        return folder.resolve(CACHE);
    }

    public SourceStore store() {
        return store;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** The articles, as they were last read. It is usable while the home is open. */
    public Shelf shelf() {
        return shelf;
    }

    /** Who may use this home's servers. It is usable while the home is open. */
    public Accounts accounts() {
        return accounts;
    }

    /**
     * The copies among the articles of the shelf. It remembers some texts: who asks often keeps it while the home is open.
     *
     * @param likeness what makes two texts copies of one
     */
    public Copies copies(Likeness likeness) {
        return new Copies(database, store, likeness);
    }

    /**
     * What is there to be decided, and what was.
     *
     * @param clerk who knows what entries mean for it
     */
    public Docket docket(Clerk clerk) {
        return new Docket(database, ledger, clerk);
    }

    /** What programs remember beside the ledger. It is usable while the home is open. */
    public Memory memory() {
        return new Memory(database);
    }

    /**
     * Connections to the database, for the table {@code scheduled_tasks}; whoever asks for one closes it. They are there while the home is open.
     */
    public DataSource connections() {
        return connections;
    }

    /**
     * What happened that people may want to be told.
     *
     * @param reporter who knows what entries say of it
     */
    public Notices notices(Reporter reporter) {
        return new Notices(database, ledger, reporter);
    }

    /** What is to be told, and what has been. It is usable while the home is open. */
    public Outbox outbox() {
        return new Outbox(database, ledger);
    }

    /**
     * Carries the ledger into an empty store, its chain as it is; the source stays. The files in {@code store/} stay where they are: the
     * copy is opened with this folder. Entries that others append meanwhile may be left out: {@link Ledger#head} then says so.
     *
     * @param target as in {@link #open(Path, String, InstantSource)}
     * @return where the copy ends
     * @throws InputException if there is a ledger in the target, or this one is not whole
     */
    public Head copyTo(String target) {
        if (ledger.verify(null) instanceof Verdict.Broken broken) {
            throw new InputException(folder + ": not copied, since its ledger is " + broken.sentence());
        }
        var to = new Database(engine(folder, target));
        try (var copied = new SqlLedger(folder, to, store, InstantSource.system())) {
            var head = LedgerCopy.copy(database, to, Postgres.shown(target));
            if (copied.verify(head) instanceof Verdict.Broken broken) {
                throw new IllegalStateException("copied, but " + broken.sentence());
            }
            return head;
        }
    }

    /**
     * Keeps the home as it is now in one zip file, which unpacked is a home that verifies and answers the same; a ledger in PostgreSQL lies
     * in it as {@code ledger.db}. Others may go on writing. An earlier file of that name is replaced when the new one is whole.
     *
     * @return where the backup's ledger ends
     * @throws InputException if the file cannot be written, or lies in the home
     */
    public Head backUp(Path file) {
        return new Backup(folder, database).write(file);
    }

    @Override
    public void close() {
        connections.close();
        ledger.close();
    }
}
