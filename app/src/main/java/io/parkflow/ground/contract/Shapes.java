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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts right what the compiler's view of the bodies leaves open.
final class Shapes {
    private static final String FORM = "#/components/schemas/FormValues";
    private static final JsonNode ANYTHING = Trees.read("{\"type\":\"object\"}");

    private Shapes() {}

    static void complete(ObjectNode document) {
        plain(document);
        ObjectNode schemas = document.withObject("/components/schemas");
        BeanIntrospector.SHARED
                .findIntrospections(Serdeable.Serializable.class)
                .forEach(introspection -> loosen(schemas, introspection));
        new Reach(document).answersOnly().forEach(name -> neverNull(schemas.path(name)));
        Trees.read(Resource.text("schemas/shapes.json"))
                .properties()
                .forEach(shape -> schemas.set(shape.getKey(), shape.getValue()));
    }

    private static void plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            // a map of anything holds anything, not objects only
            if (object.path("additionalProperties").equals(ANYTHING)) {
                object.putObject("additionalProperties");
            }
            form(object.path("properties").path("data"));
            form(object.path("properties").path("before"));
            form(object.path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema"));
            nullable(object);
            // words in code are not escaped in JSON
            JsonNode words = object.path("description");
            if (words.isTextual()) {
                object.set("description", TextNode.valueOf(words.asText().replace("\\`", "`")));
            }
        }
        node.forEach(Shapes::plain);
    }

    /// `data`, and a body of any fields, is what a form holds.
    private static void form(JsonNode schema) {
        if (schema instanceof ObjectNode data && data.has("additionalProperties")) {
            data.remove("type");
            data.remove("additionalProperties");
            data.putArray("allOf").addObject().put("$ref", FORM);
        }
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
            if (schema.path("enum") instanceof ArrayNode words) {
                words.addNull();
            }
        } else if (schema.path("allOf") instanceof ArrayNode only) {
            schema.remove("allOf");
            only.addObject().put("type", "null");
            schema.set("anyOf", only);
        }
    }

    /// An answer leaves out what there is not; it never says null.
    private static void neverNull(JsonNode schema) {
        schema.path("properties").forEach(property -> notNull((ObjectNode) property));
    }

    static void notNull(ObjectNode schema) {
        if (schema.path("type") instanceof ArrayNode types) {
            schema.set("type", types.path(0));
        } else if (schema.path("anyOf") instanceof ArrayNode either && either.size() == 2) {
            schema.remove("anyOf");
            schema.setAll((ObjectNode) either.path(0));
        }
        if (schema.path("enum") instanceof ArrayNode words) {
            words.removeIf(JsonNode::isNull);
        }
    }

    /// An empty Optional is left out of the answer; a generic record has one schema for each of its uses.
    private static void loosen(ObjectNode schemas, BeanIntrospection<?> introspection) {
        Set<String> maybe = optional(introspection.getBeanProperties());
        String name = name(introspection.getBeanType());
        schemas.properties().stream()
                .filter(schema ->
                        schema.getKey().equals(name) || schema.getKey().startsWith(name + "_"))
                .map(Map.Entry::getValue)
                .forEach(schema -> loosen(schema, maybe));
    }

    private static void loosen(JsonNode schema, Set<String> maybe) {
        if (schema.path("required") instanceof ArrayNode required) {
            required.removeIf(property -> maybe.contains(property.asText()));
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
}
