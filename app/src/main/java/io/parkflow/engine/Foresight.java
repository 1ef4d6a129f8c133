package io.parkflow.engine;

import io.parkflow.engine.Condition.Operand;
import io.parkflow.engine.Condition.Relation;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Judges a condition by what is known, as the engine would with everything known.
record Foresight(Facts facts) {
    enum Says {
        YES,
        NO,
        DEPENDS;

        Says not() {
            return switch (this) {
                case YES -> NO;
                case NO -> YES;
                case DEPENDS -> DEPENDS;
            };
        }

        static Says of(boolean holds) {
            return holds ? YES : NO;
        }
    }

    Says judge(Condition condition) {
        return switch (condition) {
            case Condition.Compare compare -> compare(compare);
            case Condition.Holds(String field) ->
                known(field)
                        .map(value -> Says.of(value.equals(Optional.of(true))))
                        .orElse(Says.DEPENDS);
            case Condition.All(List<Condition> parts) -> joined(parts, Says.NO);
            case Condition.Any(List<Condition> parts) -> joined(parts, Says.YES);
            case Condition.Not(Condition part) -> judge(part).not();
        };
    }

    /// One part that says so decides; else one that is not known leaves it open.
    private Says joined(List<Condition> parts, Says decides) {
        List<Says> said = parts.stream().map(this::judge).toList();
        if (said.contains(decides)) {
            return decides;
        }
        return said.contains(Says.DEPENDS) ? Says.DEPENDS : decides.not();
    }

    private Says compare(Condition.Compare compare) {
        Optional<Optional<Object>> left = value(compare.left());
        Optional<Optional<Object>> right = value(compare.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Says.DEPENDS;
        }
        return Says.of(holds(compare.relation(), left.get(), right.get()));
    }

    private static boolean holds(Relation relation, Optional<Object> left, Optional<Object> right) {
        if (left.isEmpty() || right.isEmpty()) {
            // a field without a value is unequal to everything, neither smaller nor larger
            return relation == Relation.UNEQUAL;
        }
        Optional<Integer> order = order(left.get(), right.get());
        return switch (relation) {
            case EQUAL -> order.filter(sign -> sign == 0).isPresent();
            case UNEQUAL -> order.filter(sign -> sign == 0).isEmpty();
            case LESS -> order.filter(sign -> sign < 0).isPresent();
            case AT_MOST -> order.filter(sign -> sign <= 0).isPresent();
            case MORE -> order.filter(sign -> sign > 0).isPresent();
            case AT_LEAST -> order.filter(sign -> sign >= 0).isPresent();
        };
    }

    private static Optional<Integer> order(Object left, Object right) {
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return Optional.of(Boolean.compare(a, b));
        }
        if (left instanceof Number && right instanceof Number) {
            return Optional.of(new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString())));
        }
        return Optional.of(left.toString().compareTo(right.toString()));
    }

    /// Outer empty: not known; inner empty: known to be nothing.
    private Optional<Optional<Object>> value(Operand operand) {
        return switch (operand) {
            case Operand.Field(String name, RoutingKind kind) ->
                kind == RoutingKind.BOOLEAN
                        ? known(name).map(value -> Optional.of(value.equals(Optional.of(true))))
                        : known(name);
            case Operand.Text(String text) -> Optional.of(Optional.of(text));
            case Operand.Number(BigDecimal number) -> Optional.of(Optional.of(number));
            case Operand.Flag(boolean flag) -> Optional.of(Optional.of(flag));
            case Operand.Day(var day) -> Optional.of(Optional.of(day.toString()));
            // runs are counted by the engine alone
            case Operand.Counter _ -> Optional.empty();
        };
    }

    private Optional<Optional<Object>> known(String field) {
        return facts.find(field).flatMap(value -> switch (value) {
            case Facts.Value.Known(Optional<Object> known) -> Optional.of(known);
            case Facts.Value.Said _ -> Optional.empty();
        });
    }

    /// The condition with the steps that will say what it needs.
    Route.Turn.When when(Condition condition) {
        Map<String, String> saidAt = new HashMap<>();
        fields(condition)
                .forEach(field -> facts.find(field).ifPresent(value -> {
                    if (value instanceof Facts.Value.Said(String step)) {
                        saidAt.put(field, step);
                    }
                }));
        return new Route.Turn.When(condition, saidAt);
    }

    private static List<String> fields(Condition condition) {
        return switch (condition) {
            case Condition.Compare(Operand left, var _, Operand right) ->
                List.of(left, right).stream()
                        .flatMap(side ->
                                side instanceof Operand.Field(String name, var _) ? Stream.of(name) : Stream.empty())
                        .toList();
            case Condition.Holds(String field) -> List.of(field);
            case Condition.All(List<Condition> parts) ->
                parts.stream().flatMap(part -> fields(part).stream()).toList();
            case Condition.Any(List<Condition> parts) ->
                parts.stream().flatMap(part -> fields(part).stream()).toList();
            case Condition.Not(Condition part) -> fields(part);
        };
    }
}
