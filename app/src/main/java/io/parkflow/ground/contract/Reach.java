package io.parkflow.ground.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/// Which schemas travel which way.
record Reach(ObjectNode document) {

    /// Those that no body sent to the server holds.
    Set<String> answersOnly() {
        Set<String> sent = new TreeSet<>();
        Set<String> answered = new TreeSet<>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    follow(operation.path("requestBody"), sent);
                    follow(operation.path("responses"), answered);
                }));
        answered.removeAll(sent);
        return answered;
    }

    private void follow(JsonNode node, Set<String> met) {
        String reference = node.path("$ref").asText();
        if (!reference.isEmpty() && met.add(reference.substring(reference.lastIndexOf('/') + 1))) {
            follow(document.at(reference.substring(1)), met);
        }
        node.forEach(inner -> follow(inner, met));
    }
}
