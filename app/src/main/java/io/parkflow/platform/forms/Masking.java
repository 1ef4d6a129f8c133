package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/// What is left of an answer for a reader.
final class Masking {
    private static final String STARS = "****";

    private Masking() {}

    static ObjectNode visible(Form form, StepRights rights, ObjectNode data) {
        var out = JsonNodeFactory.instance.objectNode();
        form.fields().forEach((name, field) -> {
            var right = rights.over(name);
            if (right != Right.HIDDEN && data.has(name)) {
                out.set(
                        name,
                        right == Right.READ
                                ? masked(field, data.path(name))
                                : data.path(name).deepCopy());
            }
        });
        return out;
    }

    private static JsonNode masked(Field field, JsonNode value) {
        if (field.kind() instanceof Kind.Table(var columns, var _, var _)) {
            var rows = JsonNodeFactory.instance.arrayNode();
            value.forEach(row -> rows.add(masked(columns, row)));
            return rows;
        }
        return field.pii() == Field.Pii.SENSITIVE && value.isTextual() ? mask(value.asText()) : value.deepCopy();
    }

    private static ObjectNode masked(Map<String, Field> columns, JsonNode row) {
        var out = JsonNodeFactory.instance.objectNode();
        columns.forEach((name, column) -> {
            if (row.has(name)) {
                out.set(name, masked(column, row.path(name)));
            }
        });
        return out;
    }

    /// Keeps at most three characters in front and four behind, and never more than half.
    private static TextNode mask(String text) {
        var length = text.length();
        var front = Math.min(3, length / 5);
        var back = Math.min(4, length / 4);
        return TextNode.valueOf(text.substring(0, front) + STARS + text.substring(length - back));
    }
}
