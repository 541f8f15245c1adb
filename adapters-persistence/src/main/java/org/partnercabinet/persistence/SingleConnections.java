package org.partnercabinet.persistence;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connections for a library that brings its own statements, each of which commits by itself. While one is taken, H2's file
 * is not written, so that no half of a statement reaches it; it is to be closed on the thread that took it.
 */
final class SingleConnections implements DataSource {
    private final DataSource pool;
    private final Optional<H2File> file;

    SingleConnections(DataSource pool, Optional<H2File> file) {
        this.pool = pool;
        this.file = file;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (file.isEmpty()) return pool.getConnection();
        // First the connection, then the file, as transactions do: who waited for a connection inside the file would
        // hold up those who wait for the file with theirs in hand.
        Connection connection = pool.getConnection();
        file.get().enter();
        return leaving(connection, file.get());
    }

    private static Connection leaving(Connection connection, H2File file) {
        var open = new AtomicBoolean(true);
        return (Connection) Proxy.newProxyInstance(
                SingleConnections.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                    try {
                        return method.invoke(connection, given);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    } finally {
                        if (method.getName().equals("close") && open.compareAndSet(true, false)) file.leave();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
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
