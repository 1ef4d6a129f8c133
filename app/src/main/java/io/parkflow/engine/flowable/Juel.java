package io.parkflow.engine.flowable;

import io.parkflow.engine.Condition;
import io.parkflow.engine.Condition.Operand;
import io.parkflow.engine.Condition.Relation;
import io.parkflow.engine.Names;
import io.parkflow.engine.RoutingKind;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Writes the engine's expressions. Built from parsed values only, so an author's text cannot become code.
final class Juel {
    private Juel() {}

    static String condition(Condition condition) {
        return "${" + bare(condition) + "}";
    }

    /// Runs a verb in the current transaction; the bean answers to `run(DelegateExecution, String)`.
    static String run(String verb) {
        return call("run", verb, Names::isVerb);
    }

    /// When a deadline passes; the bean answers to `due(DelegateExecution, String)` with an Instant or Date.
    static String due(String deadline) {
        return call("due", deadline, Names::isKey);
    }

    private static String call(String method, String name, Predicate<String> shape) {
        if (!shape.test(name)) {
            throw new IllegalArgumentException(method + " of an unsafe name");
        }
        return "${verbs." + method + "(execution, '" + name + "')}";
    }

    private static String bare(Condition condition) {
        return switch (condition) {
            case Condition.Compare(Operand left, Relation relation, Operand right) -> compare(left, relation, right);
            case Condition.Holds(String field) -> holds(field);
            case Condition.All(List<Condition> parts) -> joined(parts, " && ");
            case Condition.Any(List<Condition> parts) -> joined(parts, " || ");
            case Condition.Not(Condition part) -> "!" + bare(part);
        };
    }

    private static String holds(String field) {
        return "(" + value(field) + " == true)";
    }

    /// The engine's own function answers null for a field that was never set; a bare name would be an error.
    private static String value(String field) {
        return "vars:get(" + field + ")";
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream().map(Juel::bare).collect(Collectors.joining(word, "(", ")"));
    }

    /// Numbers are equal when neither is larger: the engine's own `==` tells 3.0 from 3.00.
    private static String compare(Operand left, Relation relation, Operand right) {
        String a = operand(left);
        String b = operand(right);
        boolean numbers = isNumber(left);
        return switch (relation) {
            case EQUAL -> numbers ? "(" + a + " >= " + b + " && " + a + " <= " + b + ")" : "(" + a + " == " + b + ")";
            case UNEQUAL -> "!" + compare(left, Relation.EQUAL, right);
            case LESS -> "(" + a + " < " + b + ")";
            case AT_MOST -> "(" + a + " <= " + b + ")";
            case MORE -> "(" + a + " > " + b + ")";
            case AT_LEAST -> "(" + a + " >= " + b + ")";
        };
    }

    private static boolean isNumber(Operand operand) {
        return switch (operand) {
            case Operand.Number _, Operand.Counter _ -> true;
            case Operand.Field(String _, RoutingKind kind) -> kind == RoutingKind.NUMBER;
            case Operand.Text _, Operand.Flag _, Operand.Day _ -> false;
        };
    }

    private static String operand(Operand operand) {
        return switch (operand) {
            case Operand.Field(String name, RoutingKind kind) ->
                kind == RoutingKind.BOOLEAN ? holds(name) : value(name);
            case Operand.Text(String value) -> "'" + value + "'";
            case Operand.Number(var value) -> value.toPlainString();
            case Operand.Flag(boolean value) -> String.valueOf(value);
            case Operand.Day(var value) -> "'" + value + "'";
            case Operand.Counter(Operand.Count count) ->
                switch (count) {
                    case COMPLETED -> "nrOfCompletedInstances";
                    case TOTAL -> "nrOfInstances";
                    case SHARE -> "(nrOfCompletedInstances / nrOfInstances)";
                };
        };
    }
}
