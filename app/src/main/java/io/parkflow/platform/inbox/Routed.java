package io.parkflow.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// A field's value as the engine branches on it.
final class Routed {
    private Routed() {}

    static @Nullable Object value(JsonNode field) {
        if (field.isMissingNode() || field.isNull()) {
            return null;
        }
        if (field.isArray()) {
            return field.valueStream().map(JsonNode::asText).toList();
        }
        if (field.isBoolean()) {
            return field.asBoolean();
        }
        return field.isNumber() ? (Object) field.asDouble() : field.asText();
    }
}
