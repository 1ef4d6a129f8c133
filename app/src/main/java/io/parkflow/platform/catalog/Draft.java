package io.parkflow.platform.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.text.Trees;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A park's working copy of a workflow. Its content is the park's to write: nothing in it is right before it is
/// checked.
///
/// @param origin  version it was copied from
/// @param body    `{bundle, drawing, parts}`
/// @param version grows with each change
record Draft(String key, VersionNumber origin, JsonNode body, int version, UUID by, Instant at) {

    JsonNode bundle() {
        return body.path("bundle");
    }

    String drawing() {
        return body.path("drawing").asText();
    }

    Map<String, JsonNode> parts() {
        return Press.parts(body);
    }

    static JsonNode body(JsonNode bundle, String drawing, JsonNode parts) {
        var body = Trees.empty();
        body.set("bundle", bundle);
        body.put("drawing", drawing);
        body.set("parts", parts);
        return body;
    }
}
