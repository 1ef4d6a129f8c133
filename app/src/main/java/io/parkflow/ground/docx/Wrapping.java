package io.parkflow.ground.docx;

import io.parkflow.ground.docx.Node.Attribute;
import io.parkflow.ground.docx.Node.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The parts of a .docx that hold the others together; always written anew.
final class Wrapping {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String SETTINGS = "word/settings.xml";

    private Wrapping() {}

    static byte[] relations(String part, List<Relation> kept, Filling filling, Template template) {
        List<Node> list = new ArrayList<>();
        kept.forEach(relation -> list.add(relation(relation.id(), relation.type(), relation.target())));
        int number = 1;
        for (String picture : filling.pictures().keySet()) {
            list.add(relation(Filling.relation(number++), Word.RELATIONS + "/image", picture));
        }
        if (template.isMain(part)) {
            list.add(relation("rIdSettings", Word.RELATIONS + "/settings", SETTINGS));
        }
        return XmlText.write(root(Word.PACKAGE, "Relationships", list));
    }

    private static Element relation(String id, String type, String target) {
        return made(Word.PACKAGE, "Relationship", set("Id", id), set("Type", type), set("Target", "/" + target));
    }

    /// Adds what is the same in every letter: the way to its text, its settings, the list of types.
    static void close(Map<String, byte[]> parts) {
        parts.put(
                "_rels/.rels",
                XmlText.write(root(
                        Word.PACKAGE,
                        "Relationships",
                        List.of(relation("rId1", Word.RELATIONS + "/officeDocument", "word/document.xml")))));
        parts.put(SETTINGS, XmlText.write(settings()));
        List<Node> types = new ArrayList<>();
        types.add(fallback("rels", "application/vnd.openxmlformats-package.relationships+xml"));
        types.add(fallback("xml", "application/xml"));
        types.add(fallback("png", "image/png"));
        types.add(fallback("jpg", "image/jpeg"));
        types.add(fallback("jpeg", "image/jpeg"));
        for (String name : parts.keySet()) {
            String type = type(name);
            if (!type.isEmpty()) {
                types.add(made(Word.CONTENT_TYPES, "Override", set("PartName", "/" + name), set("ContentType", type)));
            }
        }
        parts.put("[Content_Types].xml", XmlText.write(root(Word.CONTENT_TYPES, "Types", types)));
    }

    private static Element settings() {
        Element mode = Word.made(
                "compatSetting",
                List.of(
                        Word.set("name", "compatibilityMode"),
                        Word.set("uri", "http://schemas.microsoft.com/office/word"),
                        Word.set("val", "15")));
        return Word.made(
                "settings",
                List.of(new Attribute("", "xmlns", "w", Word.SPACE)),
                Word.made("characterSpacingControl", List.of(Word.set("val", "compressPunctuation"))),
                Word.made("compat", mode));
    }

    private static String type(String name) {
        if (!name.endsWith(".xml")) {
            return "";
        }
        String plain = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\d*\\.xml$", "");
        return switch (plain) {
            case "document" -> WORD + "document.main+xml";
            case "styles", "settings", "numbering", "header", "footer" -> WORD + plain + "+xml";
            case "theme" -> "application/vnd.openxmlformats-officedocument.theme+xml";
            default -> "";
        };
    }

    private static Element fallback(String extension, String type) {
        return made(Word.CONTENT_TYPES, "Default", set("Extension", extension), set("ContentType", type));
    }

    private static Element root(String space, String name, List<Node> children) {
        return new Element(space, "", name, List.of(new Attribute("", "", "xmlns", space)), children);
    }

    private static Element made(String space, String name, Attribute... attributes) {
        return new Element(space, "", name, List.of(attributes), List.of());
    }

    private static Attribute set(String name, String value) {
        return new Attribute("", "", name, value);
    }
}
