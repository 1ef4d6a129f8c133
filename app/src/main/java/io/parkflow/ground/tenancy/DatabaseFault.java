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

    /// A value that no column can keep, such as a text with a null character: the sender's fault, not ours.
    public boolean unstorable() {
        return getCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith("22");
    }

    /// Name of the constraint that refused the row; its name is the code people see.
    public Optional<String> constraint() {
        return getCause() instanceof PSQLException refused
                ? Optional.ofNullable(refused.getServerErrorMessage()).map(ServerErrorMessage::getConstraint)
                : Optional.empty();
    }
}
