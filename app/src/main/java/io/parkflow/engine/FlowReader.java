package io.parkflow.engine;

import io.parkflow.engine.Flow.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the arrows of one scope.
final class FlowReader {
    /// Stands in for a condition that was refused already.
    private static final Passage MISREAD = new Passage.If(new Condition.Any(List.of()));

    private final Declared declared;
    private final Report report;

    FlowReader(Declared declared, Report report) {
        this.declared = declared;
        this.report = report;
    }

    /// @param nodes the nodes of the scope that could be read
    /// @param here the ids of all nodes drawn in the scope
    List<Flow> read(Xml container, Map<String, Node> nodes, Set<String> here) {
        Map<String, String> defaults = defaults(container);
        var flows = new ArrayList<Flow>();
        var ids = new HashSet<String>();
        for (Xml at : container.all("sequenceFlow")) {
            boolean whole = drawn(at, "sourceRef", here) & drawn(at, "targetRef", here) & named(at);
            if (whole && ids.add(at.value("id"))) {
                flows.add(flow(at, defaults));
            }
        }
        flows.stream()
                .filter(f -> f.passage() instanceof Passage.Otherwise)
                .map(Flow::id)
                .forEach(defaults::remove);
        defaults.forEach((id, gateway) -> report.refuse(gateway, "gateway.default-unknown", id));
        return List.copyOf(flows);
    }

    /// Flow id → the gateway that names it as its default.
    private static Map<String, String> defaults(Xml container) {
        var defaults = new HashMap<String, String>();
        container.children().forEach(at -> at.find("default").ifPresent(id -> defaults.put(id, at.value("id"))));
        return defaults;
    }

    private boolean drawn(Xml at, String end, Set<String> here) {
        boolean drawn = here.contains(at.value(end));
        if (!drawn) {
            report.refuse(at, "flow.dangling", at.value(end));
        }
        return drawn;
    }

    private boolean named(Xml at) {
        if (at.value("id").isEmpty()) {
            report.refuse(at, "id.missing", at.name());
        }
        return Names.isId(at.value("id"));
    }

    private Flow flow(Xml at, Map<String, String> defaults) {
        String id = at.value("id");
        Passage passage = passage(at);
        if (at.value("sourceRef").equals(defaults.get(id))) {
            if (!(passage instanceof Passage.Always)) {
                report.refuse(at, "gateway.default-conditional");
            }
            passage = new Passage.Otherwise();
        }
        return new Flow(id, at.value("sourceRef"), at.value("targetRef"), passage);
    }

    private Passage passage(Xml at) {
        List<Xml> conditions = at.all("conditionExpression");
        if (conditions.isEmpty()) {
            return new Passage.Always();
        }
        if (conditions.size() > 1) {
            report.refuse(at, "condition.twice");
            return MISREAD;
        }
        return switch (Condition.read(conditions.getFirst().text(), declared.routing(), false)) {
            case Condition.Reading.Read(Condition condition) -> new Passage.If(condition);
            case Condition.Reading.Misread misread -> {
                report.refuse(at, misread.code(), misread.args().toArray(String[]::new));
                yield MISREAD;
            }
        };
    }
}
