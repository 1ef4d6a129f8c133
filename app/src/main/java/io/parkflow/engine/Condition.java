package io.parkflow.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A yes or no about a case's routing fields: free of side effects, typed, and small.
///
/// Written `${outcome == 'accept' and not (amount > 300000)}`. Comparisons are `== != < <= > >=` between fields and
/// literals ('text', 12.5, true, '2026-03-31' for a date), joined by `and or not` (or `&& || !`) and parentheses; a
/// boolean field may stand alone. Where finished runs of a repetition are counted, `completed`, `total` and
/// `completed / total` are numbers.
///
/// A field without a value is unequal to everything, neither smaller nor larger, and not true.
public sealed interface Condition {
    record Compare(Operand left, Relation relation, Operand right) implements Condition {}

    record Holds(String field) implements Condition {
        public Holds {
            Operand.checkField(field);
        }
    }

    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    enum Relation {
        EQUAL("=="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /// True for the relations that need an order.
        boolean orders() {
            return this != EQUAL && this != UNEQUAL;
        }
    }

    sealed interface Operand {
        record Field(String name, RoutingKind kind) implements Operand {
            public Field {
                checkField(name);
            }
        }

        record Counter(Count count) implements Operand {}

        record Text(String value) implements Operand {
            public Text {
                if (!isPlain(value)) {
                    throw new IllegalArgumentException("text literal");
                }
            }
        }

        record Number(BigDecimal value) implements Operand {}

        record Flag(boolean value) implements Operand {}

        record Day(LocalDate value) implements Operand {}

        enum Count {
            COMPLETED,
            TOTAL,
            SHARE
        }

        /// No quote, bracket, backslash or sign of an expression, so that no literal can end early.
        static boolean isPlain(String text) {
            return text.length() <= 100
                    && text.codePoints()
                            .allMatch(c -> (Character.isLetterOrDigit(c) || " _.,:;+/()-%".indexOf(c) >= 0));
        }

        private static void checkField(String name) {
            if (!Names.isField(name)) {
                throw new IllegalArgumentException("field name");
            }
        }
    }

    /// Reads a condition as authors write it, with its `${` and `}`.
    ///
    /// @param fields declared routing fields
    /// @param counting whether finished runs may be counted
    static Reading read(String source, Map<String, RoutingKind> fields, boolean counting) {
        return ConditionParser.read(source, fields, counting);
    }

    sealed interface Reading {
        record Read(Condition condition) implements Reading {}

        /// @param code key of the text, `condition.…`
        /// @param at characters into the source
        record Misread(String code, List<String> args, int at) implements Reading {
            public Misread {
                args = List.copyOf(args);
            }
        }
    }
}
