package io.parkflow.engine;

import io.parkflow.engine.Flow.Passage;
import java.util.List;

/// How many arrows a node may have, and which of them carry conditions. Only gateways split.
final class DegreeCheck {
    private final Report report;
    private final Graph graph;

    DegreeCheck(Report report, Graph graph) {
        this.report = report;
        this.graph = graph;
    }

    void check(Node node) {
        List<Flow> out = graph.out(node.id());
        switch (node) {
            case Node.Start _ -> {
                noneIn(node);
                plain(node, out);
            }
            case Node.BoundaryTimer _ -> {
                noneIn(node);
                plain(node, out);
            }
            case Node.End _ -> noneOut(node, out);
            case Node.Exclusive _, Node.Inclusive _ -> choice(node, out);
            case Node.Parallel _ -> unconditional(out);
            case Node.UserStep _, Node.VerbStep _, Node.Wait _, Node.TimerWait _ -> plain(node, out);
            case Node.SubProcess _, Node.Call _ -> plain(node, out);
        }
    }

    private void noneIn(Node node) {
        if (!graph.in(node.id()).isEmpty()) {
            report.refuse(
                    node.id(), "flow.into-event", graph.in(node.id()).getFirst().id());
        }
    }

    private void noneOut(Node node, List<Flow> out) {
        if (!out.isEmpty()) {
            report.refuse(node.id(), "flow.out-of-end", out.getFirst().id());
        }
    }

    private void plain(Node node, List<Flow> out) {
        if (out.size() > 1) {
            report.refuse(node.id(), "flow.several", String.valueOf(out.size()));
        }
        unconditional(out);
    }

    private void unconditional(List<Flow> out) {
        out.stream()
                .filter(flow -> !(flow.passage() instanceof Passage.Always))
                .forEach(flow -> report.refuse(flow.id(), "flow.conditional"));
    }

    private void choice(Node node, List<Flow> out) {
        if (out.size() < 2) {
            unconditional(out);
            return;
        }
        if (out.stream().noneMatch(flow -> flow.passage() instanceof Passage.Otherwise)) {
            report.refuse(node.id(), "gateway.default-missing");
        }
        out.stream()
                .filter(flow -> flow.passage() instanceof Passage.Always)
                .forEach(flow -> report.refuse(flow.id(), "gateway.condition-missing", node.id()));
    }
}
