package io.parkflow.engine;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/// An element between its opening and its closing.
final class XmlBuilder {
    private final String space;
    private final String name;
    private final List<Xml.Attribute> attributes;
    private final String owner;
    private final int line;
    private final int column;
    private final List<Xml> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlBuilder(XMLStreamReader in, List<Xml.Attribute> attributes, String outer) {
        this.space = XmlReader.orEmpty(in.getNamespaceURI());
        this.name = in.getLocalName();
        this.attributes = attributes;
        this.owner = ownId(attributes, outer);
        this.line = in.getLocation().getLineNumber();
        this.column = in.getLocation().getColumnNumber();
    }

    private static String ownId(List<Xml.Attribute> attributes, String outer) {
        return attributes.stream()
                .filter(a -> a.space().isEmpty()
                        && a.name().equals("id")
                        && !a.value().isBlank())
                .map(a -> Report.shortened(a.value()))
                .findFirst()
                .orElse(outer);
    }

    String owner() {
        return owner;
    }

    void add(Xml child) {
        children.add(child);
    }

    void add(String more) {
        text.append(more);
    }

    Xml built() {
        return new Xml(space, name, attributes, children, text.toString(), owner, line, column);
    }
}
