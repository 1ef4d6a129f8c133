package io.parkflow.ground.tenancy;

import io.micronaut.data.connection.ConnectionOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// The way to the database: a constant text with `:names`, inside the running transaction and therefore inside a park.
///
/// Without a transaction there is no connection, so a forgotten `@Transactional` fails loudly. `:tenant` is always
/// there: the park that is bound.
public final class Sql {
    private final ConnectionOperations<Connection> connections;
    private final Held held;

    Sql(ConnectionOperations<Connection> connections, Held held) {
        this.connections = connections;
        this.held = held;
    }

    /// @param text a constant statement; values come only through [Statement#with]
    public Statement of(String text) {
        return new Statement(NamedText.of(text));
    }

    /// Sends what was said with `later`, for those who must know now that it was accepted.
    public void send() {
        held.send(connection());
    }

    private Connection connection() {
        return connections.getConnectionStatus().getConnection();
    }

    /// One statement with its values. Lists become PostgreSQL arrays (`= any(:ids)`), Optional and null become null.
    public final class Statement {
        private final NamedText text;
        private final Map<String, @Nullable Object> values = new HashMap<>();

        private Statement(NamedText text) {
            this.text = text;
            Tenancy.find().ifPresent(bound -> values.put("tenant", bound.id()));
        }

        public Statement with(String name, @Nullable Object value) {
            values.put(name, value);
            return this;
        }

        public <T> List<T> list(Function<Row, T> read) {
            List<T> items = new ArrayList<>();
            now(statement -> fill(items, statement, read));
            return List.copyOf(items);
        }

        public <T> Optional<T> find(Function<Row, T> read) {
            List<T> items = list(read);
            if (items.size() > 1) {
                throw new IllegalStateException("one row was expected, " + items.size() + " came");
            }
            return items.stream().findFirst();
        }

        public <T> T one(Function<Row, T> read) {
            return find(read).orElseThrow(() -> new IllegalStateException("one row was expected, none came"));
        }

        /// @return number of rows changed
        public int change() {
            int[] changed = new int[1];
            now(statement -> changed[0] = statement.getUpdateCount());
            return changed[0];
        }

        /// Changes rows in the same trip as the next statement that is waited for, before it, or with the commit. For
        /// changes whose refusal nobody here would handle; it fails the transaction then.
        public void later() {
            later(_ -> {});
        }

        /// Like [#later()].
        ///
        /// @param changed told the number of rows; may throw
        public void later(IntConsumer changed) {
            wait(statement -> changed.accept(statement.getUpdateCount()));
        }

        /// Reads in the same trip as the next statement that is waited for.
        ///
        /// @param items empty until then
        public <T> void later(List<T> items, Function<Row, T> read) {
            wait(statement -> fill(items, statement, read));
        }

        private void now(Sent.Answer answer) {
            held.send(connection(), new Sent(text, values, answer));
        }

        private void wait(Sent.Answer answer) {
            held.keep(connection(), new Sent(text, values, answer));
        }

        private static <T> void fill(List<T> items, PreparedStatement statement, Function<Row, T> read)
                throws SQLException {
            try (ResultSet rows = Objects.requireNonNull(statement.getResultSet())) {
                Row row = new Row(rows);
                while (rows.next()) {
                    items.add(read.apply(row));
                }
            }
        }
    }
}
