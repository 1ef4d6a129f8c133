package io.parkflow.squad;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Events laid one over the other: what each has changed since the first of them.
final class LaidOver {
    private final Map<String, Map<String, List<String>>> all = new TreeMap<>();

    private LaidOver() {}

    /// @param events oldest first, each with `kind`, `id` and `detail`
    /// @return thing → field → what it was, what it is; nothing for what is the same again
    static Map<String, Map<String, List<String>>> of(List<JsonNode> events) {
        LaidOver laid = new LaidOver();
        events.forEach(laid::lay);
        laid.all
                .values()
                .forEach(fields ->
                        fields.values().removeIf(each -> each.getFirst().equals(each.getLast())));
        laid.all.values().removeIf(Map::isEmpty);
        return laid.all;
    }

    private void lay(JsonNode event) {
        String about = switch (event.path("kind").asText()) {
            case "project" -> "PROJECT ";
            case "squad-blocker" -> "BLOCKER ";
            case "squad-order" -> "ORDER ";
            case "squad-outcome" -> "OUTCOME ";
            default -> "";
        };
        if (!about.isEmpty()) {
            lay(about + event.path("id").asText(), event.path("detail").path("changes"));
            event.path("detail")
                    .path("milestones")
                    .properties()
                    .forEach(entry -> lay("MILESTONE " + entry.getKey(), entry.getValue()));
        }
    }

    private void lay(String thing, JsonNode changes) {
        changes.properties()
                .forEach(entry -> all.computeIfAbsent(thing, _ -> new TreeMap<>())
                        .merge(
                                entry.getKey(),
                                List.of(
                                        entry.getValue().path(0).asText(),
                                        entry.getValue().path(1).asText()),
                                (then, next) -> List.of(then.getFirst(), next.getLast())));
    }
}
