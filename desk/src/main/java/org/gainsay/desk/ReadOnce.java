package org.gainsay.desk;

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
import org.gainsay.model.Reading;

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

    /** An article's language and, opened only when it is asked for, its reading. */
    public record Result(String language, Supplier<Reading> reading) {}

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
        return held(article).isPresent();
    }

    private Optional<Shelved> held(Article article) {
        return keeping.shelved(article.id()).filter(held -> held.isReadingOf(article, versions));
    }

    /** Reads and keeps an article; when this returns, its reading is on disk. */
    public Result read(Arrival arrival, Function<Article, Reading> reader) {
        Article article = arrival.article();
        Optional<Shelved> held = held(article);
        if (held.isPresent()) {
            return new Result(held.get().language(), () -> keeping.reading(held.get()));
        }
        Reading reading = reader.apply(article);
        if (!listsKept) {
            keeping.lists(lists, engine.lists());
            listsKept = true;
        }
        keeping.reading(reading, arrival.received());
        return new Result(reading.article().language(), () -> reading);
    }
}
