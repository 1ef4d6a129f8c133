package io.parkflow.engine;

import java.util.Set;

/// Says which settings and attachments of a foreign element were left behind.
final class TranslationNotes {
    /// Children that their parent takes care of, or that carry no meaning of their own.
    static final Set<String> HANDLED = Set.of(
            "sequenceFlow",
            "incoming",
            "outgoing",
            "documentation",
            "extensionElements",
            "multiInstanceLoopCharacteristics",
            "terminateEventDefinition",
            "timerEventDefinition",
            "conditionExpression",
            "laneSet",
            "textAnnotation",
            "association",
            "group");

    private static final Set<String> UNDERSTOOD = Set.of(
            "id",
            "name",
            "isExecutable",
            "sourceRef",
            "targetRef",
            "default",
            "attachedToRef",
            "cancelActivity",
            "gatewayDirection",
            "processType",
            "isClosed",
            "triggeredByEvent",
            "calledElement",
            "isInterrupting");

    private final Report notes;

    TranslationNotes(Report notes) {
        this.notes = notes;
    }

    void of(Xml at) {
        at.attributes().stream()
                .filter(attribute -> !attribute.space().equals(Dialect.PF))
                .filter(a -> !(a.space().isEmpty() && UNDERSTOOD.contains(a.name()))
                        || DialectCheck.holdsExpression(a.value()))
                .forEach(attribute -> notes.warn(at, "import.attribute-dropped", attribute.name()));
        for (Xml child : at.children()) {
            if (child.name().equals("extensionElements")) {
                child.children().forEach(extension -> notes.warn(at, "import.dropped", extension.name()));
            } else if (isLost(at, child)) {
                notes.warn(at, "import.dropped", child.name());
            }
        }
    }

    /// Content of a process or sub-process is told where it stands, not here.
    private static boolean isLost(Xml at, Xml child) {
        boolean scope = Set.of("process", "subProcess", "transaction").contains(at.name());
        return scope
                ? !child.space().equals(Dialect.BPMN)
                        || Set.of("laneSet", "textAnnotation").contains(child.name())
                : !HANDLED.contains(child.name());
    }
}
