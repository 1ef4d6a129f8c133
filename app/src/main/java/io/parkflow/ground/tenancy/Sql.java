package io.parkflow.ground.tenancy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The way to the database: a constant text with `:names`, inside the running transaction and therefore inside a park.
///
/// Without a transaction there is no connection, so a forgotten `@Transactional` fails loudly. `:tenant` is always
/// there: the park that is bound.
public final class Sql {
    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param text a constant statement; values come only through [Statement#with]
    public Statement of(String text) {
        return new Statement(dataSource, NamedText.of(text));
    }

    /// One statement with its values. Lists become PostgreSQL arrays (`= any(:ids)`), Optional and null become null.
    public static final class Statement {
        private final DataSource dataSource;
        private final NamedText text;
        private final Map<String, @Nullable Object> values = new HashMap<>();

        private Statement(DataSource dataSource, NamedText text) {
            this.dataSource = dataSource;
            this.text = text;
            Tenancy.find().ifPresent(bound -> values.put("tenant", bound.id()));
        }

        public Statement with(String name, @Nullable Object value) {
            values.put(name, value);
            return this;
        }

        public <T> List<T> list(Function<Row, T> read) {
            return run(statement -> {
                try (ResultSet rows = statement.executeQuery()) {
                    List<T> items = new ArrayList<>();
                    Row row = new Row(rows);
                    while (rows.next()) {
                        items.add(read.apply(row));
                    }
                    return List.copyOf(items);
                }
            });
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
            return run(PreparedStatement::executeUpdate);
        }

        private interface Work<T> {
            T with(PreparedStatement statement) throws SQLException;
        }

        private <T> T run(Work<T> work) {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement(text.sql())) {
                bind(connection, statement);
                return work.with(statement);
            } catch (SQLException e) {
                throw new DatabaseFault(e);
            }
        }

        private void bind(Connection connection, PreparedStatement statement) throws SQLException {
            int position = 0;
            for (String name : text.names()) {
                if (!values.containsKey(name)) {
                    throw new IllegalStateException("no value for :" + name);
                }
                statement.setObject(++position, plain(connection, values.get(name)));
            }
        }

        private static @Nullable Object plain(Connection connection, @Nullable Object value) throws SQLException {
            return switch (value) {
                case null -> null;
                case Optional<?> maybe -> plain(connection, maybe.orElse(null));
                case Instant at -> at.atOffset(ZoneOffset.UTC);
                case Enum<?> word -> word.name();
                case Collection<?> many -> array(connection, many);
                default -> value;
            };
        }

        private static Object array(Connection connection, Collection<?> many) throws SQLException {
            String type = many.isEmpty() ? "text" : type(many.iterator().next());
            return connection.createArrayOf(type, many.toArray());
        }

        private static String type(@Nullable Object member) {
            return switch (member) {
                case UUID _ -> "uuid";
                case Integer _ -> "integer";
                case Long _ -> "bigint";
                case BigDecimal _ -> "numeric";
                case Instant _ -> "timestamptz";
                case null, default -> "text";
            };
        }
    }
}
