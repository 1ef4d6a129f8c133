package io.parkflow.ground.docx;

import io.parkflow.ground.docx.Node.Element;
import io.parkflow.ground.docx.Sheet.Align;
import io.parkflow.ground.docx.Sheet.Block;
import io.parkflow.ground.docx.Sheet.Cell;
import io.parkflow.ground.docx.Sheet.Paragraph;
import io.parkflow.ground.docx.Sheet.Row;
import io.parkflow.ground.docx.Sheet.Span;
import io.parkflow.ground.docx.Sheet.Table;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Lays a document out as a [Sheet].
final class SheetReader {
    private static final double TWENTIETHS = 20;
    private static final double TWIPS_PER_MM = 56.7;
    private static final double USUAL_SIZE = 10.5;
    private static final String MAIN = "word/document.xml";

    private final Map<String, byte[]> parts;
    private final Map<String, byte[]> pictures = new HashMap<>();
    private final Looks looks;

    SheetReader(Map<String, byte[]> parts) {
        this.parts = parts;
        Optional<Element> styles = Optional.empty();
        for (Relation relation : Relation.of(parts, MAIN)) {
            byte[] part = parts.get(relation.target());
            if (part != null && relation.kind().equals("image")) {
                pictures.put(relation.id(), part);
            } else if (part != null && relation.kind().equals("styles")) {
                styles = Optional.of(XmlText.read(part));
            }
        }
        this.looks = new Looks(styles);
    }

    Sheet read() {
        Element body =
                XmlText.read(parts.getOrDefault(MAIN, new byte[0])).find("body").orElseThrow();
        Optional<Element> margins = body.find("sectPr", "pgMar");
        return new Sheet(
                List.of(
                        margin(margins, "top", 37),
                        margin(margins, "right", 26),
                        margin(margins, "bottom", 35),
                        margin(margins, "left", 28)),
                blocks(body));
    }

    private static int margin(Optional<Element> margins, String side, int usual) {
        return margins.flatMap(set -> set.value(side))
                .map(twips -> (int) Math.round(Math.abs(number(twips)) / TWIPS_PER_MM))
                .orElse(usual);
    }

    private List<Block> blocks(Element parent) {
        List<Block> blocks = new ArrayList<>();
        for (Element child : parent.elements()) {
            if (child.is("p")) {
                blocks.add(new Block(Optional.of(paragraph(child)), Optional.empty()));
            } else if (child.is("tbl")) {
                blocks.add(new Block(Optional.empty(), Optional.of(table(child))));
            } else if (child.is("sdt")) {
                child.find("sdtContent").ifPresent(inside -> blocks.addAll(blocks(inside)));
            }
        }
        return blocks;
    }

    private Paragraph paragraph(Element element) {
        Optional<Element> spot = element.find("pPr");
        List<Element> said = looks.said("pPr", spot, spot);
        List<Span> spans = new ArrayList<>();
        for (Element run : element.all()) {
            if (run.is("r")) {
                spans(run, spot, spans);
            }
        }
        double size = spans.stream().mapToDouble(Span::size).findFirst().orElse(USUAL_SIZE);
        double characters =
                one(said, "ind", "firstLineChars").map(SheetReader::number).orElse(0.0) / 100;
        double first =
                characters > 0 ? characters * size : points(said, "ind", "firstLine") - points(said, "ind", "hanging");
        boolean exact = one(said, "spacing", "lineRule")
                .filter(rule -> !rule.equals("auto"))
                .isPresent();
        return new Paragraph(
                align(one(said, "jc", "val").orElse("both")),
                first,
                Math.max(points(said, "ind", "left"), points(said, "ind", "start")),
                Math.max(points(said, "ind", "right"), points(said, "ind", "end")),
                points(said, "spacing", "before"),
                points(said, "spacing", "after"),
                exact ? one(said, "spacing", "line").map(line -> number(line) / TWENTIETHS) : Optional.empty(),
                element.find("pPr", "pBdr", "bottom").flatMap(rule -> rule.value("color")),
                spans);
    }

    private static Align align(String word) {
        return switch (word) {
            case "center" -> Align.CENTER;
            case "right", "end" -> Align.RIGHT;
            case "left", "start" -> Align.LEFT;
            default -> Align.JUSTIFY;
        };
    }

