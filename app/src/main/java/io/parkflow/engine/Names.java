package io.parkflow.engine;

import java.util.Set;
import java.util.regex.Pattern;

/// Shapes of the names that may end up inside an engine expression. None can hold a quote, a bracket or a dollar.
public final class Names {
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9-]{0,63}");
    private static final Pattern VERB = Pattern.compile("[a-z][A-Za-z0-9]{0,39}(\\.[a-z][A-Za-z0-9]{0,39}){1,3}");
    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    /// Words of the expression language, of the engine and of our own grammar.
    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "true",
            "false",
            "null",
            "instanceof",
            "empty",
            "div",
            "mod",
            "verbs",
            "execution",
            "task",
            "caseInstance",
            "planItemInstance",
            "variables",
            "vars",
            "var",
            "authenticatedUserId",
            "tenantId",
            "initiator",
            "completed",
            "total",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "collection",
            "skipExpressionEnabled");

    private Names() {}

    /// Ids of nodes and flows: up to 100 letters, digits, `_`, `.` and `-`.
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// Keys of workflows, deadlines and outcomes: `formal-check`, `seedfund`.
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /// Names of verbs: `seedfund.accept`.
    public static boolean isVerb(String text) {
        return VERB.matcher(text).matches();
    }

    /// Names of routing fields and of members in a repetition: `outcome`. Words with a meaning are not free.
    public static boolean isField(String text) {
        return FIELD.matcher(text).matches() && !RESERVED.contains(text);
    }
}
