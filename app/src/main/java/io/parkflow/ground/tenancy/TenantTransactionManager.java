package io.parkflow.ground.tenancy;

import io.micronaut.context.annotation.EachBean;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.ConnectionStatus;
import io.micronaut.data.connection.ConnectionSynchronization;
import io.micronaut.data.connection.SynchronousConnectionManager;
import io.micronaut.data.connection.support.JdbcConnectionUtils;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.exceptions.CannotCreateTransactionException;
import io.micronaut.transaction.exceptions.IllegalTransactionStateException;
import io.micronaut.transaction.exceptions.TransactionSystemException;
import io.micronaut.transaction.impl.DefaultTransactionStatus;
import io.micronaut.transaction.jdbc.DataSourceTransactionManager;
import io.micronaut.transaction.support.AbstractDefaultTransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Micronaut's JDBC transactions with one statement in front: the park and its cell, for this transaction only.
///
/// `SET LOCAL`, not `set_config()`: the statement is what a distributed database passes on to its nodes, and it ends
/// with the transaction, so a pool in transaction mode may sit between. On the server's main pool a transaction
/// without a park is refused; the pools of the job and operator roles may run unbound, within their narrow rights.
@EachBean(DataSource.class)
@Replaces(DataSourceTransactionManager.class)
final class TenantTransactionManager extends AbstractDefaultTransactionOperations<Connection> {

    private final boolean mustBeBound;
    private final Held held;
    private final Map<Object, Optional<Tenant>> begun = Collections.synchronizedMap(new WeakHashMap<>());

    TenantTransactionManager(
            @Parameter String name,
            DataSource dataSource,
            @Parameter ConnectionOperations<Connection> connections,
            @Parameter @Nullable SynchronousConnectionManager<Connection> manager,
            Held held) {
        super(connections, manager);
        this.held = held;
        this.mustBeBound = name.equals("default");
    }

    @Override
    protected void doBegin(DefaultTransactionStatus<Connection> status) {
        Connection connection = status.getConnection();
        prepare(status, connection);
        Optional<Tenant> tenant = Tenancy.find();
        if (tenant.isEmpty() && mustBeBound) {
            throw new CannotCreateTransactionException("no park is bound to this transaction");
        }
        tenant.map(bound -> "set local parkflow.tenant = '" + bound.id() + "'; set local search_path = " + bound.cell())
                .or(() -> PropagatedContext.getOrEmpty()
                        .find(Cell.class)
                        .map(cell -> "set local search_path = " + cell.name()))
                .ifPresent(first -> send(connection, first));
        begun.put(status, tenant);
    }

    private void prepare(DefaultTransactionStatus<Connection> status, Connection connection) {
        TransactionDefinition definition = status.getTransactionDefinition();
        List<Runnable> restore = new ArrayList<>(3);
        definition
                .isReadOnly()
                .ifPresent(readOnly -> JdbcConnectionUtils.applyReadOnly(logger, connection, readOnly, restore));
        definition
                .getIsolationLevel()
                .ifPresent(level ->
                        JdbcConnectionUtils.applyTransactionIsolation(logger, connection, level.getCode(), restore));
        JdbcConnectionUtils.applyAutoCommit(logger, connection, false, restore);
        if (!restore.isEmpty()) {
            Collections.reverse(restore);
            status.getConnectionStatus().registerSynchronization(new ConnectionSynchronization() {
                @Override
                public void executionComplete() {
                    restore.forEach(Runnable::run);
                }
            });
        }
    }

    private static void send(Connection connection, String first) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(first);
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("the park could not be entered", e);
        }
    }

    @Override
    protected DefaultTransactionStatus<Connection> createExistingTransactionStatus(
            ConnectionStatus<Connection> connection,
            TransactionDefinition definition,
            DefaultTransactionStatus<Connection> running) {
        Optional<Tenant> began = begun.getOrDefault(running, Optional.empty());
        // the directory belongs to no park: whoever founds one works in it before the directory has committed
        boolean nobodys = began.isEmpty() && !mustBeBound;
        if (!nobodys && !began.equals(Tenancy.find())) {
            throw new IllegalTransactionStateException("a transaction of one park was joined by another");
        }
        DefaultTransactionStatus<Connection> joined =
                super.createExistingTransactionStatus(connection, definition, running);
        begun.put(joined, began);
        return joined;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus<Connection> status) {
        try {
            held.send(status.getConnection());
        } catch (RuntimeException refused) {
            doRollback(status);
            throw refused;
        }
        attempt("commit", () -> status.getConnection().commit());
    }

    @Override
    protected void doRollback(DefaultTransactionStatus<Connection> status) {
        held.forget(status.getConnection());
        attempt("roll back", () -> status.getConnection().rollback());
    }

    @Override
    protected void doNestedBegin(DefaultTransactionStatus<Connection> status) {
        held.send(status.getConnection());
        attempt(
                "set a savepoint",
                () -> status.setSavepoint(status.getConnection().setSavepoint()));
    }

    @Override
    protected void doNestedCommit(DefaultTransactionStatus<Connection> status) {
        held.send(status.getConnection());
        attempt("release a savepoint", () -> status.getConnection().releaseSavepoint(savepoint(status)));
    }

    @Override
    protected void doNestedRollback(DefaultTransactionStatus<Connection> status) {
        held.forget(status.getConnection());
        attempt("roll back to a savepoint", () -> status.getConnection().rollback(savepoint(status)));
    }

    @Override
    public Connection getConnection() {
        return connectionOperations.getConnectionStatus().getConnection();
    }

    private static Savepoint savepoint(DefaultTransactionStatus<Connection> status) {
        return (Savepoint) Objects.requireNonNull(status.getSavepoint());
    }

    private interface Step {
        void run() throws SQLException;
    }

    private static void attempt(String what, Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            throw new TransactionSystemException("could not " + what, e);
        }
    }
}
