package io.parkflow.platform.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The standard library as it ships on the class path, under `standard/`.
@Singleton
final class Shelf {
    private static final String ROOT = "standard/";

    /// @param key  workflow
    /// @param body the edition as one text
    record Volume(String key, int version, String body) {}

    private final Press press;

    Shelf(Press press) {
        this.press = press;
    }

    List<Volume> volumes() {
        List<Volume> volumes = new ArrayList<>();
        for (JsonNode key : Trees.read(text("library.json")).path("workflows")) {
            volumes.add(volume(key.asText()));
        }
        return volumes;
    }

    Volume volume(String key) {
        JsonNode bundle = Trees.read(text(key + "/bundle.json"));
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        for (String kind : List.of("forms", "rubrics", "rules")) {
            for (JsonNode part : bundle.path(kind)) {
                String name = kind + "/" + part.asText();
                parts.put(name, Trees.read(text(key + "/" + name + ".json")));
            }
        }
        for (JsonNode letter : bundle.path("letters")) {
            String name = "letters/" + letter.asText();
            ObjectNode part = (ObjectNode) Trees.read(text(key + "/" + name + ".json"));
            parts.put(name, part.put("docx", bytes(key + "/" + name + ".docx")));
        }
        String drawing = text(key + "/" + bundle.path("process").asText());
        return new Volume(key, bundle.path("version").asInt(), press.body(bundle, drawing, parts));
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Shelf.class.getClassLoader().getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException("the standard library lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
