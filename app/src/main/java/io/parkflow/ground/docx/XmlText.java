package io.parkflow.ground.docx;

import io.parkflow.ground.docx.Node.Attribute;
import io.parkflow.ground.docx.Node.Element;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// XML to trees and back. No document type, no entity of its own, bounded depth and number: a reader that has nothing
/// to expand and nowhere to go.
final class XmlText {
    private static final int DEEPEST = 100;
    private static final int MOST = 400_000;
    private static final XMLInputFactory FACTORY = factory();

    private XmlText() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private record Opened(Element shell, List<Node> children) {}

    /// @throws Unreadable when it is no XML, or XML that wants too much
    static Element read(byte[] bytes) {
        try {
            XMLStreamReader in;
            synchronized (FACTORY) {
                in = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            }
            return read(in);
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof Unreadable unreadable) {
                throw unreadable;
            }
            throw new Unreadable("docx.broken-xml");
        }
    }

    private static Element read(XMLStreamReader in) throws XMLStreamException {
        Deque<Opened> open = new ArrayDeque<>();
        @Nullable Element root = null;
        int seen = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() >= DEEPEST || ++seen > MOST) {
                        throw new Unreadable("docx.too-much");
                    }
                    open.push(new Opened(shell(in), new ArrayList<>()));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Opened closed = open.pop();
                    Element whole = closed.shell().with(closed.children());
                    if (open.isEmpty()) {
                        root = whole;
                    } else {
                        open.element().children().add(whole);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.element().children().add(new Node.Text(in.getText()));
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable("docx.broken-xml");
                default -> {}
            }
        }
        if (root == null) {
            throw new Unreadable("docx.broken-xml");
        }
        return root;
    }

    private static Element shell(XMLStreamReader in) {
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            String prefix = in.getNamespacePrefix(i);
            String uri = plain(in.getNamespaceURI(i));
            attributes.add(
                    prefix == null || prefix.isEmpty()
                            ? new Attribute("", "", "xmlns", uri)
                            : new Attribute("", "xmlns", prefix, uri));
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.add(new Attribute(
                    plain(in.getAttributeNamespace(i)),
                    plain(in.getAttributePrefix(i)),
                    in.getAttributeLocalName(i),
                    in.getAttributeValue(i)));
        }
        return new Element(
                plain(in.getNamespaceURI()), plain(in.getPrefix()), in.getLocalName(), attributes, List.of());
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }

    static byte[] write(Element root) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        write(root, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Node node, StringBuilder out) {
        switch (node) {
            case Node.Text(String words) -> escape(words, false, out);
            case Element element -> {
                String name = qualified(element.prefix(), element.name());
                out.append('<').append(name);
                for (Attribute attribute : element.attributes()) {
                    out.append(' ')
                            .append(qualified(attribute.prefix(), attribute.name()))
                            .append("=\"");
                    escape(attribute.value(), true, out);
                    out.append('"');
                }
                out.append('>');
                element.children().forEach(child -> write(child, out));
                out.append("</").append(name).append('>');
            }
        }
    }

    private static String qualified(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /// Characters that XML does not know are left out.
    private static void escape(String words, boolean attribute, StringBuilder out) {
        words.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\t', '\n', '\r' -> {
                    if (attribute) {
                        out.append("&#").append(c).append(';');
                    } else {
                        out.appendCodePoint(c);
                    }
                }
                default -> {
                    boolean known = c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
                    if (known) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
    }
}
