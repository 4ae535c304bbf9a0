package org.gainsay.claims.kept;

import java.sql.SQLException;

/** What goes wrong with a file of claims inside a stream. */
final class UncheckedSqlException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UncheckedSqlException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
