package io.parkflow.ground.docx;

import io.parkflow.ground.docx.Node.Element;
import io.parkflow.ground.docx.Passages.Item;
import io.parkflow.ground.docx.Vocabulary.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/// Reads the text of one part against a vocabulary. Everything that is wrong is remarked; nothing stops the reading.
final class PartReader {
    /// Traces of editing that mean nothing on paper.
    private static final Set<String> DROPPED = Set.of(
            "proofErr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd");

    private final String part;
    private final Scope scope;
    private int paragraph;

    PartReader(String part, Scope scope) {
        this.part = part;
        this.scope = scope;
    }

    Piece.Shell read(Element root) {
        return shell(root);
    }

    private Piece.Shell shell(Element element) {
        List<Item> items = element.children().stream()
                .filter(node -> !isDropped(node))
                .map(this::item)
                .toList();
        return new Piece.Shell(element.with(List.of()), new Passages(scope, items).all());
    }

    private static boolean isDropped(Node node) {
        return node instanceof Element element
                && element.space().equals(Word.SPACE)
                && DROPPED.contains(element.name());
    }

    private Item item(Node node) {
        if (!(node instanceof Element element)) {
            return new Item(Optional.empty(), () -> Place.WHOLE, () -> Optional.of(new Piece.Kept(node)));
        }
        Optional<Marker> passage =
                element.is("p") || element.is("tr") ? Marker.passage(element.text()) : Optional.empty();
        return new Item(passage, () -> passed(element), () -> Optional.of(piece(element)));
    }

    /// The place of a marker that stands alone; its paragraphs count like any other.
    private Place passed(Element element) {
        paragraph +=
                (int) element.all().stream().filter(inside -> inside.is("p")).count();
        return Place.at(part, paragraph, element.text());
    }

    private Piece piece(Element element) {
        if (element.is("p")) {
            paragraph++;
            return paragraph(element);
        }
        boolean holds = element.all().stream().anyMatch(inside -> inside.is("p"));
        return holds ? shell(element) : new Piece.Kept(element);
    }

    private Piece paragraph(Element element) {
        Place place = Place.at(part, paragraph, element.text());
        List<Piece> pieces = new ArrayList<>();
        element.find("pPr").ifPresent(look -> pieces.add(new Piece.Kept(look)));
        pieces.addAll(new Passages(scope, line(Glyph.of(element), place)).all());
        return new Piece.Shell(element.with(List.of()), pieces);
    }

    private List<Item> line(List<Glyph> glyphs, Place place) {
        List<Item> items = new ArrayList<>();
        String text = Glyph.text(glyphs);
        Matcher written = Marker.WRITTEN.matcher(text);
        int from = 0;
        while (written.find()) {
            plain(items, glyphs.subList(from, written.start()), place);
            Optional<Element> look = glyphs.get(written.start()).look();
            Optional<Marker> marker = Marker.read(written.group(1));
            if (marker.isEmpty()) {
                scope.say("docx.bad-marker", place, written.group());
            } else if (marker.get() instanceof Marker.Field field) {
                items.add(new Item(Optional.empty(), () -> place, () -> slot(look, field, place)));
            } else {
                items.add(new Item(marker, () -> place, Optional::empty));
            }
            from = written.end();
        }
        plain(items, glyphs.subList(from, glyphs.size()), place);
        return items;
    }

    private void plain(List<Item> items, List<Glyph> glyphs, Place place) {
        String words = Glyph.text(glyphs);
        if (words.contains("{{") || words.contains("}}")) {
            scope.say("docx.half-marker", place);
        }
        for (Piece run : Glyph.runs(glyphs)) {
            items.add(new Item(Optional.empty(), () -> place, () -> Optional.of(run)));
        }
    }

    private Optional<Piece> slot(Optional<Element> look, Marker.Field field, Place place) {
        return scope.known(field.name(), place).map(found -> {
            Kind kind = found.declared().kind();
            if (kind == Kind.LIST) {
                scope.say("docx.list-alone", place, field.name());
            } else if (!field.form().isEmpty() && !kind.forms().contains(field.form())) {
                scope.say("docx.unknown-form", place, field.name(), field.form());
            }
            return new Piece.Slot(look, found.code(), field.form());
        });
    }
}
