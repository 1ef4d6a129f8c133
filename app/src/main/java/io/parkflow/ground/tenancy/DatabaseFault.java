package io.parkflow.ground.tenancy;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// The database refused or failed. Knows which named constraint spoke.
public final class DatabaseFault extends RuntimeException {
    DatabaseFault(SQLException cause) {
        super(cause);
    }

    /// Name of the constraint that refused the row; its name is the code people see.
    public Optional<String> constraint() {
        return getCause() instanceof PSQLException refused
                ? Optional.ofNullable(refused.getServerErrorMessage()).map(ServerErrorMessage::getConstraint)
                : Optional.empty();
    }
}
