package io.parkflow.ground.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The document for people.
final class ContractPage {
    private ContractPage() {}

    static String body(ObjectNode document) {
        Map<String, List<String>> rooms = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> rooms.computeIfAbsent(
                                        method.getValue().path("tags").path(0).asText(), _ -> new ArrayList<>())
                                .add(operation(method.getKey(), path.getKey(), method.getValue()))));
        StringBuilder page = new StringBuilder("<h1>Parkflow HTTP interface</h1><p>")
                .append(Page.text(document.path("info").path("description").asText()))
                .append("</p><p><a href=\"/openapi.json\">openapi.json</a></p>");
        rooms.forEach((room, operations) ->
                page.append("<h2>").append(Page.text(room)).append("</h2>").append(String.join("", operations)));
        return page.toString();
    }

    private static String operation(String method, String path, JsonNode operation) {
        return "<details id=\"%s\"><summary><b class=\"m\">%s</b> <code>%s</code> %s</summary><table>%s</table>%s</details>"
                .formatted(
                        Page.text(operation.path("operationId").asText()),
                        method.toUpperCase(Locale.ROOT),
                        Page.text(path),
                        Page.text(operation.path("summary").asText()),
                        line("Id", Page.text(operation.path("operationId").asText()))
                                + line("Callers", callers(operation))
                                + line("Parameters", parameters(operation))
                                + line("Answers", String.join(" ", names(operation.path("responses")))),
                        example(operation));
    }

    private static String line(String label, String value) {
        return value.isEmpty() ? "" : "<tr><td class=\"q\">" + label + "</td><td>" + value + "</td></tr>";
    }

    private static String callers(JsonNode operation) {
        if (operation.has("security")) {
            return "anybody";
        }
        List<String> rights = new ArrayList<>();
        operation.path("x-rights").forEach(right -> rights.add(Page.text(right.asText())));
        return rights.isEmpty() ? "whoever is signed in" : String.join(" or ", rights);
    }

    private static String parameters(JsonNode operation) {
        List<String> all = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            all.add("<code>%s</code> (%s%s)"
                    .formatted(
                            Page.text(parameter.path("name").asText()),
                            Page.text(parameter.path("in").asText()),
                            parameter.path("required").asBoolean() ? ", required" : ""));
        }
        return String.join(", ", all);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String example(JsonNode operation) {
        JsonNode body = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("example");
        return body.isMissingNode() ? "" : "<pre>" + Page.text(body.toPrettyString()) + "</pre>";
    }
}
