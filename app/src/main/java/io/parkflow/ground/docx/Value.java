package io.parkflow.ground.docx;

import io.parkflow.ground.money.Money;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/// What stands in a field.
public sealed interface Value {
    /// May have several lines.
    record Words(String text) implements Value {}

    record Amount(Money money) implements Value {}

    record Day(LocalDate date) implements Value {}

    record Moment(ZonedDateTime at) implements Value {}

    record Flag(boolean is) implements Value {}

    /// @param png  its bytes
    /// @param size width and height on paper, millimetres
    record Image(byte[] png, int size) implements Value {}

    record Rows(List<Values> rows) implements Value {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /// Whether a passage about it stays.
    default boolean isThere() {
        return switch (this) {
            case Words(String text) -> !text.isBlank();
            case Flag(boolean is) -> is;
            case Rows(List<Values> rows) -> !rows.isEmpty();
            case Amount _, Day _, Moment _, Image _ -> true;
        };
    }
}