    private void spans(Element run, Optional<Element> paragraph, List<Span> spans) {
        List<Element> said = looks.said("rPr", run.find("rPr"), paragraph);
        StringBuilder words = new StringBuilder();
        for (Element child : run.elements()) {
            if (child.is("t")) {
                words.append(child.text());
            } else if (child.is("tab")) {
                words.append('\t');
            } else if (child.is("br") || child.is("cr")) {
                words.append('\n');
            } else if (child.is("drawing")) {
                picture(child, said).ifPresent(spans::add);
            }
        }
        if (!words.isEmpty()) {
            spans.add(span(words.toString(), said, Optional.empty(), Optional.empty(), Optional.empty()));
        }
    }

    private Optional<Span> picture(Element drawing, List<Element> said) {
        Optional<Element> extent = drawing.all().stream()
                .filter(inside -> inside.name().equals("extent"))
                .findFirst();
        return drawing.all().stream()
                .filter(inside -> inside.name().equals("blip"))
                .flatMap(blip -> blip.value("embed").stream())
                .flatMap(id -> Optional.ofNullable(pictures.get(id)).stream())
                .findFirst()
                .map(bytes -> span(
                        "",
                        said,
                        Optional.of("data:image/" + (Picture.isPng(bytes) ? "png" : "jpeg") + ";base64,"
                                + Base64.getEncoder().encodeToString(bytes)),
                        extent.flatMap(size -> size.value("cx")).map(Picture::millimetres),
                        extent.flatMap(size -> size.value("cy")).map(Picture::millimetres)));
    }

    private static Span span(
            String text,
            List<Element> said,
            Optional<String> picture,
            Optional<Integer> width,
            Optional<Integer> height) {
        return new Span(
                text,
                one(said, "rFonts", "eastAsia").or(() -> one(said, "rFonts", "ascii")),
                one(said, "sz", "val").map(half -> number(half) / 2).orElse(USUAL_SIZE),
                is(said, "b"),
                is(said, "i"),
                one(said, "u", "val").filter(Predicate.not("none"::equals)).isPresent(),
                one(said, "color", "val").filter(color -> color.matches("[0-9A-Fa-f]{6}")),
                picture,
                width,
                height);
    }

    private Table table(Element element) {
        List<Double> grid = element.find("tblGrid").stream()
                .flatMap(columns -> columns.elements().stream())
                .map(column -> column.value("w").map(SheetReader::number).orElse(1.0))
                .toList();
        double whole =
                Math.max(1, grid.stream().mapToDouble(Double::doubleValue).sum());
        boolean ruled = element.find("tblPr", "tblBorders").isPresent()
                || element.find("tblPr", "tblStyle").isPresent();
        List<Row> rows = new ArrayList<>();
        for (Element row : element.elements()) {
            if (row.is("tr")) {
                rows.add(row(row, grid, whole));
            }
        }
        return new Table(ruled, rows);
    }

    private Row row(Element element, List<Double> grid, double whole) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (Element cell : element.elements()) {
            if (cell.is("tc")) {
                int span = cell.find("tcPr", "gridSpan")
                        .flatMap(set -> set.value("val"))
                        .map(many -> (int) Math.clamp(number(many), 1, 60))
                        .orElse(1);
                double width = 0;
                for (int i = column; i < Math.min(column + span, grid.size()); i++) {
                    width += grid.get(i);
                }
                column += span;
                cells.add(new Cell(span, Math.round(width / whole * 1000) / 10.0, blocks(cell)));
            }
        }
        return new Row(cells);
    }

    private static Optional<String> one(List<Element> said, String name, String attribute) {
        return said.stream()
                .flatMap(look -> look.find(name).stream())
                .flatMap(set -> set.value(attribute).stream())
                .findFirst();
    }

    private static double points(List<Element> said, String name, String attribute) {
        return one(said, name, attribute).map(SheetReader::number).orElse(0.0) / TWENTIETHS;
    }

    private static boolean is(List<Element> said, String name) {
        return said.stream()
                .flatMap(look -> look.find(name).stream())
                .findFirst()
                .filter(set -> set.value("val")
                        .filter(off -> off.matches("0|false|off"))
                        .isEmpty())
                .isPresent();
    }

    /// What an author's program wrote; anything else counts as nothing.
    private static double number(String text) {
        try {
            return Math.clamp(Double.parseDouble(text), -100_000, 100_000);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
