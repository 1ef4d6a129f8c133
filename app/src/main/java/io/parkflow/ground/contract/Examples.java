package io.parkflow.ground.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.parkflow.ground.text.Trees;

/// A body that has the right shape, made from its schema.
final class Examples {
    private static final String JSON = "application/json";
    private static final int DEEPEST = 12;

    private final JsonNode document;

    private Examples(JsonNode document) {
        this.document = document;
    }

    static void addTo(ObjectNode operation, JsonNode document) {
        JsonNode content = operation.path("requestBody").path("content").path(JSON);
        if (content instanceof ObjectNode body && !body.has("example")) {
            body.set("example", new Examples(document).of(body.path("schema"), 0));
        }
    }

    private JsonNode of(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return of(document.at(schema.path("$ref").asText().substring(1)), depth + 1);
        }
        for (String several : new String[] {"allOf", "anyOf", "oneOf"}) {
            if (schema.has(several)) {
                return of(schema.path(several).path(0), depth + 1);
            }
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (type(schema)) {
            case "integer", "number" -> Trees.read("1");
            case "boolean" -> Trees.read("true");
            case "array" -> depth > DEEPEST ? Trees.read("[]") : array(schema, depth);
            case "object" -> depth > DEEPEST ? Trees.empty() : object(schema, depth);
            default -> TextNode.valueOf(text(schema));
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode one = (ArrayNode) Trees.read("[]");
        return one.add(of(schema.path("items"), depth + 1));
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode whole = Trees.empty();
        schema.path("properties")
                .properties()
                .forEach(property -> whole.set(property.getKey(), of(property.getValue(), depth + 1)));
        return whole;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> "0197f3a0-0000-7000-8000-000000000000";
            case "date" -> "2026-03-02";
            case "date-time" -> "2026-03-02T01:00:00Z";
            default -> schema.path("pattern").asText().contains("[0-9]{2}") ? "300000.00" : "text";
        };
    }
}
