package io.parkflow.ground.tenancy;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Transactions of the bound park. Nobody who loses a race over a lock is told so: the work is tried again.
@Singleton
public final class Transactions {
    private static final int TRIES = 6;
    private static final TransactionDefinition READ = TransactionDefinition.READ_ONLY;
    // serialization failure, deadlock, lock not available
    private static final Set<String> PASSING = Set.of("40001", "40P01", "55P03");

    private final TransactionOperations<Connection> operations;

    Transactions(TransactionOperations<Connection> operations) {
        this.operations = operations;
    }

    public <T> T read(Supplier<T> work) {
        return operations.execute(READ, _ -> work.get());
    }

    /// Runs the work in one transaction, again from the start when it lost a race. Joins a running transaction.
    ///
    /// @param work may run more than once; everything it does outside the database must bear that
    public <T> T write(Supplier<T> work) {
        if (running()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return operations.executeWrite(_ -> work.get());
            } catch (RuntimeException e) {
                if (attempt == TRIES || !passing(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    public boolean running() {
        return operations.findTransactionStatus().isPresent();
    }

    /// The running transaction itself, as a key for what must end with it.
    public Object current() {
        return status();
    }

    /// Runs `last` just before the running transaction commits, inside it.
    public void beforeCommit(Runnable last) {
        status().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                last.run();
            }
        });
    }

    /// Runs `next` once the running transaction is committed, outside it.
    public void afterCommit(Runnable next) {
        status().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                next.run();
            }
        });
    }

    private TransactionStatus<?> status() {
        return operations
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("no transaction is running"));
    }

    private static boolean passing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TryAgain || cause instanceof SQLException sql && PASSING.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L << attempt));
    }
}
