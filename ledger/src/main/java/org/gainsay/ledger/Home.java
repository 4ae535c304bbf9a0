package org.gainsay.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import org.gainsay.model.InputException;

/**
 * The folder where a user's work is kept: {@code ledger.db}, {@code store/} (sources by their hash) and {@code cache/} (may be deleted
 * at any time while nothing runs). Any number of processes may have it open. Safe to share between threads; close it when done.
 */
public final class Home implements AutoCloseable {
    private static final String LEDGER = "ledger.db";

    private final Path folder;
    private final SourceStore store;
    private final Ledger ledger;
    private final Database database;
    private final Shelf shelf;

    private Home(Path folder, SourceStore store, Database database, InstantSource clock) {
        this.folder = folder;
        this.store = store;
        this.database = database;
        this.ledger = new SqliteLedger(folder, database, store, clock);
        this.shelf = new SqliteShelf(folder, database, store);
    }

    /**
     * Opens a home, and makes it where there is none.
     *
     * @param clock gives the time that entries carry
     * @throws InputException if it cannot be written, is damaged, or was made by a newer version
     */
    public static Home open(Path folder, InstantSource clock) {
        try {
            Files.createDirectories(folder);
            var cache = Files.createDirectories(folder.resolve("cache"));
            var store = new SourceStore(Files.createDirectories(folder.resolve(SourceStore.FOLDER)));
            NativeLibrary.unpackInto(cache);
            var database = new Database(folder, Sqlite.open(folder, folder.resolve(LEDGER)));
            return new Home(folder, store, database, clock);
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        } catch (SQLException e) {
            throw Failures.ledger(folder, e);
        }
    }

    /**
     * Opens a home that must be there already, for commands that only look.
     *
     * @throws InputException if there is none, and for the reasons of {@link #open}
     */
    public static Home openExisting(Path folder, InstantSource clock) {
        if (!Files.isRegularFile(folder.resolve(LEDGER))) {
            throw new InputException(folder + ": no ledger there; name the home with --home");
        }
        return open(folder, clock);
    }

    public Path folder() {
        return folder;
    }

    /** A folder for what can be computed anew. */
    public Path cache() {
        return folder.resolve("cache");
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

    /**
     * The copies among the articles of the shelf. It remembers some texts: who asks often keeps it while the home is open.
     *
     * @param likeness what makes two texts copies of one
     */
    public Copies copies(Likeness likeness) {
        return new Copies(database, store, likeness);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
