package io.parkflow.ground.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.text.Trees;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts right what the compiler's view of the bodies leaves open.
final class Shapes {
    private Shapes() {}

    static void complete(ObjectNode document) {
        plain(document);
        ObjectNode schemas = document.withObject("/components/schemas");
        BeanIntrospector.SHARED
                .findIntrospections(Serdeable.Serializable.class)
                .forEach(introspection -> loosen(schemas, introspection));
        if (schemas.has("Money")) {
            schemas.set("Money", money());
        }
    }

    /// A map of anything holds anything, not objects only; and words in code are not escaped in JSON.
    private static void plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("additionalProperties").equals(Trees.read("{\"type\":\"object\"}"))) {
                object.putObject("additionalProperties");
            }
            nullable(object);
            JsonNode words = object.path("description");
            if (words.isTextual()) {
                object.set("description", TextNode.valueOf(words.asText().replace("\\`", "`")));
            }
        }
        node.forEach(Shapes::plain);
    }

    /// What 3.0 calls nullable is one more type in 3.1.
    private static void nullable(ObjectNode schema) {
        if (!schema.path("nullable").asBoolean()) {
            return;
        }
        schema.remove("nullable");
        if (schema.path("type").isTextual()) {
            String type = schema.path("type").asText();
            schema.putArray("type").add(type).add("null");
        } else if (schema.path("allOf") instanceof ArrayNode only) {
            schema.remove("allOf");
            only.addObject().put("type", "null");
            schema.set("anyOf", only);
        }
    }

    /// An empty Optional is left out of the answer.
    private static void loosen(ObjectNode schemas, BeanIntrospection<?> introspection) {
        JsonNode schema = schemas.path(name(introspection.getBeanType()));
        Set<String> maybe = optional(introspection.getBeanProperties());
        if (schema.path("required") instanceof ArrayNode required && !maybe.isEmpty()) {
            for (int i = required.size() - 1; i >= 0; i--) {
                if (maybe.contains(required.get(i).asText())) {
                    required.remove(i);
                }
            }
        }
    }

    private static Set<String> optional(Collection<? extends BeanProperty<?, ?>> properties) {
        return properties.stream()
                .filter(property -> property.getType() == Optional.class || property.isNullable())
                .map(BeanProperty::getName)
                .collect(Collectors.toSet());
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }

    private static JsonNode money() {
        return Trees.read("""
                {"type": "object", "description": "Yuan with two decimals, a string so that no reader rounds it",
                 "required": ["amount", "currency"], "properties": {
                    "amount": {"type": "string", "pattern": "^-?[0-9]+\\\\.[0-9]{2}$"},
                    "currency": {"type": "string", "enum": ["CNY"]}}}""");
    }

    static JsonNode problem() {
        return Trees.read("""
                {"type": "object", "description": "Why something was refused (RFC 9457)",
                 "required": ["type", "title", "status", "detail", "code", "trace", "errors"], "properties": {
                    "type": {"type": "string", "description": "/problems/{code}, a page that explains it"},
                    "title": {"type": "string"},
                    "status": {"type": "integer"},
                    "detail": {"type": "string", "description": "one sentence in the caller's language"},
                    "code": {"type": "string"},
                    "trace": {"type": "string", "format": "uuid", "description": "what to quote when asking for help"},
                    "errors": {"type": "array", "description": "every wrong field at once", "items": {
                        "type": "object", "required": ["pointer", "code", "message"], "properties": {
                            "pointer": {"type": "string", "description": "JSON pointer into the body that was sent"},
                            "code": {"type": "string"},
                            "message": {"type": "string"}}}},
                    "now": {"type": "object", "description": "what is so at present, for example the newer version",
                        "additionalProperties": {}}}}""");
    }
}
