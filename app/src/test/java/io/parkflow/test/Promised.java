package io.parkflow.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.parkflow.ground.text.Trees;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the served contract says an answer looks like. A member the contract does not know counts as wrong, too.
final class Promised {
    static final String AT = "/openapi.json";
    private static final String DOCUMENT = "contract:document";

    private final List<Route> routes;
    private final JsonSchemaFactory factory;
    private final Map<String, Optional<JsonSchema>> schemas = new HashMap<>();
    private final JsonNode document;

    private record Route(Operation operation, Pattern path) {
        static Route of(Operation operation) {
            return new Route(
                    operation, Pattern.compile(operation.at(_ -> "\u0000").replace("\u0000", "[^/]+")));
        }
    }

    Promised(JsonNode document) {
        this.document = document;
        // a literal path is met before one with a variable
        routes = Operation.all(document).stream()
                .sorted(Comparator.comparingInt(
                        operation -> operation.variables(true).size()
                                + operation.variables(false).size()))
                .map(Route::of)
                .toList();
        ObjectNode strict = document.deepCopy();
        close(strict);
        factory = JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012))
                .schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, strict.toString())))
                .build();
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Promised::close);
    }

    synchronized void check(String method, String path, int status, String text) {
        String plain = path.replaceFirst("[?#].*", "");
        Operation operation = routes.stream()
                .filter(route -> route.operation().method().equals(method)
                        && route.path().matcher(plain).matches())
                .findFirst()
                .map(Route::operation)
                .orElse(null);
        if (operation == null || !text.startsWith("{") && !text.startsWith("[")) {
            return;
        }
        schemas.computeIfAbsent(operation + " " + status, _ -> findSchema(operation, status))
                .map(schema -> schema.validate(Trees.read(text)))
                .filter(wrong -> !wrong.isEmpty())
                .ifPresent(wrong -> {
                    throw new AssertionError("%s answered %d with what its contract does not say: %s%n%s"
                            .formatted(
                                    operation,
                                    status,
                                    wrong.stream().map(Object::toString).collect(Collectors.joining("; ")),
                                    text));
                });
    }

    private Optional<JsonSchema> findSchema(Operation operation, int status) {
        String response = "/paths/" + escaped(operation.path()) + "/"
                + operation.method().toLowerCase(Locale.ROOT) + "/responses/" + status;
        String reference = document.at(response).path("$ref").asText();
        String answer = reference.isEmpty() ? response : reference.substring(1);
        String type = status < 400 ? "application/json" : "application/problem+json";
        String schema = answer + "/content/" + escaped(type) + "/schema";
        return document.at(schema).isMissingNode()
                ? Optional.empty()
                : Optional.of(factory.getSchema(SchemaLocation.of(DOCUMENT + "#" + schema)));
    }

    private static String escaped(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }
}
