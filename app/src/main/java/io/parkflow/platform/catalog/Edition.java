package io.parkflow.platform.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/// A bundle with everything it pins.
///
/// @param origin   `standard`, or `park` for a park's own
/// @param drawing  BPMN as authored
/// @param parts    forms, rubrics and rules as JSON, by `forms/<key>`, `rubrics/<key>`, `rules/<key>`
/// @param checksum SHA-256 over all of it
public record Edition(Bundle bundle, String origin, String drawing, Map<String, JsonNode> parts, String checksum) {
    public Edition {
        parts = Map.copyOf(parts);
    }

    public Optional<JsonNode> findPart(String kind, String key) {
        return Optional.ofNullable(parts.get(kind + "/" + key));
    }
}
