package io.parkflow.platform.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.parkflow.ground.text.Trees;
import io.parkflow.ground.text.Wording;
import java.util.Locale;

/// A definition with every text in one language.
final class Spoken {
    private Spoken() {}

    static JsonNode in(Locale locale, JsonNode node) {
        if (node.isObject() && node.has(Wording.CHINESE)) {
            return TextNode.valueOf(Trees.read(node, Wording.class).in(locale));
        }
        if (node.isObject()) {
            ObjectNode said = Trees.empty();
            node.properties().forEach(entry -> said.set(entry.getKey(), in(locale, entry.getValue())));
            return said;
        }
        if (node.isArray()) {
            ArrayNode said = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> said.add(in(locale, item)));
            return said;
        }
        return node;
    }
}
