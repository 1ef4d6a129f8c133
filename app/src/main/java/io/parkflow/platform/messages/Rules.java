package io.parkflow.platform.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.Trees;
import io.parkflow.ground.text.Wording;
import io.parkflow.platform.delivery.Patterns;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The rules in force: the standard library's, with the park's own words over them. A library with an unknown field,
/// pattern or audience does not load.
@Singleton
final class Rules {
    private static final String FILE = "standard/messages.json";

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Rule> standard = new LinkedHashMap<>();
    private final Templates templates;
    private final Cache<UUID, List<Rule>> ofParks = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    Rules(Templates templates) {
        this.templates = templates;
        JsonNode library = read();
        for (JsonNode topic : library.required("topics")) {
            String key = topic.required("key").asText();
            topics.put(key, new Topic(key, wording(topic, "name"), mode(topic)));
        }
        for (JsonNode rule : library.required("rules")) {
            Rule read = rule(rule);
            standard.put(read.key(), read);
        }
    }

    private static JsonNode read() {
        try (InputStream file = Rules.class.getClassLoader().getResourceAsStream(FILE)) {
            return Trees.read(new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rule rule(JsonNode rule) {
        String key = rule.required("key").asText();
        List<String> on = words(rule.required("on"));
        if (!on.stream().allMatch(Patterns::isPattern)) {
            throw new IllegalStateException("rule " + key + " hears what is no pattern");
        }
        return new Rule(
                key,
                on,
                Objects.requireNonNull(topics.get(rule.required("topic").asText()), key),
                words(rule.required("to")).stream()
                        .map(word -> Audience.valueOf(word.toUpperCase(Locale.ROOT)))
                        .toList(),
                rule.path("urgent").asBoolean(),
                rule.path("answers").asBoolean(),
                text(key, wording(rule, "title")),
                text(key, wording(rule, "body")),
                true);
    }

    private static Wording text(String key, Wording text) {
        for (String said : text.byTag().values()) {
            Template.findUnknown(said).ifPresent(field -> {
                throw new IllegalStateException("rule " + key + " has no field " + field);
            });
        }
        return text;
    }

    private static Mode mode(JsonNode topic) {
        return Mode.find(topic.path("mail").asText("now")).orElseThrow();
    }

    private static Wording wording(JsonNode node, String member) {
        return Trees.read(node.required(member), Wording.class);
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    Optional<Topic> findTopic(String key) {
        return Optional.ofNullable(topics.get(key));
    }

    Optional<Rule> findStandard(String key) {
        return Optional.ofNullable(standard.get(key));
    }

    /// Of the bound park; inside a transaction.
    List<Rule> all() {
        return ofParks.get(Tenancy.current().id(), _ -> overlaid());
    }

    Optional<Rule> find(String key) {
        return all().stream().filter(rule -> rule.key().equals(key)).findFirst();
    }

    private List<Rule> overlaid() {
        Map<String, Templates.Own> own = templates.all();
        return standard.values().stream()
                .map(rule -> {
                    Templates.Own words = own.get(rule.key());
                    return words == null ? rule : rule.saying(words.title(), words.body(), words.told());
                })
                .toList();
    }

    /// The park's words have changed; other nodes know within five seconds.
    void changed() {
        ofParks.invalidate(Tenancy.current().id());
    }
}
