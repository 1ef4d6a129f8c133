package io.parkflow.platform.indicators;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is counted over events: how often, or how much, or how many different subjects.
///
/// @param events types; any of them counts
/// @param where  values a member of the event's detail must have, one of each list
/// @param sum    member of the detail to add up, instead of counting
/// @param once   member of the detail that counts only the first time
record Measure(
        List<String> events,
        Map<String, List<String>> where,
        @Nullable String sum,
        @Nullable String once) {

    // what a file leaves out is empty
    Measure {
        events = List.copyOf(events);
        where = where == null ? Map.of() : Map.copyOf(where);
        if (sum != null && once != null) {
            throw new IllegalArgumentException("a measure adds up or counts once, not both");
        }
    }

    boolean meets(Map<String, Object> detail) {
        return where.entrySet().stream()
                .allMatch(rule -> rule.getValue().contains(String.valueOf(detail.get(rule.getKey()))));
    }
}
