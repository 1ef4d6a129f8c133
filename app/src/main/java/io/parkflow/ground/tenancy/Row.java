package io.parkflow.ground.tenancy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of an answer. A bare noun must be there; `find…` may miss.
public final class Row {
    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    public UUID uuid(String column) {
        return value(column, UUID.class);
    }

    public Optional<UUID> findUuid(String column) {
        return find(column, UUID.class);
    }

    public String text(String column) {
        return findText(column).orElseThrow(() -> empty(column));
    }

    /// Any column as the database writes it, JSON included (the driver's `getObject` refuses that one).
    public Optional<String> findText(String column) {
        try {
            @Nullable String value = row.getString(column);
            return Optional.ofNullable(value);
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    public int integer(String column) {
        return value(column, Integer.class);
    }

    public Optional<Integer> findInteger(String column) {
        return find(column, Integer.class);
    }

    public long number(String column) {
        return value(column, Long.class);
    }

    public Optional<Long> findNumber(String column) {
        return find(column, Long.class);
    }

    public boolean flag(String column) {
        return value(column, Boolean.class);
    }

    public BigDecimal decimal(String column) {
        return value(column, BigDecimal.class);
    }

    public Optional<BigDecimal> findDecimal(String column) {
        return find(column, BigDecimal.class);
    }

    public Instant instant(String column) {
        return value(column, OffsetDateTime.class).toInstant();
    }

    public Optional<Instant> findInstant(String column) {
        return find(column, OffsetDateTime.class).map(OffsetDateTime::toInstant);
    }

    public Optional<Double> findDouble(String column) {
        return find(column, Double.class);
    }

    /// A time without a zone.
    public Optional<LocalDateTime> findLocal(String column) {
        return find(column, LocalDateTime.class);
    }

    public LocalDate date(String column) {
        return value(column, LocalDate.class);
    }

    public Optional<LocalDate> findDate(String column) {
        return find(column, LocalDate.class);
    }

    public byte[] bytes(String column) {
        return value(column, byte[].class);
    }

    public Optional<byte[]> findBytes(String column) {
        return find(column, byte[].class);
    }

    private <T> T value(String column, Class<T> type) {
        return this.<T>find(column, type).orElseThrow(() -> empty(column));
    }

    private static IllegalStateException empty(String column) {
        return new IllegalStateException("column " + column + " is empty");
    }

    private <T> Optional<T> find(String column, Class<T> type) {
        try {
            @Nullable T value = row.getObject(column, type);
            return Optional.ofNullable(value);
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }
}
