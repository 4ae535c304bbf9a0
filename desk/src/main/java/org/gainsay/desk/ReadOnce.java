package org.gainsay.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gainsay.ledger.Shelved;
import org.gainsay.lists.ListSource;
import org.gainsay.model.Article;
import org.gainsay.model.InputException;
import org.gainsay.model.MadeWith;
import org.gainsay.model.Metadata;
import org.gainsay.model.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the home does not hold yet. Of an article that it holds with the same bytes and metadata, read with the same versions, the
 * reading is there already: nothing is read and nothing appended, so a run that was killed goes on where it ended.
 */
public final class ReadOnce {
    private final Keeping keeping;
    private final Engine engine;
    private final List<ListSource> lists;
    private final boolean replace;
    private final MadeWith versions;
    private boolean listsKept;

    /**
     * What became of an article.
     *
     * @param lost which metadata the home had of it that were not given again: metadata are as given the last time
     * @param reading opened only when it is asked for
     */
    public record Result(String language, List<String> lost, Supplier<Reading> reading) {}

    /**
     * For one run.
     *
     * @param replace whether an article may take the place of another one with its id
     */
    public ReadOnce(Keeping keeping, Engine engine, List<ListSource> lists, boolean replace) {
        this.keeping = keeping;
        this.engine = engine;
        this.lists = lists;
        this.replace = replace;
        this.versions = Versions.madeWith(engine.lists().editions());
    }

    /**
     * Checks that an article does not push another one off the shelf.
     *
     * @throws InputException if the home holds other bytes under its id
     */
    public void requirePlace(Arrival arrival) {
        Optional<Shelved> other =
                replace ? Optional.empty() : keeping.shelved(arrival.article().id());
        if (other.isPresent() && !other.get().sha256().equals(arrival.article().sha256())) {
            throw new InputException(arrival.received().label() + ": has the id '"
                    + arrival.article().id() + "', under which "
                    + Objects.requireNonNullElse(other.get().file(), "another text")
                    + " with other bytes is kept (entry " + other.get().seq()
                    + "); put something before the new ids with --as PREFIX, or let it take the place with --replace");
        }
    }

    /** Whether the home holds the reading that reading the article now would give. */
    public boolean isHeld(Article article) {
        return keeping.shelved(article.id())
                .filter(held -> held.isReadingOf(article, versions))
                .isPresent();
    }

    /** Reads and keeps an article; when this returns, its reading is on disk. */
    public Result read(Arrival arrival, Function<Article, Reading> reader) {
        Article article = arrival.article();
        Optional<Shelved> before = keeping.shelved(article.id());
        if (before.isPresent() && before.get().isReadingOf(article, versions)) {
            return new Result(before.get().language(), List.of(), () -> keeping.reading(before.get()));
        }
        Reading reading = reader.apply(article);
        if (!listsKept) {
            keeping.lists(lists, engine.lists());
            listsKept = true;
        }
        keeping.reading(reading, arrival.received());
        List<String> lost = before.map(shelved -> lost(shelved.metadata(), article.metadata()))
                .orElse(List.of());
        return new Result(reading.article().language(), lost, () -> reading);
    }

    private static List<String> lost(Metadata before, Metadata now) {
        List<String> lost = new ArrayList<>();
        addIfLost(lost, "title", before.title(), now.title());
        addIfLost(lost, "publisher", before.publisher(), now.publisher());
        addIfLost(lost, "date", before.published(), now.published());
        addIfLost(lost, "address", before.url(), now.url());
        return lost;
    }

    private static void addIfLost(List<String> lost, String what, @Nullable String before, @Nullable String now) {
        if (before != null && now == null) {
            lost.add(what);
        }
    }
}
