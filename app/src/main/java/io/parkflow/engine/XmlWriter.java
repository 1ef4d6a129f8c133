package io.parkflow.engine;

import io.parkflow.engine.Xml.Attribute;
import java.util.List;

/// Writes a document of the dialect from [Xml#made] elements, whose names carry their prefix.
final class XmlWriter {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                xmlns:pf="https://parkflow.io/bpmn" targetNamespace="https://parkflow.io/bpmn">
            """;

    private final StringBuilder out = new StringBuilder(HEAD);

    private XmlWriter() {}

    static String document(List<Xml> content) {
        var writer = new XmlWriter();
        content.forEach(element -> writer.element(element, "  "));
        return writer.out.append("</definitions>\n").toString();
    }

    private void element(Xml at, String indent) {
        out.append(indent).append('<').append(at.name());
        for (Attribute attribute : at.attributes()) {
            out.append(' ')
                    .append(attribute.name())
                    .append("=\"")
                    .append(escaped(attribute.value()))
                    .append('"');
        }
        if (at.children().isEmpty()) {
            out.append(at.text().isEmpty() ? "/>\n" : ">" + escaped(at.text()) + "</" + at.name() + ">\n");
            return;
        }
        out.append(">\n");
        at.children().forEach(child -> element(child, indent + "  "));
        out.append(indent).append("</").append(at.name()).append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;")
                .replace("\t", "&#9;");
    }
}
