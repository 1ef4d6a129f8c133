package io.parkflow.platform.forms;

import io.parkflow.ground.text.Wording;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A rule over several values of an answer, with the form's own message. Judged at submission only, and only
/// where the values it needs are there and well-formed ([Matches] alone refuses when its other side is missing).
///
/// @param code key of the flaw, `forms.<code>`
/// @param when judged only if this holds; null: always
public record CrossCheck(
        String code, Wording message, @Nullable Condition when, Rule rule) {
    public sealed interface Rule {}

    /// The column adds up to the field.
    public record SumEquals(String table, String column, String field) implements Rule {}

    /// The column adds up to a constant.
    public record SumIs(String table, String column, BigDecimal value) implements Rule {}

    /// The field is not more than another one.
    public record AtMost(String field, String bound) implements Rule {}

    /// In each row assets = debt + equity, within the tolerance in yuan.
    public record Balance(String table, String assets, String debt, String equity, BigDecimal tolerance)
            implements Rule {}

    /// No value twice in the column; letter case and blanks do not count.
    public record Distinct(String table, String column) implements Rule {}

    /// The date is not after another one.
    public record BeforeDate(String field, String bound) implements Rule {}

    public record MinRows(String table, int rows) implements Rule {}

    /// None of the values in a field, or in a column when a table is named.
    ///
    /// @param table empty for a field of the form itself
    public record Forbids(String table, String field, Set<String> values) implements Rule {}

    /// The same text as another field, also of another form of the case (`application.entName`).
    public record Matches(String field, String with) implements Rule {}
}
