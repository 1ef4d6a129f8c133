package io.parkflow.squad.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.text.Trees;
import io.parkflow.ground.text.Wording;
import io.parkflow.squad.projects.Category;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The milestones each category usually has, from the standard library.
@Singleton
final class Templates {
    private static final String FILE = "standard/squad/milestones.json";

    /// @param days     working days it takes after those before it
    /// @param isProven counts only with evidence of the start (开工佐证)
    record Usual(String key, Wording name, int days, boolean isKey, boolean isProven, List<String> after) {}

    private final Map<Category, List<Usual>> byCategory = new EnumMap<>(Category.class);

    Templates() {
        JsonNode file = Trees.read(text());
        for (Category category : Category.values()) {
            List<Usual> usual = new ArrayList<>();
            file.path(category.name())
                    .forEach(node -> usual.add(new Usual(
                            node.path("key").asText(),
                            Trees.read(node.path("name"), Wording.class),
                            node.path("days").asInt(),
                            node.path("isKey").asBoolean(),
                            node.path("proof").asBoolean(),
                            node.path("after")
                                    .valueStream()
                                    .map(JsonNode::asText)
                                    .toList())));
            if (usual.isEmpty()) {
                throw new IllegalStateException("no milestones for " + category);
            }
            byCategory.put(category, List.copyOf(usual));
        }
    }

    List<Usual> of(Category category) {
        return Objects.requireNonNull(byCategory.get(category));
    }

    /// Whether a milestone of that key counts only with evidence of the start.
    boolean isProven(Category category, String key) {
        return of(category).stream().anyMatch(usual -> usual.key().equals(key) && usual.isProven());
    }

    private static String text() {
        try (InputStream in = Templates.class.getClassLoader().getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
