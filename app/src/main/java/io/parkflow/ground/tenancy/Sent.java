package io.parkflow.ground.tenancy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A statement with its values, and who reads what comes back.
record Sent(NamedText text, Map<String, @Nullable Object> values, Answer answer) {

    /// Reads the result the statement stands at; asks nothing more of the database.
    interface Answer {
        void read(PreparedStatement statement) throws SQLException;
    }

    /// @param before positions that are taken by the statements in front
    /// @return positions taken so far
    int bind(Connection connection, PreparedStatement statement, int before) throws SQLException {
        int position = before;
        for (String name : text.names()) {
            if (!values.containsKey(name)) {
                throw new IllegalStateException("no value for :" + name);
            }
            @Nullable Object value = values.get(name);
            if (value instanceof Nothing nothing) {
                statement.setNull(++position, nothing.type);
            } else {
                statement.setObject(++position, plain(connection, value));
            }
        }
        return position;
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
