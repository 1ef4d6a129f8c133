package io.parkflow.ground.docx;

import io.parkflow.ground.docx.Node.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What must not be in a template, whatever its words say: programs, other files, things that fetch or change on their
/// own, and marks of an unfinished text.
final class Inspection {
    private static final Set<String> OBJECTS =
            Set.of("object", "control", "altChunk", "subDoc", "OLEObject", "oleObject", "embed");
    private static final Set<String> UNFINISHED = Set.of("ins", "del", "moveFrom", "moveTo");
    /// Fields of Word that only count pages.
    private static final Pattern HARMLESS = Pattern.compile(
            "(\\s*(PAGE|NUMPAGES|SECTIONPAGES)(\\s+\\\\[*#]\\s+[\\w\"-]+)*\\s*)*", Pattern.CASE_INSENSITIVE);

    private final Map<String, byte[]> parts;
    private final List<Remark> found = new ArrayList<>();

    Inspection(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    List<Remark> remarks() {
        parts.keySet().forEach(this::program);
        types();
        relations("");
        relations("word/document.xml");
        return List.copyOf(found);
    }

    private void program(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.endsWith("vbaproject.bin") || plain.endsWith("vbadata.xml")) {
            say("docx.macros", Place.part(name));
        } else if (plain.contains("embeddings/") || plain.contains("activex/") || plain.endsWith(".bin")) {
            say("docx.embedded", Place.part(name));
        }
    }

    private void types() {
        Element list = XmlText.read(parts.getOrDefault("[Content_Types].xml", new byte[0]));
        boolean macros = list.elements().stream()
                .anyMatch(type -> type.value("ContentType").orElse("").contains("macroEnabled"));
        if (macros && found.stream().noneMatch(remark -> remark.code().equals("docx.macros"))) {
            say("docx.macros", Place.WHOLE);
        }
    }

    private void relations(String source) {
        for (Relation relation : Relation.of(parts, source)) {
            if (relation.external()) {
                say("docx.external", Place.part(source), shortened(relation.target()));
            } else if (relation.isRefused()) {
                say("docx.embedded", Place.part(relation.target()));
            } else if (relation.isKept() && !relation.kind().equals("officeDocument")) {
                part(relation);
            }
        }
    }

    private void part(Relation relation) {
        byte[] content = parts.get(relation.target());
        if (content == null || relation.target().contains("..")) {
            say("docx.broken-xml", Place.part(relation.target()));
        } else if (relation.kind().equals("image")) {
            if (!Picture.isPlain(content) || !relation.target().matches("(?i).+\\.(png|jpe?g)")) {
                say("docx.picture", Place.part(relation.target()));
            }
        } else if (relation.kind().equals("header") || relation.kind().equals("footer")) {
            relations(relation.target());
        } else if (!Relation.of(parts, relation.target()).isEmpty()) {
            say("docx.embedded", Place.part(relation.target()));
        }
    }

    /// Judges the text of a part that letters are made of.
    void text(String part, Element root) {
        if (root.space().startsWith(Word.STRICT)) {
            say("docx.strict", Place.part(part));
        }
        int paragraph = 0;
        for (Element element : root.all()) {
            if (element.is("p")) {
                paragraph++;
                fields(Place.at(part, paragraph, element.text()), element);
            }
            Place here = Place.at(part, paragraph, "");
            if (OBJECTS.contains(element.name())) {
                say("docx.embedded", here);
            }
            if (element.space().equals(Word.SPACE) && UNFINISHED.contains(element.name())) {
                say("docx.tracked", here);
            }
            if (element.attributes().stream().anyMatch(Inspection::leadsAway)) {
                say("docx.external", here, element.name());
            }
        }
    }

    private void fields(Place place, Element paragraph) {
        StringBuilder codes = new StringBuilder();
        for (Element element : paragraph.all()) {
            if (element.is("instrText")) {
                codes.append(element.text());
            } else if (element.is("fldSimple")) {
                codes.append(' ').append(element.value("instr").orElse(""));
            }
        }
        if (!HARMLESS.matcher(codes).matches()) {
            say("docx.word-field", place, shortened(codes.toString().strip()));
        }
    }

    private static boolean leadsAway(Node.Attribute attribute) {
        return !attribute.isDeclaration()
                && Set.of("href", "src").contains(attribute.name())
                && !attribute.value().startsWith("#");
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private void say(String code, Place place, Object... args) {
        Remark remark = new Remark(code, List.of(args), place);
        if (!found.contains(remark)) {
            found.add(remark);
        }
    }

    List<Remark> found() {
        return List.copyOf(found);
    }
}
