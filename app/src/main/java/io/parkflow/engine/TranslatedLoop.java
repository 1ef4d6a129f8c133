package io.parkflow.engine;

import java.util.List;
import java.util.Optional;

/// Rewrites foreign repetitions and conditions. What is not in the grammar's words is left out.
final class TranslatedLoop {
    private final Report notes;

    TranslatedLoop(Report notes) {
        this.notes = notes;
    }

    Xml of(Xml host, Xml loop) {
        Optional<String> collection = setting(loop, "collection");
        if (collection.isEmpty()) {
            notes.warn(host, "import.repeat");
        }
        return Xml.made(
                "multiInstanceLoopCharacteristics",
                condition(notes, loop, "completionCondition"),
                Xml.set("isSequential", loop.value("isSequential").equals("true") ? "true" : "false"),
                Xml.set("pf:collection", collection.orElse("members")),
                Xml.set(
                        "pf:element",
                        setting(loop, "element")
                                .or(() -> setting(loop, "elementVariable"))
                                .orElse("member")));
    }

    /// Other engines keep these names in attributes of their own; a plain name means the same everywhere.
    private static Optional<String> setting(Xml loop, String name) {
        return loop.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .map(attribute -> attribute.value().replaceAll("^[$#]\\{\\s*(\\w+)\\s*}$", "$1"))
                .filter(Names::isField)
                .findFirst();
    }

    static List<Xml> condition(Report notes, Xml at, String name) {
        Optional<Xml> foreign = at.one(name);
        if (foreign.isEmpty()) {
            return List.of();
        }
        String source = foreign.get().text().strip();
        Optional<String> ours = ours(source);
        if (ours.isEmpty()) {
            notes.warn(at, "import.condition", source);
        }
        return ours.map(text -> List.of(Xml.text(name, text))).orElse(List.of());
    }

    private static Optional<String> ours(String source) {
        String text = source.replaceFirst("^#\\{", "\\${")
                .replaceAll("\"([^\"']*)\"", "'$1'")
                .replaceAll("\\bnrOfCompletedInstances\\b", "completed")
                .replaceAll("\\bnrOfInstances\\b", "total");
        return ConditionParser.isInWords(text) ? Optional.of(text) : Optional.empty();
    }
}
