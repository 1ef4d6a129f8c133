package io.parkflow.engine;

import io.parkflow.engine.Diagram.Box;
import io.parkflow.engine.Diagram.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Draws what was kept where it stood.
final class TranslatedDiagram {
    private final String process;
    private final Map<String, String> ids;

    TranslatedDiagram(String process, Map<String, String> ids) {
        this.process = process;
        this.ids = ids;
    }

    Xml of(Diagram foreign) {
        var items = new ArrayList<Xml>();
        new TreeMap<>(foreign.shapes()).forEach((id, box) -> add(items, id, "BPMNShape", List.of(bounds(box))));
        new TreeMap<>(foreign.edges()).forEach((id, line) -> add(items, id, "BPMNEdge", points(line)));
        Xml plane = Xml.made("bpmndi:BPMNPlane", items, Xml.set("bpmnElement", process));
        return Xml.made("bpmndi:BPMNDiagram", List.of(plane));
    }

    private void add(List<Xml> items, String foreign, String name, List<Xml> inside) {
        String id = ids.get(foreign);
        if (id != null) {
            items.add(Xml.made("bpmndi:" + name, inside, Xml.set("bpmnElement", id)));
        }
    }

    private static Xml bounds(Box box) {
        return Xml.made(
                "dc:Bounds",
                List.of(),
                Xml.set("x", String.valueOf(box.x())),
                Xml.set("y", String.valueOf(box.y())),
                Xml.set("width", String.valueOf(box.width())),
                Xml.set("height", String.valueOf(box.height())));
    }

    private static List<Xml> points(List<Point> line) {
        return line.stream()
                .map(p -> Xml.made(
                        "di:waypoint",
                        List.of(),
                        Xml.set("x", String.valueOf(p.x())),
                        Xml.set("y", String.valueOf(p.y()))))
                .toList();
    }
}
