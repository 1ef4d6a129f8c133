package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/// Written text: trimmed, line ends as `\n`, length in characters (code points).
record TextValues(Findings findings, boolean complete) {
    Optional<JsonNode> line(Kind.Line kind, JsonNode value, String pointer) {
        return text(value, pointer, 0, kind.maxLength(), false);
    }

    Optional<JsonNode> paragraph(Kind.Paragraph kind, JsonNode value, String pointer) {
        return text(value, pointer, complete ? kind.minLength() : 0, kind.maxLength(), true);
    }

    private Optional<JsonNode> text(JsonNode value, String pointer, int min, int max, boolean lines) {
        if (!value.isTextual()) {
            findings.flaw(pointer, "not-text");
            return Optional.empty();
        }
        var text = value.asText().replace("\r\n", "\n").replace('\r', '\n').strip();
        var length = text.codePointCount(0, text.length());
        if (!isReadable(text, lines)) {
            findings.flaw(pointer, "unreadable-text");
        } else if (length > max) {
            findings.flaw(pointer, "too-long", max, length);
        } else if (length < min) {
            findings.flaw(pointer, "too-short", min, length);
        } else {
            return Optional.of(TextNode.valueOf(text));
        }
        return Optional.empty();
    }

    /// No control characters and no halves of characters: the database would refuse them.
    static boolean isReadable(String text, boolean lines) {
        return text.codePoints()
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE
                        || (Character.isISOControl(c) && !(lines && (c == '\n' || c == '\t'))));
    }
}
