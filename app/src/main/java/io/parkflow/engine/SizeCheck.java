package io.parkflow.engine;

import java.util.List;

/// A model small enough for the checks that walk it, and for a person to read.
final class SizeCheck {
    private SizeCheck() {}

    static boolean fits(ProcessModel model, Xml process, Report report) {
        List<Node> nodes = model.nodes();
        int flows = flows(model.body());
        if (nodes.size() > Budget.NODES) {
            report.refuse(process, "budget.nodes", String.valueOf(nodes.size()), String.valueOf(Budget.NODES));
        }
        if (flows > Budget.FLOWS) {
            report.refuse(process, "budget.flows", String.valueOf(flows), String.valueOf(Budget.FLOWS));
        }
        return nodes.size() <= Budget.NODES && flows <= Budget.FLOWS;
    }

    private static int flows(Scope scope) {
        int inside = scope.nodes().stream()
                .filter(Node.SubProcess.class::isInstance)
                .mapToInt(node -> flows(((Node.SubProcess) node).body()))
                .sum();
        return scope.flows().size() + inside;
    }
}
