package io.parkflow.engine.flowable;

import java.util.List;
import org.flowable.variable.api.types.ValueFields;
import org.flowable.variable.api.types.VariableType;
import org.jspecify.annotations.Nullable;

/// A list of member ids as one line of text: what a step that stands once for each of them runs over.
final class MembersType implements VariableType {

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
        fields.setTextValue(
                value instanceof List<?> list
                        ? String.join(",", list.stream().map(String::valueOf).toList())
                        : null);
    }

    @Override
    public @Nullable Object getValue(ValueFields fields) {
        String text = fields.getTextValue();
        return text == null ? null : text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }
}
