package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;

/// Holds when another field's answer is among the values (`in`), or is not (`notIn`). Yes and no compare as
/// `true` and `false`; several choices hold when any of them is among the values; no answer is never among them.
///
/// @param among false for `notIn`
public record Condition(String field, Set<String> values, boolean among) {
    public Condition {
        values = Set.copyOf(values);
    }

    boolean holds(JsonNode data) {
        var answer = data.path(field);
        var given = answer.isArray()
                ? answer.valueStream().map(JsonNode::asText).collect(Collectors.toSet())
                : answer.isMissingNode() ? Set.<String>of() : Set.of(answer.asText());
        return given.stream().anyMatch(values::contains) == among;
    }
}
