package io.parkflow.engine;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads untrusted XML: UTF-8 only, no document type, nothing resolved, nothing fetched, bounded in every direction.
final class XmlReader {
    private static final XMLInputFactory READERS = readers();

    private final XMLStreamReader in;
    private final Deque<XmlBuilder> open = new ArrayDeque<>();
    private int elements;

    private XmlReader(XMLStreamReader in) {
        this.in = in;
    }

    /// @throws Unreadable at the first thing that must not be read on from
    static Xml read(byte[] bytes) {
        if (bytes.length > Budget.BYTES) {
            throw new Unreadable("xml.large", String.valueOf(Budget.BYTES), 0, 0);
        }
        try {
            return new XmlReader(READERS.createXMLStreamReader(new StringReader(utf8(bytes)))).document();
        } catch (XMLStreamException _) {
            throw new Unreadable("xml.malformed", "", 0, 0);
        }
    }

    private static String utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new Unreadable("xml.encoding", "", 0, 0);
        }
    }

    private Xml document() throws XMLStreamException {
        String encoding = in.getCharacterEncodingScheme();
        if (encoding != null && !encoding.toUpperCase(Locale.ROOT).equals("UTF-8")) {
            throw unreadable("xml.encoding", "");
        }
        Xml root = null;
        while (in.hasNext()) {
            Xml closed = step(next());
            root = closed == null ? root : closed;
        }
        if (root == null) {
            throw unreadable("xml.malformed", "");
        }
        return root;
    }

    private int next() {
        try {
            return in.next();
        } catch (XMLStreamException _) {
            throw unreadable("xml.malformed", "");
        }
    }

    /// Takes one event; the root when it closes.
    private @Nullable Xml step(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> {
                return end();
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
            case XMLStreamConstants.DTD -> throw unreadable("xml.doctype", "");
            case XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable("xml.entity", in.getLocalName());
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw unreadable("xml.instruction", in.getPITarget());
            case XMLStreamConstants.COMMENT, XMLStreamConstants.END_DOCUMENT -> {}
            default -> throw unreadable("xml.malformed", "");
        }
        return null;
    }

    private void start() {
        if (++elements > Budget.XML_ELEMENTS) {
            throw unreadable("xml.large", String.valueOf(Budget.XML_ELEMENTS));
        }
        if (open.size() >= Budget.XML_DEPTH) {
            throw unreadable("xml.deep", String.valueOf(Budget.XML_DEPTH));
        }
        String outer = open.isEmpty() ? in.getLocalName() : open.element().owner();
        open.push(new XmlBuilder(in, attributes(), outer));
    }

    private List<Xml.Attribute> attributes() {
        var attributes = new ArrayList<Xml.Attribute>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.add(new Xml.Attribute(
                    orEmpty(in.getAttributeNamespace(i)), in.getAttributeLocalName(i), in.getAttributeValue(i)));
        }
        return attributes;
    }

    private @Nullable Xml end() {
        Xml closed = open.pop().built();
        if (open.isEmpty()) {
            return closed;
        }
        open.element().add(closed);
        return null;
    }

    private void text() {
        if (!open.isEmpty()) {
            open.element().add(in.getText());
        }
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Unreadable unreadable(String code, String arg) {
        var at = in.getLocation();
        String owner = open.isEmpty() ? "" : open.element().owner();
        return new Unreadable(code, arg, owner, at.getLineNumber(), at.getColumnNumber());
    }

    private static XMLInputFactory readers() {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        readers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        readers.setProperty(XMLInputFactory.IS_COALESCING, true);
        readers.setXMLResolver((_, system, _, _) -> {
            throw new XMLStreamException("nothing is resolved: " + system);
        });
        return readers;
    }
}
