package io.parkflow.ground.docx;

import java.util.Arrays;
import java.util.List;

/// Names of WordprocessingML and how to make its elements.
final class Word {
    static final String SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    static final String CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    static final String STRICT = "http://purl.oclc.org/ooxml/";

    private Word() {}

    static Node.Element made(String name, List<Node.Attribute> attributes, Node... children) {
        return new Node.Element(SPACE, "w", name, attributes, Arrays.asList(children));
    }

    static Node.Element made(String name, Node... children) {
        return made(name, List.of(), children);
    }

    static Node.Attribute set(String name, String value) {
        return new Node.Attribute(SPACE, "w", name, value);
    }

    /// Text of a run; blanks at its ends stay.
    static Node.Element text(String words) {
        return made(
                "t",
                List.of(new Node.Attribute("http://www.w3.org/XML/1998/namespace", "xml", "space", "preserve")),
                new Node.Text(words));
    }
}
