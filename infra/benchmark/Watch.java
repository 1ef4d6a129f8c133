import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Looks at the database fifty times a second while the server is at something: when it begins, when it is done, and
/// how long anybody waits for a lock meanwhile.
final class Watch implements Runnable, AutoCloseable {
    private static final int PAUSE = 20;

    private final Connection connection;
    private final String question;
    private volatile long begun;
    private volatile long done;
    private volatile double longestLock;

    /// @param begins true once it has begun, an SQL expression
    /// @param ends   true once all is done
    Watch(Product product, String begins, String ends) throws SQLException {
        connection = product.database();
        question =
                """
                select %s, %s, coalesce((select extract(epoch from max(clock_timestamp() - waitstart)) * 1000
                    from pg_locks where not granted), 0)
                """
                        .formatted(begins, ends);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = cell_1; set application_name = 'watch'");
            statement.execute("set pg_stat_statements.track = 'none'");
        }
    }

    @Override
    public void run() {
        try (Statement statement = connection.createStatement()) {
            while (done == 0) {
                ResultSet row = statement.executeQuery(question);
                row.next();
                if (begun == 0 && row.getBoolean(1)) {
                    begun = System.nanoTime();
                }
                if (begun != 0) {
                    longestLock = Math.max(longestLock, row.getDouble(3));
                    done = row.getBoolean(2) ? System.nanoTime() : 0;
                }
                Thread.sleep(PAUSE);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean hasBegun() {
        return begun != 0;
    }

    boolean isDone() {
        return done != 0;
    }

    double seconds() {
        return (done - begun) / 1e9;
    }

    double longestLockMillis() {
        return longestLock;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
