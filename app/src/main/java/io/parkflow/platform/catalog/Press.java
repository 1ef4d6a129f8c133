package io.parkflow.platform.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.text.Sha256;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/// Puts an edition into one text and reads it back: `{bundle, drawing, parts}`.
@Singleton
final class Press {
    Edition read(String body, String origin, Map<String, Integer> calls) {
        JsonNode all = Trees.read(body);
        Bundle bundle = Trees.read(all.path("bundle"), Bundle.class);
        return new Edition(bundle, origin, all.path("drawing").asText(), parts(all), Sha256.of(body), calls);
    }

    static Map<String, JsonNode> parts(JsonNode body) {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        body.path("parts").properties().forEach(part -> parts.put(part.getKey(), part.getValue()));
        return parts;
    }

    String body(JsonNode bundle, String drawing, Map<String, JsonNode> parts) {
        ObjectNode body = Trees.empty();
        body.set("bundle", bundle);
        body.put("drawing", drawing);
        ObjectNode pinned = body.putObject("parts");
        parts.forEach(pinned::set);
        return body.toString();
    }

    /// `{"request": 1}`
    static Map<String, Integer> calls(String json) {
        Map<String, Integer> calls = new LinkedHashMap<>();
        Trees.read(json)
                .properties()
                .forEach(call -> calls.put(call.getKey(), call.getValue().asInt()));
        return calls;
    }
}
