package org.gainsay.watch.customers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gainsay.desk.QueryFile;
import org.gainsay.desk.Versions;
import org.gainsay.format.Sha256;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.model.InputException;
import org.gainsay.screen.ScreenIndex;
import org.jspecify.annotations.Nullable;

/**
 * What was computed for a portfolio, in the home's cache: its state, its customers laid out, and the index of the lists that it was screened
 * on last. All of it can be made anew.
 */
final class PortfolioFolder {
    private static final String LISTS = "lists.index";
    private static final String TABLE = "table-";
    private static final int DIGITS = 16;

    private final Home home;
    private final String name;
    private final Path folder;

    PortfolioFolder(Home home, String name) {
        this.home = home;
        this.name = name;
        this.folder = home.cache().resolve("watch").resolve(name);
    }

    /**
     * Does what one process and thread at a time may do.
     *
     * @throws InputException where somebody else is at work on the portfolio
     */
    <T> T alone(Supplier<T> work) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (tryLock(channel) == null) {
                    throw new InputException(
                            "portfolio " + name + ": it is being screened already; wait until that is done");
                }
                return work.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** As it is after all entries of the ledger. */
    PortfolioState state() {
        PortfolioState state =
                StateFile.read(folder.resolve("state"), name, home.ledger()).orElseGet(() -> new PortfolioState(name));
        try (Stream<Kept> entries =
                home.ledger().ofType(WatchEntry.TYPE, "\"portfolio\":\"" + name + "\"", state.seen() + 1)) {
            entries.forEach(state::follow);
        }
        return state;
    }

    /** Keeps it, where no run is open. */
    void keep(PortfolioState state) {
        if (state.open().isEmpty() && state.seen() > 0) {
            StateFile.write(state, folder.resolve("state"), home.ledger());
        }
    }

    /** The index of the lists of the last run; null where it is no longer there. */
    @Nullable ScreenIndex lists(WatchEntry.Run last) {
        try {
            Path file = folder.resolve(LISTS);
            ScreenIndex index = Files.isRegularFile(file) ? ScreenIndex.open(file) : null;
            boolean same = index != null && PortfolioRun.sources(index).equals(last.sources());
            return same ? index : null;
        } catch (IOException e) {
            return null; // of another version, or half written
        }
    }

    /** Keeps the file of an index, which whoever made it will remove one day. */
    void keepLists(Path index) {
        try {
            Path aside = folder.resolve(LISTS + ".aside");
            Files.deleteIfExists(aside);
            if (!Files.isRegularFile(index)) {
                Files.deleteIfExists(folder.resolve(LISTS));
                return;
            }
            try {
                Files.createLink(aside, index);
            } catch (IOException | UnsupportedOperationException e) {
                Files.copy(index, aside);
            }
            // A move onto another link to the same file does nothing.
            Files.deleteIfExists(folder.resolve(LISTS));
            Files.move(aside, folder.resolve(LISTS), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is seen while a file is laid out. */
    interface Reader {
        /** A row was read, of about so many. */
        void row(long done, long total);

        /** A row is odd, but is used. */
        void doubt(String doubt);

        /** A row cannot be used. */
        void refused(String why);
    }

    /**
     * Lays out a file's customers under the name that {@link #table} knows.
     *
     * @param sha256 what the file's bytes come to
     */
    CustomerTable lay(Path file, String sha256, Settings settings, LocalDate today, Reader reader) {
        try {
            Files.createDirectories(folder);
            Path aside = Files.createTempDirectory(folder, "aside-");
            try (CustomerFile customers = CustomerFile.open(file, settings.columns(), today);
                    CustomerTable.Writer writer = new CustomerTable.Writer(aside, settings.minScore())) {
                long rows = 0;
                long size = customers.size();
                while (customers.hasNext()) {
                    read(customers, writer, file, reader);
                    reader.row(++rows, size);
                }
                writer.finish();
            } catch (IOException | RuntimeException e) {
                remove(aside);
                throw e;
            }
            Path table = folder.resolve(key(sha256, settings));
            remove(table);
            Files.move(aside, table, StandardCopyOption.ATOMIC_MOVE);
            return CustomerTable.open(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(CustomerFile customers, CustomerTable.Writer writer, Path file, Reader reader)
            throws IOException {
        try {
            QueryFile.Row row = customers.next();
            Customer customer = Customer.of(row);
            if (writer.add(customer)) {
                row.doubts().forEach(reader::doubt);
            } else {
                reader.refused(file + ": the id '" + customer.id()
                        + "' stands twice, with other data; give every customer an id of his own");
            }
        } catch (InputException e) {
            reader.refused(Objects.requireNonNullElse(e.getMessage(), "a row cannot be used"));
        }
    }

    /** The customers of a file that is in the store, laid out. */
    CustomerTable table(String sha256, Settings settings, LocalDate today, Consumer<String> say) {
        Path table = folder.resolve(key(sha256, settings));
        if (Files.isDirectory(table)) {
            return CustomerTable.open(table);
        }
        home.store().check(sha256);
        say.accept("portfolio " + name + ": its customers are laid out anew");
        return lay(home.store().path(sha256), sha256, settings, today, new Reader() {
            @Override
            public void row(long done, long total) {}

            @Override
            public void doubt(String doubt) {}

            @Override
            public void refused(String why) {}
        });
    }

    /** Whether {@link #table} can be had: the file may have been removed, or be damaged. */
    boolean canLay(String sha256, Settings settings) {
        if (Files.isDirectory(folder.resolve(key(sha256, settings)))) {
            return true;
        }
        try {
            home.store().check(sha256);
            return true;
        } catch (InputException e) {
            return false;
        }
    }

    private static String key(String sha256, Settings settings) {
        return TABLE
                + Sha256.of(sha256
                                + settings.columns()
                                + settings.minScore()
                                + ScreenIndex.VERSION
                                + Versions.SCREENING)
                        .substring(0, DIGITS);
    }

    /** Removes all tables but that of these customers, and what was left half made. */
    void tidy(WatchEntry.Customers customers) {
        Set<String> stay = Set.of(key(customers.sha256(), customers.settings()), LISTS, "state", "lock");
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !stay.contains(String.valueOf(file.getFileName())))
                    .forEach(PortfolioFolder::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes everything. */
    void remove() {
        remove(folder);
    }

    private static void remove(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
