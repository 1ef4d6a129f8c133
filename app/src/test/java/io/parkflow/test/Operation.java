package io.parkflow.test;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.text.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One operation as the OpenAPI document describes it.
public record Operation(String method, String path, JsonNode said) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    public static List<Operation> all(JsonNode document) {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> all.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return List.copyOf(all);
    }

    public String id() {
        return said.path("operationId").asText();
    }

    public boolean open() {
        return said.has("security");
    }

    /// One of them is enough; empty: whoever is signed in.
    public Set<String> rights() {
        Set<String> rights = new TreeSet<>();
        said.path("x-rights").forEach(right -> rights.add(right.asText()));
        return rights;
    }

    public boolean documents(int status) {
        return said.path("responses").has(Integer.toString(status));
    }

    /// Must be told in a header of that name.
    public boolean needs(String header) {
        return said.path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asText().equals(header)
                        && parameter.path("required").asBoolean());
    }

    /// The answer goes on for ever.
    public boolean streams() {
        return said.path("responses").path("200").path("content").has("text/event-stream");
    }

    public boolean takesJson() {
        return body().has("schema");
    }

    /// Its body is an object of any fields: which of them exist is the form's to say, once the object is found.
    public boolean takesAnyField() {
        return body().path("schema").toString().contains("FormValues");
    }

    private JsonNode body() {
        return said.path("requestBody").path("content").path("application/json");
    }

    /// A body of the right shape; an empty text where there is none.
    public String example() {
        return takesJson() ? body().path("example").toString() : "";
    }

    /// Its body names something by an id.
    public boolean namesIds() {
        return ID.matcher(example()).find();
    }

    public String exampleNaming(UUID id) {
        return ID.matcher(example()).replaceAll(id.toString());
    }

    /// @param words what its texts are instead
    public String exampleSaying(Map<String, String> words) {
        if (!takesJson() || !body().path("example").isObject()) {
            return example();
        }
        Map<String, Object> example = Trees.map(body().path("example"));
        words.forEach((name, word) -> example.computeIfPresent(name, (_, _) -> word));
        return Trees.of(example).toString();
    }

    public String exampleWith(String member) {
        var example = body().path("example").isObject() ? Trees.map(body().path("example")) : Trees.map(Trees.empty());
        example.put(member, "x");
        return Trees.of(example).toString();
    }

    public List<String> variables(boolean ids) {
        List<String> names = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(path);
        while (variable.find()) {
            if (isId(variable.group(1)) == ids) {
                names.add(variable.group(1));
            }
        }
        return names;
    }

    private boolean isId(String variable) {
        for (JsonNode parameter : said.path("parameters")) {
            if (parameter.path("name").asText().equals(variable)
                    && parameter.path("in").asText().equals("path")) {
                return parameter.path("schema").path("format").asText().equals("uuid");
            }
        }
        return false;
    }

    public String at(UnaryOperator<String> values) {
        return VARIABLE.matcher(path).replaceAll(variable -> Matcher.quoteReplacement(values.apply(variable.group(1))));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
