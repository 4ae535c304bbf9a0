package org.gainsay.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.model.Publication;
import org.gainsay.model.Reading;

/**
 * The articles of a home, each as it was last read. A projection of the ledger: an article comes onto the shelf in the transaction that
 * keeps its reading, a newer reading takes the place of an older one, and with an erased reading the one before it comes back, if there
 * was one. A home whose shelf is missing or behind has it made anew from the ledger when it is looked at.
 *
 * <p>Order is that of the ids, by code point. Safe for any number of threads and of processes on one home.
 */
public interface Shelf {
    /** The article of that id. */
    Optional<Shelved> find(String id);

    /**
     * The articles whose text has that hash, in order of id.
     *
     * @param sha256 as {@link Shelved#textSha256()} has it
     */
    List<Shelved> withText(String sha256);

    /** What the shelf holds, in short: another text as soon as an article comes, is read anew, or goes. */
    String state();

    /** The ids of the articles of which nothing had been read before some entry, or with it. */
    Set<String> cameAfter(long seq);

    /** All articles, in order of id; read lazily and in pages. */
    Stream<Shelved> all();

    /** All articles with what was read from them, in order of id; read lazily and in pages, so a home of any size can be walked. */
    Stream<Publication> publications();

    /**
     * What was read from an article.
     *
     * @throws org.gainsay.model.InputException if it was erased meanwhile
     */
    Reading reading(Shelved article);

    /**
     * The text in which the offsets of the reading count.
     *
     * @throws org.gainsay.model.InputException if it was erased meanwhile, or changed in the store
     */
    String text(Shelved article);
}
