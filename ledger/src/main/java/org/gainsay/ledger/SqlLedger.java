package org.gainsay.ledger;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gainsay.format.CanonicalJson;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The ledger in a database. Processes wait for each other where a transaction begins, threads for the one connection.
 */
final class SqlLedger implements Ledger {
    private static final int SALT_BYTES = 16;
    private static final int PAGE = 200;

    /** A file still half-written after this long has lost its writer. */
    private static final Duration LONGEST_WRITE = Duration.ofDays(1);

    private final Path home;
    private final Database database;
    private final SourceStore store;
    private final StoredFiles referred;
    private final InstantSource clock;
    private final RandomGenerator random = new SecureRandom();
    private volatile Erasures erasures = Erasures.NONE;

    SqlLedger(Path home, Database database, SourceStore store, InstantSource clock) {
        this.home = home;
        this.database = database;
        this.store = store;
        this.referred = new StoredFiles(store);
        this.clock = clock;
    }

    @Override
    public List<Entry> append(String by, List<Draft> block) {
        if (block.isEmpty()) {
            return List.of();
        }
        var bodies = salted(block);
        return database.write(connection -> append(connection, by, block, bodies));
    }

    /** Appends within a transaction that does something else too: both or neither. */
    List<Entry> append(Connection connection, String by, List<Draft> block) throws SQLException {
        return block.isEmpty() ? List.of() : append(connection, by, block, salted(block));
    }

    private List<Entry> append(Connection connection, String by, List<Draft> block, List<Body.Present> bodies)
            throws SQLException {
        var files = block.stream().map(draft -> referred.of(draft.body())).toList();
        requireStored(files);
        var at = Chain.text(clock.instant());
        var head = Rows.head(connection);
        long firstSeq = head.seq() + 1;
        var rows = new ArrayList<Rows.Row>(block.size());
        for (int i = 0; i < block.size(); i++) {
            var entry = Chain.link(head, at, by, block.get(i).type(), Chain.bodySha256(bodies.get(i)));
            rows.add(new Rows.Row(entry, bodies.get(i)));
            head = new Head(entry.seq(), entry.hash());
        }
        Rows.insert(connection, rows);
        References.insert(connection, firstSeq, files);
        ShelfRows.follow(connection, block, firstSeq);
        return rows.stream().map(Rows.Row::entry).toList();
    }

    /** An erasure removes files while it alone may write, so what is there now is there after the commit. */
    private void requireStored(List<Set<String>> files) {
        files.stream().distinct().flatMap(Set::stream).distinct().forEach(sha256 -> {
            if (!store.contains(sha256)) {
                throw new InputException(home + ": the stored file " + sha256
                        + " was erased meanwhile by another process, or is missing from store/; run this again, and if that does"
                        + " not help see gainsay doctor");
            }
        });
    }

    /** Salts for all of them are drawn at once, since asking the system for each takes longer than hashing it. */
    private List<Body.Present> salted(List<Draft> block) {
        var salts = new byte[SALT_BYTES * block.size()];
        random.nextBytes(salts);
        return IntStream.range(0, block.size())
                .mapToObj(i -> new Body.Present(
                        HexFormat.of().formatHex(salts, SALT_BYTES * i, SALT_BYTES * (i + 1)),
                        CanonicalJson.text(block.get(i).body())))
                .toList();
    }

    @Override
    public Head head() {
        return database.read(Rows::head);
    }

    @Override
    public Optional<Kept> find(long seq) {
        return database.read(connection -> Rows.bySeq(connection, seq)).stream()
                .findFirst()
                .map(this::kept);
    }

    @Override
    public Optional<Kept> find(String hash) {
        return database.read(connection -> Rows.byHash(connection, hash)).stream()
                .findFirst()
                .map(this::kept);
    }

    @Override
    public Optional<Kept> firstReferring(String sha256) {
        return database.read(connection -> References.first(connection, sha256)).flatMap(this::find);
    }

    @Override
    public Stream<Kept> entries(long fromSeq) {
        return Stream.iterate(
                        page(fromSeq),
                        page -> !page.isEmpty(),
                        page -> page(page.getLast().entry().seq() + 1))
                .flatMap(List::stream)
                .map(this::kept);
    }

    @Override
    public List<Kept> ofType(String type) {
        return database.read(connection -> Rows.ofType(connection, type)).stream()
                .map(this::kept)
                .toList();
    }

    @Override
    public Stream<Kept> ofType(String type, String words, long fromSeq) {
        return Stream.iterate(
                        page(type, words, fromSeq),
                        page -> !page.isEmpty(),
                        page -> page(type, words, page.getLast().entry().seq() + 1))
                .flatMap(List::stream)
                .map(this::kept);
    }

    private List<Rows.Row> page(String type, String words, long fromSeq) {
        return database.read(connection -> Rows.page(connection, type, words, fromSeq, PAGE));
    }

    private List<Rows.Row> page(long fromSeq) {
        return database.read(connection -> Rows.page(connection, fromSeq, PAGE));
    }

    private Kept kept(Rows.Row row) {
        var body = row.body();
        return new Kept(row.entry(), body == null ? absent(row.entry().seq()) : body);
    }

    private Body absent(long seq) {
        var known = erasures.find(seq);
        if (known.isEmpty()) {
            erasures = database.read(SqlErasure::read);
            known = erasures.find(seq);
        }
        return known.<Body>map(erased -> erased).orElseGet(Body.Lost::new);
    }

    @Override
    public long firstSince(Instant since) {
        return database.read(connection -> {
            long first = Rows.firstSince(connection, Chain.text(since));
            return first > 0 ? first : Rows.head(connection).seq() + 1;
        });
    }

    @Override
    public ErasureReport erase(String by, Erasable what, String rule) {
        var erasure = new SqlErasure(home, store, referred);
        var report = database.write(connection -> {
            var found = erasure.deleteBodies(connection, what);
            if (found.seqs().isEmpty()) {
                return new ErasureReport(0, 0, Optional.empty());
            }
            var draft = new Draft(Erasures.TYPE, Erasures.body(rule, found.seqs(), found.unusedFiles()));
            var entry = append(connection, by, List.of(draft)).getFirst();
            return new ErasureReport(found.seqs().size(), found.unusedFiles().size(), Optional.of(entry));
        });
        database.write(erasure::removeFiles);
        report.entry()
                .ifPresent(
                        entry -> store.removeLeftovers(Instant.parse(entry.at()).minus(LONGEST_WRITE)));
        database.sweep();
        return report;
    }

    @Override
    public long erasable(Erasable what) {
        return database.read(connection -> SqlErasure.count(connection, what));
    }

    @Override
    public Verdict verify(@Nullable Head kept) {
        var walk = new ChainWalk(kept, seq -> false);
        try (var entries = entries(1)) {
            return entries.map(row -> walk.next(row, Selection.NONE))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .<Verdict>map(broken -> broken)
                    .orElseGet(walk::end);
        }
    }

    @Override
    public Optional<Verdict.Broken> damage() {
        return new FilesCheck(database, store, referred).damage();
    }

    @Override
    public void close() {
        database.close();
    }
}
