package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/// Reads the rules over several values.
final class CheckFile {
    private CheckFile() {}

    static CrossCheck read(JsonNode node) {
        var when = FormFile.condition(node.path("when"));
        return new CrossCheck(node.path("code").asText(), FormFile.wording(node.path("message")), when, rule(node));
    }

    private static CrossCheck.Rule rule(JsonNode node) {
        var table = node.path("table").asText();
        var column = node.path("column").asText();
        var field = node.path("field").asText();
        var bound = node.path("bound").asText();
        return switch (node.path("kind").asText()) {
            case "sumEquals" -> new CrossCheck.SumEquals(table, column, field);
            case "sumIs" -> new CrossCheck.SumIs(table, column, decimal(node, "value"));
            case "atMost" -> new CrossCheck.AtMost(field, bound);
            case "balance" -> balance(node, table);
            case "distinct" -> new CrossCheck.Distinct(table, column);
            case "beforeDate" -> new CrossCheck.BeforeDate(field, bound);
            case "minRows" -> new CrossCheck.MinRows(table, node.path("rows").asInt());
            case "forbids" -> new CrossCheck.Forbids(table, field, FormFile.texts(node.path("values")));
            case "matches" -> new CrossCheck.Matches(field, node.path("with").asText());
            case String other -> throw new IllegalArgumentException("unknown check " + other);
        };
    }

    private static CrossCheck.Rule balance(JsonNode node, String table) {
        var tolerance = node.has("tolerance") ? decimal(node, "tolerance") : new BigDecimal("0.01");
        return new CrossCheck.Balance(
                table,
                node.path("assets").asText(),
                node.path("debt").asText(),
                node.path("equity").asText(),
                tolerance);
    }

    private static BigDecimal decimal(JsonNode node, String name) {
        return new BigDecimal(node.path(name).asText());
    }
}
