package io.parkflow.seedfund;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.catalog.Catalog;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fund rules a call can be made by, as the workflow's bundle brings them along.
@Singleton
final class Presets {
    static final String CUSTOM = "CUSTOM";

    private final Catalog catalog;

    Presets(Catalog catalog) {
        this.catalog = catalog;
    }

    Optional<JsonNode> find(String key) {
        return Optional.of(all().path(key)).filter(JsonNode::isObject);
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        all().fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private JsonNode all() {
        return catalog.current("seedfund")
                .findPart("rules", "presets")
                .map(part -> part.path("presets"))
                .orElseGet(Trees::empty);
    }

    static Terms read(JsonNode preset) {
        return Trees.read(preset, Terms.class);
    }
}
