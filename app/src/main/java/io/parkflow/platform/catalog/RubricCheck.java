package io.parkflow.platform.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Weights add up to 100, and no key stands twice.
final class RubricCheck {
    private static final int WHOLE = 100;

    private RubricCheck() {}

    static List<Remark> of(String part, JsonNode rubric) {
        List<Remark> shape = Structure.rubric(part, rubric);
        if (!shape.isEmpty()) {
            return shape;
        }
        List<Remark> remarks = new ArrayList<>();
        int weight = rubric.path("groups")
                .valueStream()
                .mapToInt(group -> group.path("weight").asInt())
                .sum();
        if (weight != WHOLE) {
            remarks.add(Remark.grave(part, "/groups", "catalog.weights", weight));
        }
        Set<String> groups = new HashSet<>();
        rubric.path("groups").forEach(group -> {
            twice(part, "/groups", group, groups, remarks);
            Set<String> items = new HashSet<>();
            group.path("items")
                    .forEach(item ->
                            twice(part, "/groups/" + group.path("key").asText() + "/items", item, items, remarks));
        });
        rubric.path("tieBreak")
                .valueStream()
                .map(JsonNode::asText)
                .filter(key -> !groups.contains(key))
                .forEach(key -> remarks.add(Remark.grave(part, "/tieBreak", "catalog.no-group", key)));
        return remarks;
    }

    private static void twice(String part, String at, JsonNode keyed, Set<String> seen, List<Remark> remarks) {
        String key = keyed.path("key").asText();
        if (!seen.add(key)) {
            remarks.add(Remark.grave(part, at, "catalog.schema-twice", key));
        }
    }
}
