package io.parkflow.platform.committee;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.text.Trees;
import java.util.List;
import java.util.Map;

/// A list of sentences as one JSON column.
final class Words {
    private Words() {}

    static String written(List<String> words) {
        return Trees.of(Map.of("words", words)).path("words").toString();
    }

    static List<String> read(String text) {
        return Trees.read(text).valueStream().map(JsonNode::asText).toList();
    }
}
