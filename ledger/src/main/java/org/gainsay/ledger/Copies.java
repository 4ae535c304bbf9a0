package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.model.InputException;
import org.gainsay.model.Reprint;

/**
 * Which articles of the shelf are copies of one text. A projection beside the shelf, which it follows when it is asked: each new text is
 * looked up in an index of samples, compared with what may be a copy of it, and joined to those that are; copies of copies are of one
 * family. What it answers depends on the articles alone, not on the order in which they came.
 *
 * <p>The original of a family is the article published first, undated ones last, and of those of one day the one with the smallest id.
 * Safe for several threads and processes.
 */
public final class Copies {
    /** Articles that are placed in one transaction: others wait as long. */
    private static final int BATCH = 500;

    private final Database database;
    private final SourceStore store;
    private final Likeness likeness;
    private final Map<String, int[]> words = new LeastRecent<>();

    Copies(Database database, SourceStore store, Likeness likeness) {
        this.database = database;
        this.store = store;
        this.likeness = likeness;
    }

    /** The copies among the articles, by id and in order of it; what is an original, or was never copied, is not among them. */
    public Map<String, Reprint> all() {
        follow();
        var copies = new LinkedHashMap<String, Reprint>();
        database.read(CopyRows::all).forEach(reprint -> copies.put(reprint.article(), reprint));
        return copies;
    }

    /** How an article is a copy; empty where it is none. */
    public Optional<Reprint> find(String article) {
        follow();
        return database.read(connection -> CopyRows.find(connection, article));
    }

    /** Places what has come onto the shelf since the last time. Need not be called; done in good time, it saves the next question a wait. */
    public synchronized void follow() {
        while (database.read(connection -> CopyRows.isBehind(connection, likeness.version()))) {
            database.writeWithoutSync(this::placeNext);
        }
    }

    private boolean placeNext(Connection connection) throws SQLException {
        long seen = CopyRows.seen(connection, likeness.version());
        var fresh = ShelfRows.since(connection, seen, BATCH);
        var touched = new LinkedHashSet<Long>();
        for (var article : fresh) {
            leave(connection, article, touched);
        }
        for (var article : fresh) {
            place(connection, article).ifPresent(touched::add);
        }
        for (long family : CopyRows.families(connection, touched)) {
            nameOriginal(connection, family);
        }
        long now = fresh.size() == BATCH
                ? fresh.getLast().seq()
                : Rows.head(connection).seq();
        CopyRows.setSeen(connection, likeness.version(), now);
        return true;
    }

    /** Takes out the texts that an article had before, unless another article has them; those that they held together are joined anew. */
    private void leave(Connection connection, Shelved article, Set<Long> touched) throws SQLException {
        for (var former : CopyRows.formerTexts(connection, article)) {
            touched.add(former.number());
            if (!CopyRows.isOnShelf(connection, former.sha256())) {
                CopyRows.remove(connection, former.number());
                var rest = CopyRows.ofFamily(connection, former.family());
                CopyRows.part(connection, rest);
                for (var text : rest) {
                    var own = words(text.sha256());
                    join(connection, text.number(), text.sha256(), own, likeness.sample(own));
                    touched.add(text.number());
                }
            }
        }
    }

    /** The text's number; empty where the text cannot be had, which whoever opens it is told. */
    private Optional<Long> place(Connection connection, Shelved article) throws SQLException {
        var sha256 = article.textSha256();
        var known = CopyRows.number(connection, sha256);
        if (known.isPresent()) {
            return known;
        }
        int[] own;
        try {
            own = words(sha256);
        } catch (InputException e) {
            return Optional.empty();
        }
        var sample = likeness.sample(own);
        long number = article.seq();
        CopyRows.insert(connection, number, sha256);
        join(connection, number, sha256, own, sample);
        CopyRows.index(connection, number, sample);
        return Optional.of(number);
    }

    /** Puts a text into one family with all of which it is a copy. */
    private void join(Connection connection, long number, String sha256, int[] own, int[] sample) throws SQLException {
        var families = new LinkedHashSet<Long>();
        for (var candidate : CopyRows.candidates(connection, sample)) {
            if (!families.contains(candidate.family())
                    && !candidate.sha256().equals(sha256)
                    && isCopy(own, candidate.sha256())) {
                families.add(candidate.family());
            }
        }
        families.add(CopyRows.family(connection, number));
        if (families.size() > 1) {
            CopyRows.unite(connection, List.copyOf(families));
        }
    }

    private boolean isCopy(int[] own, String other) {
        try {
            return likeness.isCopy(likeness.shared(own, words(other)));
        } catch (InputException e) {
            return false;
        }
    }

    private void nameOriginal(Connection connection, long family) throws SQLException {
        var original = CopyRows.original(connection, family);
        if (original.isPresent()) {
            CopyRows.removeCopy(connection, original.get());
            for (var copy : CopyRows.newCopies(connection, family, original.get())) {
                double shared = shared(copy.textSha256(), original.get().textSha256());
                CopyRows.putCopy(connection, copy, original.get(), shared);
            }
        }
    }

    private double shared(String one, String other) {
        return one.equals(other) ? 1 : likeness.shared(words(one), words(other));
    }

    private int[] words(String sha256) {
        var known = words.get(sha256);
        if (known == null) {
            known = likeness.words(SqlShelf.text(store, sha256));
            words.put(sha256, known);
        }
        return known;
    }

    /** The texts that were asked for last, so that those of a large family are not opened again and again. */
    private static final class LeastRecent<K, V> extends LinkedHashMap<K, V> {
        private static final int SIZE = 4_000;

        LeastRecent() {
            super(SIZE, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > SIZE;
        }
    }
}
