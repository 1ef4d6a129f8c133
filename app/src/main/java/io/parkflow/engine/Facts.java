package io.parkflow.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of the routing fields at a point of a route, whichever way led there.
record Facts(Map<String, Value> values) {
    static final Facts NONE = new Facts(Map.of());

    Facts {
        values = Map.copyOf(values);
    }

    sealed interface Value {
        /// @param value nothing: the field has no value
        record Known(Optional<Object> value) implements Value {}

        /// Whoever answers that step says it.
        record Said(String step) implements Value {}
    }

    static Facts of(Map<String, ? extends @Nullable Object> known) {
        Map<String, Value> values = new HashMap<>();
        known.forEach((name, value) -> values.put(name, new Value.Known(Optional.ofNullable(value))));
        return new Facts(values);
    }

    Optional<Value> find(String field) {
        return Optional.ofNullable(values.get(field));
    }

    /// What holds on both ways.
    Facts and(Facts other) {
        Map<String, Value> both = new HashMap<>();
        values.forEach((name, value) -> {
            if (Objects.equals(other.values.get(name), value)) {
                both.put(name, value);
            }
        });
        return new Facts(both);
    }

    Facts without(Set<String> fields) {
        if (fields.stream().noneMatch(values::containsKey)) {
            return this;
        }
        Map<String, Value> left = new HashMap<>(values);
        left.keySet().removeAll(fields);
        return new Facts(left);
    }

    Facts only(Collection<String> fields) {
        Map<String, Value> kept = new HashMap<>(values);
        kept.keySet().retainAll(fields);
        return new Facts(kept);
    }

    Facts saidAt(String step, Set<String> fields) {
        Map<String, Value> now = new HashMap<>(values);
        fields.forEach(field -> now.put(field, new Value.Said(step)));
        return new Facts(now);
    }
}
