package org.gainsay.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The append-only record of what was screened, read, loaded, decided, corrected or erased. Entries are chained by their hashes and
 * never change; bodies lie beside the chain and can be erased.
 *
 * <p>Safe for any number of threads and of processes on one home. Whatever is wrong with the place where the ledger lies (not
 * writable, full, damaged, held by another writer for over 30 s) is an {@link org.gainsay.model.InputException} of one line.
 */
public interface Ledger extends AutoCloseable {
    /** Who acts where nobody has signed in. */
    String LOCAL = "local";

    /**
     * Appends a block in one transaction: all of it or nothing. When this returns the entries are on disk, so only then may what
     * they record be shown.
     *
     * @param by user, or {@link #LOCAL}
     * @return the entries, in the order of the drafts
     * @throws org.gainsay.model.InputException if a draft refers to a stored file that has meanwhile been erased, or if the block
     *     cannot be written
     */
    List<Entry> append(String by, List<Draft> block);

    /** The last entry's place and hash; {@link Head#EMPTY} where there is none. */
    Head head();

    /** The entry at that place. */
    Optional<Kept> find(long seq);

    /**
     * The entry of that hash.
     *
     * @param hash 64 lower-case hexadecimal digits
     */
    Optional<Kept> find(String hash);

    /**
     * The entries from one place on, in order. Read lazily and in pages, so a ledger of any size can be walked, also while others
     * append.
     */
    Stream<Kept> entries(long fromSeq);

    /**
     * The entry of the first block of which a body refers to a stored file; empty where none does.
     *
     * @param sha256 of the file
     */
    Optional<Kept> firstReferring(String sha256);

    /** The entries of a type, in order, all at once: for types of which there are few, such as {@code decision}. */
    List<Kept> ofType(String type);

    /**
     * The entries of a type from one place on whose bodies have these words in their canonical JSON, and perhaps some others of that type;
     * in order, read lazily and in pages.
     *
     * @param words such as {@code "kind":"run"}
     */
    Stream<Kept> ofType(String type, String words, long fromSeq);

    /** The place of the first entry made at or after an instant; the place after the last where there is none. */
    long firstSince(Instant since);

    /**
     * Deletes the bodies of what is chosen and the stored files that no other entry refers to, and appends an {@code erasure} entry
     * that says so. Erasure entries themselves are never erased.
     *
     * @param rule by which rule or on whose request, in words
     * @throws org.gainsay.model.InputException if a single entry is chosen that is not there, is an erasure, or is erased already
     */
    ErasureReport erase(String by, Erasable what, String rule);

    /** How many bodies {@link #erase} would delete now. */
    long erasable(Erasable what);

    /**
     * Walks the whole chain.
     *
     * @param kept what {@link #head} gave earlier, kept elsewhere: without it a cut tail cannot be noticed
     */
    Verdict verify(@Nullable Head kept);

    /**
     * Looks whether the stored files that bodies refer to are there as they came: the chain says nothing of them. Where the ledger lies in
     * PostgreSQL a file may be in the {@code store/} of another server, so that only those count that are here and are not what they were.
     *
     * @return the first row that refers to one that is missing or damaged; empty where there is none
     */
    Optional<Verdict.Broken> damage();

    /** Walks the whole chain, and where that is whole looks at the stored files too. */
    default Verdict verifyWithFiles(@Nullable Head kept) {
        Verdict chain = verify(kept);
        return chain instanceof Verdict.Whole
                ? damage().<Verdict>map(broken -> broken).orElse(chain)
                : chain;
    }

    @Override
    void close();
}
