package org.gainsay.ledger;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections of their own to the database of a home, for a library that keeps a table there and asks often: a few that are given back are
 * used again. Thread-safe.
 */
final class Connections implements DataSource, AutoCloseable {
    private static final int MOST_IDLE = 3;

    private final Engine engine;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    Connections(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection open;
        synchronized (idle) {
            open = idle.poll();
        }
        Connection real = open == null ? engine.connect() : open;
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(real, method, arguments));
    }

    private @Nullable Object call(Connection real, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("close")) {
            giveBack(real);
            return null;
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }

    /** One that was cut, its driver has closed. */
    private void giveBack(Connection real) throws SQLException {
        synchronized (idle) {
            if (!closed && idle.size() < MOST_IDLE && !real.isClosed() && real.getAutoCommit()) {
                idle.push(real);
                return;
            }
        }
        real.close();
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            for (Connection each : idle) {
                try {
                    each.close();
                } catch (SQLException gone) {
                    // It is not wanted any more.
                }
            }
            idle.clear();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the home knows who it connects as");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // There is no log.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // As the engine has it.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
