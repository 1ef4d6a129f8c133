package io.parkflow.platform.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A bundle with everything it pins.
///
/// @param origin   `standard`, or `park` for a park's own
/// @param drawing  BPMN as authored
/// @param parts    forms, rubrics and rules as JSON, by `forms/<key>`, `rubrics/<key>`, `rules/<key>`
/// @param checksum SHA-256 over all of it
/// @param calls    key of each workflow it calls → version it calls for ever
public record Edition(
        Bundle bundle,
        String origin,
        String drawing,
        Map<String, JsonNode> parts,
        String checksum,
        Map<String, Integer> calls) {
    static final String STANDARD = "standard";
    static final String PARK = "park";

    public Edition {
        parts = Map.copyOf(parts);
        calls = Map.copyOf(calls);
    }

    public Optional<JsonNode> findPart(String kind, String key) {
        return Optional.ofNullable(parts.get(kind + "/" + key));
    }

    public VersionNumber number() {
        return new VersionNumber(bundle.version());
    }

    /// With the steps, forms and deadlines of what it calls, so that whoever works on a case finds every step of it
    /// here. Names do not clash: see [Calls].
    Edition joined(List<Edition> called) {
        return called.isEmpty()
                ? this
                : new Edition(
                        bundle.joined(called.stream().map(Edition::bundle).toList()),
                        origin,
                        drawing,
                        merged(parts, called, Edition::parts),
                        checksum,
                        calls);
    }

    private static <V> Map<String, V> merged(
            Map<String, V> own, List<Edition> called, Function<Edition, Map<String, V>> part) {
        Map<String, V> all = new LinkedHashMap<>();
        called.forEach(edition -> all.putAll(part.apply(edition)));
        all.putAll(own);
        return all;
    }
}
