package io.parkflow.engine;

import java.util.List;

/// A workflow that passed the guard: the only form in which a definition may reach the engine.
///
/// @param key the workflow's key, also the key in the engine
/// @param body the outermost scope; it has one start and at least one end
/// @param diagram how the author drew it, for screens only
public record ProcessModel(String key, Scope body, Diagram diagram) {

    /// Every node of every scope, parents before the content of their sub-process.
    public List<Node> nodes() {
        return body.everyNode();
    }

    /// The ids of all steps that people answer, in the order of the drawing.
    public List<String> userSteps() {
        return nodes().stream()
                .filter(Node.UserStep.class::isInstance)
                .map(Node::id)
                .toList();
    }
}
