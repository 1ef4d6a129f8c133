package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Values picked, not written: options, files, members.
record ChosenValues(Findings findings, boolean complete) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    Optional<JsonNode> one(List<Kind.Option> options, JsonNode value, String pointer) {
        if (value.isTextual()
                && options.stream().anyMatch(option -> option.value().equals(value.asText()))) {
            return Optional.of(value);
        }
        findings.flaw(pointer, "not-an-option");
        return Optional.empty();
    }

    Optional<JsonNode> many(List<Kind.Option> options, JsonNode value, String pointer) {
        if (!value.isArray()) {
            findings.flaw(pointer, "not-a-list");
            return Optional.empty();
        }
        var chosen = new LinkedHashSet<JsonNode>();
        for (int i = 0; i < value.size(); i++) {
            one(options, value.path(i), Findings.under(pointer, i)).ifPresent(chosen::add);
        }
        return Optional.of(JsonNodeFactory.instance.arrayNode().addAll(chosen));
    }

    Optional<JsonNode> id(JsonNode value, String pointer) {
        var id = value.asText().toLowerCase(Locale.ROOT);
        if (value.isTextual() && ID.matcher(id).matches()) {
            return Optional.of(TextNode.valueOf(id));
        }
        findings.flaw(pointer, "not-an-id");
        return Optional.empty();
    }

    Optional<JsonNode> ids(int min, int max, boolean odd, JsonNode value, String pointer) {
        if (!value.isArray()) {
            findings.flaw(pointer, "not-a-list");
            return Optional.empty();
        }
        if (value.size() > max) {
            findings.flaw(pointer, "too-many", max, value.size());
            return Optional.empty();
        }
        var ids = new LinkedHashSet<JsonNode>();
        for (int i = 0; i < value.size(); i++) {
            id(value.path(i), Findings.under(pointer, i)).ifPresent(ids::add);
        }
        if (complete && ids.size() < min) {
            findings.flaw(pointer, "too-few", min, ids.size());
        } else if (complete && odd && ids.size() % 2 == 0) {
            findings.flaw(pointer, "not-odd", ids.size());
        }
        return Optional.of(JsonNodeFactory.instance.arrayNode().addAll(ids));
    }
}
