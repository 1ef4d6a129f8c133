package io.parkflow.ground.files;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a sender calls a file, as a text that is safe to show: one line, no path, nothing that turns the reading
/// direction. Never used to find the file.
///
/// @param text 1 to 200 characters
record FileName(String text) {
    private static final int LONGEST = 200;
    private static final int LONGEST_EXTENSION = 10;
    private static final String NAMELESS = "file";

    static FileName of(@Nullable String sent) {
        String whole = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
        String last = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        String shown = last.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(FileName::isShown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" +", " ")
                .strip()
                .replaceAll("^[. ]+|[. ]+$", "");
        return new FileName(shown.isEmpty() ? NAMELESS : shortened(shown));
    }

    /// Control, format (bidi, zero width), unpaired and private characters are not.
    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> "<>:\"|?*".indexOf(c) < 0;
        };
    }

    /// Counted as the database counts, in code points; the extension stays.
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        int kept = LONGEST - end.codePointCount(0, end.length());
        return name.substring(0, name.offsetByCodePoints(0, kept)) + end;
    }

    /// Lower case, without the dot; empty when there is none.
    String extension() {
        int dot = text.lastIndexOf('.');
        return dot < 1 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
