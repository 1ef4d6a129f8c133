package io.parkflow.ground.docx;

import io.parkflow.ground.docx.Node.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Styles of a document: what a paragraph or run that says nothing looks like.
final class Looks {
    private static final int DEEPEST = 12;

    private final Map<String, Element> styles = new HashMap<>();
    private final List<Element> defaults = new ArrayList<>();
    private @Nullable String usual;

    Looks(Optional<Element> part) {
        part.ifPresent(root -> root.elements().forEach(this::take));
    }

    private void take(Element element) {
        if (element.is("docDefaults")) {
            element.find("pPrDefault", "pPr").ifPresent(defaults::add);
            element.find("rPrDefault", "rPr").ifPresent(defaults::add);
        } else if (element.is("style")) {
            element.value("styleId").ifPresent(id -> {
                styles.put(id, element);
                boolean first = element.value("default").filter("1"::equals).isPresent();
                if (first && element.value("type").filter("paragraph"::equals).isPresent()) {
                    usual = id;
                }
            });
        }
    }

    /// What is said about a property, the nearest first: on the spot, by the styles named, by the document.
    ///
    /// @param kind `pPr` or `rPr`
    List<Element> said(String kind, Optional<Element> spot, Optional<Element> paragraph) {
        List<Element> said = new ArrayList<>();
        spot.ifPresent(said::add);
        if (kind.equals("rPr")) {
            spot.flatMap(look -> look.find("rStyle"))
                    .flatMap(style -> style.value("val"))
                    .ifPresent(id -> chain(id, kind, said));
        }
        Optional<String> named = paragraph.flatMap(look -> look.find("pStyle")).flatMap(style -> style.value("val"));
        named.or(() -> Optional.ofNullable(usual)).ifPresent(id -> chain(id, kind, said));
        defaults.stream().filter(look -> look.is(kind)).forEach(said::add);
        return said;
    }

    private void chain(String id, String kind, List<Element> said) {
        Optional<Element> style = Optional.ofNullable(styles.get(id));
        for (int depth = 0; style.isPresent() && depth < DEEPEST; depth++) {
            style.get().find(kind).ifPresent(said::add);
            style = style.get()
                    .find("basedOn")
                    .flatMap(base -> base.value("val"))
                    .map(styles::get);
        }
    }
}
