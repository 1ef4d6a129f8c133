import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/// What the database and the kernel have counted so far. Subtract two of them.
///
/// @param statements   everything but begin and commit
/// @param transactions begun
/// @param commits      begun to write
/// @param serverMillis processor time of the server
/// @param databaseMillis processor time of PostgreSQL
record Statistics(long statements, long transactions, long commits, long serverMillis, long databaseMillis) {
    private static final long MILLIS_A_TICK = 10;

    static Statistics now(Product product) throws SQLException, IOException {
        try (Connection connection = product.database();
                Statement statement = connection.createStatement()) {
            statement.execute("set pg_stat_statements.track = 'none'");
            ResultSet row = statement.executeQuery(
                    """
                    select
                        coalesce(sum(calls) filter (where query !~* '^(begin|commit|rollback)'), 0),
                        coalesce(sum(calls) filter (where query ~* '^begin'), 0),
                        coalesce(sum(calls) filter (where query ~* '^begin' and query !~* 'read only'), 0)
                    from pg_stat_statements where queryid is not null
                    """);
            row.next();
            long postgres = processesUnder(product.postmaster());
            return new Statistics(
                    row.getLong(1), row.getLong(2), row.getLong(3), ticks(product.process().pid()), postgres);
        }
    }

    static void begin(Product product) throws SQLException {
        try (Connection connection = product.database();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    Statistics since(Statistics before) {
        return new Statistics(
                statements - before.statements,
                transactions - before.transactions,
                commits - before.commits,
                serverMillis - before.serverMillis,
                databaseMillis - before.databaseMillis);
    }

    /// Resident memory of the server.
    static double megabytes(ProcessHandle server) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + server.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// Those that have ended are counted with the one that started them.
    private static long processesUnder(ProcessHandle parent) throws IOException {
        long sum = ticks(parent.pid());
        for (ProcessHandle child : parent.children().toList()) {
            sum += ticks(child.pid());
        }
        return sum;
    }

    private static long ticks(long pid) throws IOException {
        Path stat = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String[] fields = Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ");
        long ticks = 0;
        for (int field = 11; field <= 14; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks * MILLIS_A_TICK;
    }
}
