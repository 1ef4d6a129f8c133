package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Arithmetic over other answers: `amount / (self + amount) * 100`, `sum(plan.cost)`, `count(people)`.
///
/// Numbers, names of fields, `+ - * /`, parentheses, `sum` of a table's column and `count` of its rows. An operand
/// without a value, and a division by zero, leave the whole without a value.
public sealed interface Formula {
    int LONGEST = 300;

    /// What could not be read; refused before a form is used.
    Formula BROKEN = new Number(BigDecimal.ZERO.negate());

    record Number(BigDecimal value) implements Formula {}

    record Name(String field) implements Formula {}

    record Sum(String table, String column) implements Formula {}

    record Count(String table) implements Formula {}

    record Calculation(Formula left, char sign, Formula right) implements Formula {}

    static Formula read(String text) {
        return FormulaParser.read(text).orElse(BROKEN);
    }

    /// @param answers of the form, or of the row of a table
    default Optional<BigDecimal> of(JsonNode answers) {
        return switch (this) {
            case Number(var value) -> Optional.of(value);
            case Name(var field) -> number(answers.path(field));
            case Sum(var table, var column) ->
                Optional.of(answers.path(table)
                        .valueStream()
                        .flatMap(row -> number(row.path(column)).stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
            case Count(var table) ->
                Optional.of(BigDecimal.valueOf(answers.path(table).size()));
            case Calculation(var left, var sign, var right) ->
                left.of(answers).flatMap(a -> right.of(answers).flatMap(b -> calculated(a, sign, b)));
        };
    }

    private static Optional<BigDecimal> calculated(BigDecimal left, char sign, BigDecimal right) {
        return switch (sign) {
            case '+' -> Optional.of(left.add(right));
            case '-' -> Optional.of(left.subtract(right));
            case '*' -> Optional.of(left.multiply(right)).filter(Formula::isShort);
            default ->
                right.signum() == 0 ? Optional.empty() : Optional.of(left.divide(right, 12, RoundingMode.HALF_UP));
        };
    }

    /// Nobody's figures are longer; so nobody makes the server count with millions of digits.
    private static boolean isShort(BigDecimal number) {
        return number.precision() <= 60;
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        try {
            return value.isTextual() || value.isNumber()
                    ? Optional.of(new BigDecimal(value.asText())).filter(Formula::isShort)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            // half typed, kept by an autosave
            return Optional.empty();
        }
    }

    /// Everything it counts with.
    default Stream<Formula> operands() {
        return switch (this) {
            case Calculation(var left, var _, var right) -> Stream.concat(left.operands(), right.operands());
            case Number _, Name _, Sum _, Count _ -> Stream.of(this);
        };
    }

    default List<String> fields() {
        return operands()
                .map(operand -> switch (operand) {
                    case Name(var field) -> field;
                    case Sum(var table, var _) -> table;
                    case Count(var table) -> table;
                    case Number _, Calculation _ -> "";
                })
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
