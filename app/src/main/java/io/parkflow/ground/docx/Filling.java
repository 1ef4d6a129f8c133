package io.parkflow.ground.docx;

import io.parkflow.ground.docx.Node.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts values into one part of a template.
final class Filling {
    private static final String PICTURE = "rIdLetter";

    private final List<Values> scopes = new ArrayList<>();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();

    Filling(Values values) {
        scopes.add(values);
    }

    /// Parts that were added, by name; their relations are called [#relation].
    Map<String, byte[]> pictures() {
        return pictures;
    }

    static String relation(int number) {
        return PICTURE + number;
    }

    Element fill(Piece.Shell shell) {
        return shell.element().with(nodes(shell.pieces()));
    }

    private List<Node> nodes(List<Piece> pieces) {
        List<Node> nodes = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Kept(Node node) -> nodes.add(node);
                case Piece.Slot slot -> nodes.add(run(slot));
                case Piece.Shell shell -> whole(fill(shell)).ifPresent(nodes::add);
                case Piece.Choice(String code, boolean not, List<Piece> then, List<Piece> otherwise) -> {
                    boolean there = find(code).filter(Value::isThere).isPresent();
                    nodes.addAll(nodes(there != not ? then : otherwise));
                }
                case Piece.Loop(String code, List<Piece> each) -> {
                    if (find(code).orElse(null) instanceof Value.Rows(List<Values> rows)) {
                        for (Values row : rows) {
                            scopes.add(row);
                            nodes.addAll(nodes(each));
                            scopes.removeLast();
                        }
                    }
                }
            }
        }
        return nodes;
    }

    /// Word does not open a table without rows or a cell that ends without a paragraph.
    private static Optional<Element> whole(Element filled) {
        if (filled.is("tbl") && filled.find("tr").isEmpty()) {
            return Optional.empty();
        }
        if (filled.is("tc")) {
            List<Element> inside = filled.elements();
            if (inside.isEmpty() || !inside.getLast().is("p")) {
                List<Node> more = new ArrayList<>(filled.children());
                more.add(Word.made("p"));
                return Optional.of(filled.with(more));
            }
        }
        return Optional.of(filled);
    }

    private Optional<Value> find(String code) {
        for (Values scope : scopes.reversed()) {
            Optional<Value> value = scope.find(code);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private Element run(Piece.Slot slot) {
        List<Node> inside = new ArrayList<>();
        slot.look().ifPresent(inside::add);
        Optional<Value> value = find(slot.code());
        if (value.isPresent() && value.get() instanceof Value.Image(byte[] png, int size)) {
            inside.add(picture(png, size));
        } else {
            words(value.map(there -> Written.of(there, slot.form())).orElse(Written.BLANK), inside);
        }
        return Word.made("r", inside.toArray(Node[]::new));
    }

    private static void words(String text, List<Node> inside) {
        boolean first = true;
        for (String line : Arrays.asList(text.split("\r\n|[\n\r\u2028\u2029]", -1))) {
            if (!first) {
                inside.add(Word.made("br"));
            }
            inside.add(Word.text(line));
            first = false;
        }
    }

    private Element picture(byte[] png, int size) {
        String name = "word/media/letter" + (pictures.size() + 1) + ".png";
        pictures.put(name, png);
        return Picture.drawing(relation(pictures.size()), 9_000 + pictures.size(), size);
    }
}
