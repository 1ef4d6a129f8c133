package io.parkflow.ground.docx;

import io.parkflow.ground.docx.Node.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One character of a paragraph, or one thing that stands in its line, with its look. Word cuts a text into runs
/// wherever it likes, also inside a marker; as glyphs it is one text again.
record Glyph(Optional<Element> look, char letter, Optional<Node> thing) {
    private static final char THING = '\ufffc';
    private static final Set<String> WRAPPERS =
            Set.of("hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple");
    private static final Set<String> DROPPED = Set.of(
            "pPr",
            "sdtPr",
            "sdtEndPr",
            "smartTagPr",
            "customXmlPr",
            "proofErr",
            "bookmarkStart",
            "bookmarkEnd",
            "commentRangeStart",
            "commentRangeEnd",
            "permStart",
            "permEnd");
    private static final Set<String> NO_GLYPH = Set.of(
            "rPr",
            "lastRenderedPageBreak",
            "commentReference",
            "annotationRef",
            "footnoteReference",
            "endnoteReference");

    static List<Glyph> of(Element paragraph) {
        List<Glyph> glyphs = new ArrayList<>();
        collect(paragraph, glyphs);
        return glyphs;
    }

    private static void collect(Element parent, List<Glyph> glyphs) {
        for (Element child : parent.elements()) {
            if (child.is("r")) {
                run(child, glyphs);
            } else if (child.space().equals(Word.SPACE) && WRAPPERS.contains(child.name())) {
                collect(child, glyphs);
            } else if (!(child.space().equals(Word.SPACE) && DROPPED.contains(child.name()))) {
                glyphs.add(new Glyph(Optional.empty(), THING, Optional.of(child)));
            }
        }
    }

    private static void run(Element run, List<Glyph> glyphs) {
        Optional<Element> look = run.find("rPr");
        for (Element child : run.elements()) {
            if (child.is("t")) {
                child.text().chars().forEach(c -> glyphs.add(new Glyph(look, (char) c, Optional.empty())));
            } else if (!(child.space().equals(Word.SPACE) && NO_GLYPH.contains(child.name()))) {
                glyphs.add(new Glyph(look, THING, Optional.of(Word.made("r", things(look, child)))));
            }
        }
    }

    private static Node[] things(Optional<Element> look, Element thing) {
        return look.<Node[]>map(set -> new Node[] {set, thing}).orElseGet(() -> new Node[] {thing});
    }

    static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.letter()));
        return text.toString();
    }

    /// Neighbours that look alike as one run again.
    static List<Piece> runs(List<Glyph> glyphs) {
        List<Piece> runs = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        Optional<Element> look = Optional.empty();
        for (Glyph glyph : glyphs) {
            if (glyph.thing().isPresent() || !glyph.look().equals(look)) {
                flush(words, look, runs);
                look = glyph.look();
            }
            if (glyph.thing().isPresent()) {
                runs.add(new Piece.Kept(glyph.thing().get()));
            } else {
                words.append(glyph.letter());
            }
        }
        flush(words, look, runs);
        return runs;
    }

    private static void flush(StringBuilder words, Optional<Element> look, List<Piece> runs) {
        if (!words.isEmpty()) {
            runs.add(new Piece.Kept(Word.made("r", things(look, Word.text(words.toString())))));
            words.setLength(0);
        }
    }
}
