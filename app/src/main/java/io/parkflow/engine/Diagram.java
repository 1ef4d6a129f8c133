package io.parkflow.engine;

import java.util.List;
import java.util.Map;

/// How the author drew the workflow, in the drawing's own units. Never reaches the engine.
///
/// @param shapes node id → its box
/// @param edges flow id → the points of its line
public record Diagram(Map<String, Box> shapes, Map<String, List<Point>> edges) {
    public Diagram {
        shapes = Map.copyOf(shapes);
        edges = Map.copyOf(edges);
    }

    public record Box(double x, double y, double width, double height) {}

    public record Point(double x, double y) {}
}
