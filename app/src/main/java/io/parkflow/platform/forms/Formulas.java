package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/// Fills in what is counted. Whatever was sent for such a field is not looked at: the server is the judge.
final class Formulas {
    private static final BigDecimal MOST = BigDecimal.TEN.pow(18);

    private Formulas() {}

    /// @param fields of the form, or columns of a table; each may count with those before it
    static void fill(Collection<Field> fields, ObjectNode answers) {
        for (Field field : fields) {
            if (field.kind() instanceof Kind.Computed(var formula, int scale)) {
                formula.of(answers)
                        .map(value -> value.setScale(scale, RoundingMode.HALF_UP))
                        .filter(value -> field.isAsked(answers) && value.abs().compareTo(MOST) < 0)
                        .ifPresentOrElse(
                                value -> answers.put(field.name(), value.toPlainString()),
                                () -> answers.remove(field.name()));
            }
        }
    }
}
