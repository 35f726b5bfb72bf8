package org.kpcsc.workspace.documents.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The log's own few connections, so that a slow page never delays a keystroke.
 *
 * <p>Not a bean of type {@code DataSource}: the application's own stays the only one.
 */
@Component
public class LogPool implements DisposableBean {

    private static final int CONNECTIONS = 6;

    private final HikariDataSource connections;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public LogPool(JdbcConnectionDetails database) {
        this.connections = new HikariDataSource(configuration(database));
        this.jdbc = JdbcClient.create(connections);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(connections));
    }

    private static HikariConfig configuration(JdbcConnectionDetails database) {
        var configuration = new HikariConfig();
        configuration.setPoolName("documents-log");
        configuration.setJdbcUrl(database.getJdbcUrl());
        configuration.setUsername(database.getUsername());
        configuration.setPassword(database.getPassword());
        configuration.setMaximumPoolSize(CONNECTIONS);
        configuration.setMinimumIdle(1);
        configuration.setConnectionTimeout(5_000);
        // The database may be slower to come up than we are.
        configuration.setInitializationFailTimeout(-1);
        return configuration;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Transactions of the log, read committed: each statement sees what is committed by then. */
    public TransactionTemplate transactions() {
        return transactions;
    }

    /**
     * Writes what is a cache of the log: its commit waits for no sync of the disk and takes none
     * from keystrokes, as what a crash takes back of it is in the log.
     */
    void withoutSync(Runnable writing) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("set local synchronous_commit = off").update();
            writing.run();
        });
    }

    @Override
    public void destroy() {
        connections.close();
    }
}
