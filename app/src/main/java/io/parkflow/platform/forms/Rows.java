package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/// Tables: an array of objects, one a row, a column a property. Rows without any value are dropped at submission.
record Rows(Values values) {
    Optional<JsonNode> table(Kind.Table table, JsonNode value, String pointer) {
        if (!value.isArray()) {
            values.findings().flaw(pointer, "not-a-list");
            return Optional.empty();
        }
        if (value.size() > table.maxRows()) {
            values.findings().flaw(pointer, "too-many-rows", table.maxRows(), value.size());
            return Optional.empty();
        }
        var rows = rows(table.columns(), value, pointer);
        if (values.complete() && rows.size() < table.minRows()) {
            values.findings().flaw(pointer, "too-few-rows", table.minRows(), rows.size());
        }
        return Optional.<JsonNode>of(rows).filter(kept -> !kept.isEmpty());
    }

    private ArrayNode rows(Map<String, Field> columns, JsonNode value, String pointer) {
        var rows = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < value.size(); i++) {
            row(columns, value.path(i), Findings.under(pointer, i)).ifPresent(rows::add);
        }
        return rows;
    }

    private Optional<ObjectNode> row(Map<String, Field> columns, JsonNode row, String pointer) {
        if (!row.isObject()) {
            values.findings().flaw(pointer, "not-an-object");
            return Optional.empty();
        }
        var out = JsonNodeFactory.instance.objectNode();
        row.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !columns.containsKey(name))
                .forEach(name -> values.findings().flaw(Findings.under(pointer, name), "unknown-field"));
        columns.forEach((name, column) -> values.find(column, row.path(name), Findings.under(pointer, name))
                .ifPresent(value -> out.set(name, value)));
        Formulas.fill(columns.values(), out);
        if (!values.complete()) {
            return Optional.of(out);
        }
        if (row.valueStream().allMatch(Values::isBlank)) {
            return Optional.empty();
        }
        columns.values().forEach(column -> complete(column, out, pointer));
        return Optional.of(out);
    }

    private void complete(Field column, ObjectNode row, String pointer) {
        var at = Findings.under(pointer, column.name());
        if (!column.isAsked(row)) {
            row.remove(column.name());
            values.findings().forget(at);
        } else if (column.required()
                && !row.has(column.name())
                && !values.findings().concern(at)) {
            values.findings().flaw(at, "required");
        }
    }
}
