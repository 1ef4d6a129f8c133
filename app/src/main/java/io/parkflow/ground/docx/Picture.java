package io.parkflow.ground.docx;

import io.parkflow.ground.docx.Node.Attribute;
import io.parkflow.ground.docx.Node.Element;
import java.util.List;

/// Pictures in a document: PNG and JPEG, as they lie.
final class Picture {
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static final int EMU_PER_MM = 36_000;

    private Picture() {}

    static boolean isPlain(byte[] bytes) {
        return isPng(bytes) || begins(bytes, 0xff, 0xd8, 0xff);
    }

    static boolean isPng(byte[] bytes) {
        return begins(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// Millimetres on paper.
    static int millimetres(String emu) {
        return emu.matches("\\d{1,12}") ? (int) Math.min(400, Long.parseLong(emu) / EMU_PER_MM) : 0;
    }

    /// A square picture that stands in the line of text.
    static Element drawing(String relation, int number, int millimetres) {
        String size = Integer.toString(millimetres * EMU_PER_MM);
        Element blip = make(
                MAIN,
                "a",
                "blip",
                List.of(new Attribute(Word.RELATIONS, "r", "embed", relation), declare("r", Word.RELATIONS)));
        Element fill = make(
                PICTURE,
                "pic",
                "blipFill",
                List.of(),
                blip,
                make(MAIN, "a", "stretch", List.of(), make(MAIN, "a", "fillRect", List.of())));
        Element frame = make(
                MAIN,
                "a",
                "xfrm",
                List.of(),
                make(MAIN, "a", "off", List.of(set("x", "0"), set("y", "0"))),
                make(MAIN, "a", "ext", List.of(set("cx", size), set("cy", size))));
        Element shape = make(
                PICTURE,
                "pic",
                "spPr",
                List.of(),
                frame,
                make(MAIN, "a", "prstGeom", List.of(set("prst", "rect")), make(MAIN, "a", "avLst", List.of())));
        Element names = make(
                PICTURE,
                "pic",
                "nvPicPr",
                List.of(),
                make(PICTURE, "pic", "cNvPr", List.of(set("id", "0"), set("name", "code.png"))),
                make(PICTURE, "pic", "cNvPicPr", List.of()));
        Element picture = make(PICTURE, "pic", "pic", List.of(declare("pic", PICTURE)), names, fill, shape);
        Element inline = make(
                DRAWING,
                "wp",
                "inline",
                List.of(
                        declare("wp", DRAWING),
                        set("distT", "0"),
                        set("distB", "0"),
                        set("distL", "0"),
                        set("distR", "0")),
                make(DRAWING, "wp", "extent", List.of(set("cx", size), set("cy", size))),
                make(
                        DRAWING,
                        "wp",
                        "docPr",
                        List.of(set("id", Integer.toString(number)), set("name", "code"), set("descr", "二维码"))),
                make(
                        MAIN,
                        "a",
                        "graphic",
                        List.of(declare("a", MAIN)),
                        make(MAIN, "a", "graphicData", List.of(set("uri", PICTURE)), picture)));
        return Word.made("drawing", inline);
    }

    private static Element make(
            String space, String prefix, String name, List<Attribute> attributes, Node... children) {
        return new Element(space, prefix, name, attributes, List.of(children));
    }

    private static Attribute set(String name, String value) {
        return new Attribute("", "", name, value);
    }

    private static Attribute declare(String prefix, String uri) {
        return new Attribute("", "xmlns", prefix, uri);
    }
}
