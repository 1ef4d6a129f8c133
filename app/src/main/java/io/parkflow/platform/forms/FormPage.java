package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.parkflow.ground.text.Wording;
import java.util.Locale;
import java.util.Map;

/// A form file as one reader gets it: every text in one language, only the rights of the step at hand, fields
/// hidden there gone. Shape as in the file, so that a page can be drawn from it.
public final class FormPage {
    private FormPage() {}

    /// @param file a form file without problems
    /// @param rights of the step at hand; [Right#CLEAR] reads as `read`, for masking is the server's business
    public static ObjectNode of(JsonNode file, String step, StepRights rights, Locale locale) {
        var page = (ObjectNode) said(file, locale);
        var names = page.withObject("/fields");
        names.forEach(field -> spell(field, locale));
        names.forEach(field -> field.path("columns").forEach(column -> spell(column, locale)));
        var shown = JsonNodeFactory.instance.objectNode();
        names.propertyStream().map(Map.Entry::getKey).toList().forEach(name -> {
            if (rights.over(name) == Right.HIDDEN) {
                names.remove(name);
            } else {
                shown.put(name, word(rights.over(name)));
            }
        });
        page.withArray("/sections")
                .forEach(section -> ((ArrayNode) section.path("fields")).removeIf(name -> !names.has(name.asText())));
        page.withArray("/sections").forEach(section -> within(section, names));
        page.putObject("rights").set(step, shown);
        return page;
    }

    /// What a section is asked for only with is said of each of its fields too.
    private static void within(JsonNode section, ObjectNode fields) {
        if (section.has("when")) {
            section.path("fields")
                    .forEach(name -> fields.withObject("/" + name.asText()).set("within", section.path("when")));
        }
    }

    /// A dictionary comes with its entries, so that a page needs nothing else to draw it.
    private static void spell(JsonNode field, Locale locale) {
        if (field.path("kind").asText().equals("dictionary")) {
            ((ObjectNode) field)
                    .set(
                            "options",
                            said(Dictionaries.options(field.path("dictionary").asText()), locale));
        }
    }

    private static String word(Right right) {
        return (right == Right.CLEAR ? Right.READ : right).name().toLowerCase(Locale.ROOT);
    }

    static JsonNode said(JsonNode node, Locale locale) {
        if (node.isObject() && node.has(Wording.CHINESE)) {
            return TextNode.valueOf(FormFile.wording(node).in(locale));
        }
        if (node.isObject()) {
            var out = JsonNodeFactory.instance.objectNode();
            node.propertyStream().forEach(entry -> out.set(entry.getKey(), said(entry.getValue(), locale)));
            return out;
        }
        if (node.isArray()) {
            var out = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> out.add(said(item, locale)));
            return out;
        }
        return node;
    }
}
