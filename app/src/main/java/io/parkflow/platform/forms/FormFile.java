package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.text.Wording;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns a form file that has no problems into a [Form].
final class FormFile {
    private FormFile() {}

    static Form read(JsonNode file) {
        var sections =
                file.path("sections").valueStream().map(FormFile::section).toList();
        var within = new HashMap<String, Condition>();
        sections.stream()
                .filter(section -> section.when() != null)
                .forEach(section -> section.fields().forEach(name -> within.put(name, section.when())));
        return new Form(
                file.path("key").asText(),
                file.path("version").asInt(),
                wording(file.path("title")),
                sections,
                fields(file.path("fields"), within),
                file.path("checks").valueStream().map(CheckFile::read).toList(),
                rights(file.path("rights")));
    }

    /// A table's columns.
    static SequencedMap<String, Field> fields(JsonNode node) {
        return fields(node, Map.of());
    }

    private static SequencedMap<String, Field> fields(JsonNode node, Map<String, Condition> within) {
        var fields = new LinkedHashMap<String, Field>();
        node.propertyStream()
                .forEach(entry -> fields.put(
                        entry.getKey(), field(entry.getKey(), entry.getValue(), within.get(entry.getKey()))));
        return fields;
    }

    static Wording wording(JsonNode node) {
        var byTag = new HashMap<String, String>();
        node.propertyStream()
                .forEach(entry -> byTag.put(entry.getKey(), entry.getValue().asText()));
        return new Wording(byTag);
    }

    static @Nullable Condition condition(JsonNode node) {
        if (node.isMissingNode()) {
            return null;
        }
        var among = node.has("in");
        return new Condition(node.path("field").asText(), texts(node.path(among ? "in" : "notIn")), among);
    }

    static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).collect(Collectors.toUnmodifiableSet());
    }

    private static Form.Section section(JsonNode node) {
        var names = node.path("fields").valueStream().map(JsonNode::asText).toList();
        return new Form.Section(
                node.path("key").asText(), wording(node.path("title")), names, condition(node.path("when")));
    }

    private static Field field(String name, JsonNode node, @Nullable Condition within) {
        return new Field(
                name,
                KindFile.read(node),
                wording(node.path("label")),
                wording(node.path("help")),
                node.path("required").asBoolean(),
                pii(node.path("pii").asText()),
                condition(node.path("when")),
                within,
                node.path("prefill").asText(),
                node.path("naming").asText());
    }

    private static Field.Pii pii(String mark) {
        return switch (mark) {
            case "P" -> Field.Pii.PERSONAL;
            case "S" -> Field.Pii.SENSITIVE;
            default -> Field.Pii.NONE;
        };
    }

    private static Map<String, StepRights> rights(JsonNode node) {
        return node.propertyStream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> stepRights(entry.getValue())));
    }

    private static StepRights stepRights(JsonNode node) {
        var rights = node.propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> right(entry.getValue().asText())));
        var otherwise = rights.remove("*");
        return new StepRights(rights, otherwise == null ? Right.HIDDEN : otherwise);
    }

    private static Right right(String word) {
        return Right.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
