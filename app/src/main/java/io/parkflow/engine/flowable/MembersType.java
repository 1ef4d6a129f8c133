package io.parkflow.engine.flowable;

import java.util.List;
import org.flowable.variable.api.types.ValueFields;
import org.flowable.variable.api.types.VariableType;
import org.jspecify.annotations.Nullable;

/// A list of member ids as one line of text: what a step that stands once for each of them runs over.
final class MembersType implements VariableType {
    // two text columns of the engine hold 216 ids, more than a step may stand for
    private static final int COLUMN = 4_000;

    @Override
    public String getTypeName() {
        return "members";
    }

    @Override
    public boolean isCachable() {
        return true;
    }

    @Override
    public boolean isAbleToStore(@Nullable Object value) {
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    @Override
    public void setValue(@Nullable Object value, ValueFields fields) {
        if (value instanceof List<?> list) {
            String text = String.join(",", list.stream().map(String::valueOf).toList());
            boolean fits = text.length() <= COLUMN;
            fields.setTextValue(fits ? text : text.substring(0, COLUMN));
            fields.setTextValue2(fits ? null : text.substring(COLUMN));
        }
    }

    @Override
    public @Nullable Object getValue(ValueFields fields) {
        String text = fields.getTextValue();
        String rest = fields.getTextValue2();
        if (text == null) {
            return null;
        }
        return text.isEmpty() ? List.of() : List.of((rest == null ? text : text + rest).split(",", -1));
    }
}
