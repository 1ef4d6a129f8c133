package io.parkflow.engine.flowable;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// The transactions and connections of each role, by the pool that is running.
@Singleton
final class Pools {
    private final DataSource park;
    private final DataSource jobs;
    private final DataSource library;
    private final TransactionOperations<Connection> parkWork;
    private final TransactionOperations<Connection> jobsWork;
    private final TransactionOperations<Connection> libraryWork;

    Pools(
            DataSource park,
            @Named("jobs") DataSource jobs,
            @Named("operator") DataSource library,
            TransactionOperations<Connection> parkWork,
            @Named("jobs") TransactionOperations<Connection> jobsWork,
            @Named("operator") TransactionOperations<Connection> libraryWork) {
        this.park = park;
        this.jobs = jobs;
        this.library = library;
        this.parkWork = parkWork;
        this.jobsWork = jobsWork;
        this.libraryWork = libraryWork;
    }

    TransactionOperations<Connection> transactions() {
        return switch (Pool.running()) {
            case PARK -> parkWork;
            case JOBS -> jobsWork;
            case LIBRARY -> libraryWork;
        };
    }

    /// What is the same object as long as one transaction runs.
    Optional<Object> running() {
        return transactions().findTransactionStatus().map(status -> status.getConnection());
    }

    Connection connection() throws SQLException {
        return switch (Pool.running()) {
            case PARK -> park.getConnection();
            case JOBS -> jobs.getConnection();
            case LIBRARY -> library.getConnection();
        };
    }
}
