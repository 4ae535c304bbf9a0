package org.gainsay.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.format.ReadingParser;
import org.gainsay.model.InputException;
import org.gainsay.model.Publication;
import org.gainsay.model.Reading;

/** The shelf in the ledger's own database. */
final class SqlShelf implements Shelf {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path home;
    private final Database database;
    private final SourceStore store;

    SqlShelf(Path home, Database database, SourceStore store) {
        this.home = home;
        this.database = database;
        this.store = store;
    }

    @Override
    public Optional<Shelved> find(String id) {
        catchUp();
        return database.read(connection -> ShelfRows.find(connection, id));
    }

    @Override
    public List<Shelved> withText(String sha256) {
        catchUp();
        return database.read(connection -> ShelfRows.withText(connection, sha256));
    }

    @Override
    public String state() {
        catchUp();
        return database.read(ShelfRows::state);
    }

    @Override
    public Set<String> cameAfter(long seq) {
        catchUp();
        return database.read(connection -> ShelfRows.cameAfter(connection, seq));
    }

    @Override
    public Stream<Shelved> all() {
        catchUp();
        return Stream.iterate(
                        after(""),
                        page -> !page.isEmpty(),
                        page -> after(page.getLast().id()))
                .flatMap(List::stream);
    }

    @Override
    public Stream<Publication> publications() {
        return all().map(article -> new Publication(article.id(), article.file(), reading(article)));
    }

    @Override
    public Reading reading(Shelved article) {
        var row = database.read(connection -> Rows.bySeq(connection, article.seq())).stream()
                .findFirst();
        var body = row.map(Rows.Row::body)
                .orElseThrow(() -> new InputException(home + ": the reading of '" + article.id() + "' (entry "
                        + article.seq() + ") was erased meanwhile; run this again"));
        return ReadingParser.of(body.json().path("reading"));
    }

    @Override
    public String text(Shelved article) {
        return text(store, article.textSha256());
    }

    static String text(SourceStore store, String sha256) {
        var text = new String(store.bytes(sha256), StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** Of a home made by an earlier program; elsewhere the shelf follows with every entry. */
    private void catchUp() {
        if (database.read(ShelfRows::isBehind)) {
            database.writeWithoutSync(connection -> {
                ShelfRows.catchUp(connection);
                return true;
            });
        }
    }

    private List<Shelved> after(String id) {
        return database.read(connection -> ShelfRows.after(connection, id));
    }
}
