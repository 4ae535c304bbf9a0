/**
 * What is kept: an append-only chain of entries with erasable bodies, and a store of sources by their hash.
 *
 * <p>Start at {@link org.gainsay.ledger.Home} (a folder that holds both) and {@link org.gainsay.ledger.Ledger} (append, read,
 * erase, verify); {@link org.gainsay.ledger.Export} carries a ledger out of its home and verifies it there. How an entry is hashed
 * stands in {@code Chain}, what makes a chain whole in {@code ChainWalk}, and the SQL in {@code Rows}; what SQLite and PostgreSQL do
 * differently is behind {@code Engine}.
 * {@link org.gainsay.ledger.Shelf} has the articles of the home as they were last read, computed from the ledger.
 *
 * <p><b>What a body refers to.</b> A body that speaks of files in {@code store/} names each by its SHA-256 in the array
 * {@code "stored"}. A file that was named only by erased bodies is removed with them.
 *
 * <p><b>Why plain JDBC.</b> Every one-shot command opens the ledger and appends an entry or two. A mapping layer and a migration
 * tool together load over a thousand classes before the first statement, more than the command's own work; there are five tables
 * and two dozen statements. So the SQL is written by hand, in the portable subset, and the schema's version is a number in the database.
 */
@NullMarked
package org.gainsay.ledger;

import org.jspecify.annotations.NullMarked;
