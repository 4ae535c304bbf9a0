package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.gainsay.model.InputException;

/** What differs between the databases in which a ledger can lie. All else is SQL that both understand. */
interface Engine {
    /** How long a writer waits for another one. */
    int BUSY_SECONDS = 30;

    /**
     * A new connection, in which each statement is a transaction of its own until {@link #begin}. Tables are laid out or brought up to
     * this version where that has not been done.
     *
     * @throws InputException if a newer version of the program laid them out
     */
    Connection connect() throws SQLException;

    /** A new connection that can only read: tables are as they lie there, and no file is made. */
    Connection look() throws SQLException;

    /** The version of the tables that are there; 0 where there are none. */
    int version(Connection connection) throws SQLException;

    /** Whether there is a ledger already; makes none. */
    boolean isThere() throws SQLException;

    /**
     * Begins a transaction during which no other process can begin one, and which sees all that they have written; waits for them up to
     * {@link #BUSY_SECONDS}.
     *
     * @param synced whether a commit must wait for the disk
     * @return what {@link #isCommitted} knows the transaction by
     */
    String begin(Connection connection, boolean synced) throws SQLException;

    /**
     * What became of a transaction of a connection that was lost after its commit was sent: asked of another connection, once it is over.
     */
    boolean isCommitted(Connection connection, String transaction) throws SQLException;

    /** Outside of a transaction, once rows have been deleted so that nobody shall read them again. */
    void sweep(Connection connection) throws SQLException;

    /** Whether the connection is of no use any more, but a new one may be. */
    boolean isLost(SQLException failure);

    /** Whether it lies in the home, beside the files that its entries refer to. */
    boolean isInHome();

    /** Where it lies, as messages name it. */
    String place();

    /** What a failure means, in one line that says what to do. */
    RuntimeException explain(SQLException failure);
}
