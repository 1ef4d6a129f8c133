package io.parkflow.ground.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a part of the file points at.
///
/// @param kind   last word of the type, for example `image`
/// @param target name of a part, from the root
record Relation(String id, String type, String kind, String target, boolean external) {
    /// Parts that go into a letter.
    static final Set<String> KEPT =
            Set.of("officeDocument", "styles", "theme", "numbering", "header", "footer", "image");

    /// Parts an office program writes on its own that a letter does without; the author's name stands in some.
    private static final Set<String> DROPPED = Set.of(
            "settings",
            "fontTable",
            "webSettings",
            "stylesWithEffects",
            "core-properties",
            "extended-properties",
            "custom-properties",
            "customXml",
            "customXmlProps",
            "thumbnail",
            "people",
            "comments",
            "commentsExtended",
            "commentsIds",
            "commentsExtensible",
            "footnotes",
            "endnotes",
            "glossaryDocument");

    boolean isKept() {
        return !external && KEPT.contains(kind);
    }

    boolean isRefused() {
        return external || !KEPT.contains(kind) && !DROPPED.contains(kind);
    }

    /// @param source name of the part that points, empty for the file as a whole
    static List<Relation> of(Map<String, byte[]> parts, String source) {
        String list = listOf(source);
        byte[] written = parts.get(list);
        if (written == null) {
            return List.of();
        }
        List<Relation> relations = new ArrayList<>();
        String folder = source.contains("/") ? source.substring(0, source.lastIndexOf('/') + 1) : "";
        for (Node.Element element : XmlText.read(written).elements()) {
            String type = element.value("Type").orElse("");
            String target = element.value("Target").orElse("");
            relations.add(new Relation(
                    element.value("Id").orElse(""),
                    type,
                    type.substring(type.lastIndexOf('/') + 1),
                    target.startsWith("/") ? target.substring(1) : folder + target,
                    element.value("TargetMode")
                            .filter(mode -> mode.toLowerCase(Locale.ROOT).equals("external"))
                            .isPresent()));
        }
        return relations;
    }

    /// Name of the part that lists what a part points at.
    static String listOf(String source) {
        int slash = source.lastIndexOf('/') + 1;
        return source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
    }
}
