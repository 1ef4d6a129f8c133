package io.parkflow.ground.text;

/// Full-width characters, as Chinese input methods produce them, brought to their half-width twins.
public final class FullWidth {
    private static final int OFFSET = '\uFF01' - '!';

    private FullWidth() {}

    /// `ＡＢ１２，` becomes `AB12,`; the ideographic space becomes a space. Chinese text stays.
    public static String halved(String text) {
        var out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(halved((char) c)));
        return out.toString();
    }

    /// Half-width and without any blank: for codes and numbers, where a blank never means anything.
    public static String compact(String text) {
        var out = new StringBuilder(text.length());
        halved(text).chars().filter(c -> !isBlank((char) c)).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static char halved(char c) {
        if (c == '\u3000') {
            return ' ';
        }
        return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - OFFSET) : c;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
