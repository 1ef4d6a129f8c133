package io.parkflow.engine;

import io.parkflow.engine.Diagram.Box;
import io.parkflow.engine.Diagram.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads where things stand on the page. What is not a plain number counts as 0: a drawing is never a reason to refuse.
final class DiagramReader {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,12})?");

    private final Map<String, Box> shapes = new HashMap<>();
    private final Map<String, List<Point>> edges = new HashMap<>();

    private DiagramReader() {}

    static Diagram read(Xml root) {
        var reader = new DiagramReader();
        root.children().stream()
                .filter(child -> child.name().equals("BPMNDiagram"))
                .flatMap(diagram -> diagram.children().stream())
                .flatMap(plane -> plane.children().stream())
                .filter(item -> Names.isId(item.value("bpmnElement")))
                .forEach(reader::item);
        return new Diagram(reader.shapes, reader.edges);
    }

    private void item(Xml at) {
        String element = at.value("bpmnElement");
        if (at.name().equals("BPMNEdge")) {
            edges.put(
                    element,
                    at.children().stream()
                            .filter(child -> child.name().equals("waypoint"))
                            .map(child -> new Point(number(child, "x"), number(child, "y")))
                            .toList());
        } else {
            at.children().stream()
                    .filter(child -> child.name().equals("Bounds"))
                    .map(b -> new Box(number(b, "x"), number(b, "y"), number(b, "width"), number(b, "height")))
                    .forEach(box -> shapes.put(element, box));
        }
    }

    private static double number(Xml at, String attribute) {
        String value = at.value(attribute);
        return NUMBER.matcher(value).matches() ? Double.parseDouble(value) : 0;
    }
}
