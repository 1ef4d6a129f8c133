package io.parkflow.engine;

import io.parkflow.engine.Condition.Compare;
import io.parkflow.engine.Condition.Holds;
import io.parkflow.engine.Condition.Not;
import io.parkflow.engine.Condition.Operand;
import io.parkflow.engine.Condition.Relation;
import io.parkflow.engine.ConditionTokens.Token;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// Which comparisons make sense: both sides of one kind, one of them a field or a count.
final class ConditionTypes {
    private ConditionTypes() {}

    static Condition compare(Operand left, Relation relation, Operand right, Token at) {
        Operand first = dated(left, right, at);
        Operand second = dated(right, left, at);
        if (isLiteral(first) && isLiteral(second)) {
            throw new ConditionParser.Stop("condition.constant", at.text(), at.at());
        }
        RoutingKind kind = kind(first);
        if (kind != kind(second) || kind == RoutingKind.MEMBERS) {
            throw new ConditionParser.Stop("condition.kinds", at.text(), at.at());
        }
        if (relation.orders() && (kind == RoutingKind.TEXT || kind == RoutingKind.BOOLEAN)) {
            throw new ConditionParser.Stop("condition.order", relation.sign, at.at());
        }
        return simplified(first, relation, second);
    }

    /// `eligible == false` is `not eligible`: a field without a value then counts as false either way.
    private static Condition simplified(Operand left, Relation relation, Operand right) {
        if (left instanceof Operand.Flag) {
            return simplified(right, relation, left);
        }
        if (left instanceof Operand.Field(String name, RoutingKind _) && right instanceof Operand.Flag(boolean value)) {
            Condition holds = new Holds(name);
            return value == (relation == Relation.EQUAL) ? holds : new Not(holds);
        }
        return new Compare(left, relation, right);
    }

    private static Operand dated(Operand operand, Operand other, Token at) {
        if (operand instanceof Operand.Text(String value) && kind(other) == RoutingKind.DATE) {
            try {
                return new Operand.Day(LocalDate.parse(value));
            } catch (DateTimeParseException _) {
                throw new ConditionParser.Stop("condition.date", value, at.at());
            }
        }
        return operand;
    }

    private static boolean isLiteral(Operand operand) {
        return !(operand instanceof Operand.Field || operand instanceof Operand.Counter);
    }

    private static RoutingKind kind(Operand operand) {
        return switch (operand) {
            case Operand.Field(String _, RoutingKind kind) -> kind;
            case Operand.Text _ -> RoutingKind.TEXT;
            case Operand.Number _, Operand.Counter _ -> RoutingKind.NUMBER;
            case Operand.Flag _ -> RoutingKind.BOOLEAN;
            case Operand.Day _ -> RoutingKind.DATE;
        };
    }
}
