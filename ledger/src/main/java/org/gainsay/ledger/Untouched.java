package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/** An engine whose connections can only read, and bring nothing up to date. */
record Untouched(Engine engine) implements Engine {
    @Override
    public Connection connect() throws SQLException {
        return engine.look();
    }

    @Override
    public Connection look() throws SQLException {
        return engine.look();
    }

    @Override
    public int version(Connection connection) throws SQLException {
        return engine.version(connection);
    }

    @Override
    public boolean isThere() throws SQLException {
        return engine.isThere();
    }

    @Override
    public String begin(Connection connection, boolean synced) {
        throw new UnsupportedOperationException("only looked at");
    }

    @Override
    public boolean isCommitted(Connection connection, String transaction) {
        throw new UnsupportedOperationException("only looked at");
    }

    @Override
    public void sweep(Connection connection) {
        throw new UnsupportedOperationException("only looked at");
    }

    @Override
    public boolean isLost(SQLException failure) {
        return engine.isLost(failure);
    }

    @Override
    public boolean isInHome() {
        return engine.isInHome();
    }

    @Override
    public String place() {
        return engine.place();
    }

    @Override
    public RuntimeException explain(SQLException failure) {
        return engine.explain(failure);
    }
}
