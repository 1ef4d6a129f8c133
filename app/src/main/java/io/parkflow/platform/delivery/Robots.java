package io.parkflow.platform.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Puts news on the way to the group robots of the bound park.
@Singleton
public final class Robots {
    private final Endpoints endpoints;
    private final Deliveries deliveries;

    Robots(Endpoints endpoints, Deliveries deliveries) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    /// What a group is told.
    ///
    /// @param link to where more is found, for those who may see it
    public record News(String title, String text, String link) {
        String json() {
            ObjectNode news = Trees.empty();
            return news.put("title", title).put("text", text).put("link", link).toString();
        }

        static News read(String json) {
            var news = Trees.read(json);
            return new News(
                    news.path("title").asText(),
                    news.path("text").asText(),
                    news.path("link").asText());
        }
    }

    /// In the caller's transaction.
    ///
    /// @param key the same news is told to a group once
    public void tell(String eventType, String key, News news, boolean urgent, Instant dueAt) {
        List<Outgoing> all = endpoints.active().stream()
                .filter(endpoint -> endpoint.kind().isRobot() && Patterns.anyMatches(endpoint.events(), eventType))
                .map(endpoint -> new Outgoing(
                        endpoint.kind().word(),
                        endpoint.id(),
                        key,
                        Optional.of(eventType),
                        Optional.of(news.json()),
                        urgent,
                        dueAt))
                .toList();
        deliveries.add(all);
    }

    /// Whether anybody would hear of such an event.
    public boolean hear(String eventType) {
        return endpoints.active().stream()
                .anyMatch(endpoint -> endpoint.kind().isRobot() && Patterns.anyMatches(endpoint.events(), eventType));
    }
}
