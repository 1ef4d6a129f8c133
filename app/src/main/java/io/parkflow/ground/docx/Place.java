package io.parkflow.ground.docx;

/// A place an author finds again.
///
/// @param part      `body`, `header`, `footer`, `note`, or the name of a part inside the file
/// @param paragraph counted from 1 within the part, tables included; 0: the part as a whole
/// @param excerpt   how the paragraph reads, at most 40 characters
public record Place(String part, int paragraph, String excerpt) {
    static final Place WHOLE = new Place("", 0, "");

    static Place part(String name) {
        return new Place(name, 0, "");
    }

    static Place at(String part, int paragraph, String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return new Place(
                part,
                paragraph,
                line.codePointCount(0, line.length()) <= 40
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, 39)) + "…");
    }
}
