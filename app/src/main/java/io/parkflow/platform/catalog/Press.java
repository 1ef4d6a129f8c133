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
    Edition read(String body, String origin) {
        JsonNode all = Trees.read(body);
        Bundle bundle = Trees.read(all.path("bundle"), Bundle.class);
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        all.path("parts").properties().forEach(part -> parts.put(part.getKey(), part.getValue()));
        return new Edition(bundle, origin, all.path("drawing").asText(), parts, Sha256.of(body));
    }

    String body(JsonNode bundle, String drawing, Map<String, JsonNode> parts) {
        ObjectNode body = Trees.empty();
        body.set("bundle", bundle);
        body.put("drawing", drawing);
        ObjectNode pinned = body.putObject("parts");
        parts.forEach(pinned::set);
        return body.toString();
    }
}
