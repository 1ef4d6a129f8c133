package io.parkflow.ground.docx;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/// A document as a screen draws it: A4, one column, what letters are made of. It is read from the very file that goes
/// out, so what is shown is what was issued.
///
/// @param margins top, right, bottom, left, millimetres
@Serdeable
public record Sheet(List<Integer> margins, List<Block> blocks) {

    public static Sheet of(byte[] docx) {
        return new SheetReader(Parts.read(docx)).read();
    }

    /// A paragraph or a table.
    @Serdeable
    public record Block(Optional<Paragraph> paragraph, Optional<Table> table) {}

    @Serdeable
    public enum Align {
        @JsonProperty("left")
        LEFT,
        @JsonProperty("center")
        CENTER,
        @JsonProperty("right")
        RIGHT,
        @JsonProperty("justify")
        JUSTIFY
    }

    /// Lengths in points.
    ///
    /// @param first indent of the first line
    /// @param line  height of a line; empty: as the letters need
    @Serdeable
    public record Paragraph(
            Align align,
            double first,
            double left,
            double right,
            double before,
            double after,
            Optional<Double> line,
            Optional<String> ruled,
            List<Span> spans) {}

    /// @param size    points
    /// @param color   six hex digits
    /// @param picture as a data address
    /// @param width   of the picture, millimetres
    @Serdeable
    public record Span(
            String text,
            Optional<String> font,
            double size,
            boolean bold,
            boolean italic,
            boolean underline,
            Optional<String> color,
            Optional<String> picture,
            Optional<Integer> width,
            Optional<Integer> height) {}

    @Serdeable
    public record Table(boolean ruled, List<Row> rows) {}

    @Serdeable
    public record Row(List<Cell> cells) {}

    /// @param width share of the table, per cent
    @Serdeable
    public record Cell(int span, double width, List<Block> blocks) {}
}
