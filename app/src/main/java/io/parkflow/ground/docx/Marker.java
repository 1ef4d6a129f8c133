package io.parkflow.ground.docx;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands between `{{` and `}}` in a template. This is the whole language:
///
/// - `{{企业名称}}`, `{{amount 大写}}`: a field, by its code or its Chinese name, in one of its forms
/// - `{{如果 有条件}}` … `{{否则}}` … `{{结束}}` (`if`, `else`, `end`; `如果 无 x`, `if not x`): a passage that may be
///   left out
/// - `{{逐行 清单}}` … `{{结束}}` (`each`): a passage for each row of a list
///
/// A marker alone in a paragraph or in a row of a table speaks about whole paragraphs or rows and leaves none behind.
sealed interface Marker {
    /// Longest text between the braces.
    Pattern WRITTEN = Pattern.compile("\\{\\{([^{}]{0,80})}}");

    Pattern NAME = Pattern.compile("[\\p{IsAlphabetic}\\p{IsDigit}_.\\-()()]{1,40}");

    record Field(String name, String form) implements Marker {}

    record If(String name, boolean not) implements Marker {}

    record Else() implements Marker {}

    record Each(String name) implements Marker {}

    record End() implements Marker {}

    Set<String> ELSE = Set.of("else", "否则");
    Set<String> END = Set.of("end", "结束");
    Set<String> IF = Set.of("if", "如果");
    Set<String> NOT = Set.of("not", "无", "非");
    Set<String> EACH = Set.of("each", "逐行");

    /// @param inside what stands between the braces
    /// @return empty when it is none of the forms above
    static Optional<Marker> read(String inside) {
        String[] words = inside.strip().split("[\\s\\u3000\\u00a0]+");
        String first = words[0];
        return switch (words.length) {
            case 1 -> alone(first);
            case 2 -> pair(first, words[1]);
            case 3 ->
                IF.contains(first) && NOT.contains(words[1]) && isName(words[2])
                        ? Optional.of(new If(words[2], true))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Marker> alone(String word) {
        if (ELSE.contains(word)) {
            return Optional.of(new Else());
        }
        if (END.contains(word)) {
            return Optional.of(new End());
        }
        boolean half = IF.contains(word) || EACH.contains(word);
        return !half && isName(word) ? Optional.of(new Field(word, "")) : Optional.empty();
    }

    private static Optional<Marker> pair(String first, String second) {
        if (!isName(second)) {
            return Optional.empty();
        }
        if (IF.contains(first)) {
            return Optional.of(new If(second, false));
        }
        if (EACH.contains(first)) {
            return Optional.of(new Each(second));
        }
        return isName(first) ? Optional.of(new Field(first, second)) : Optional.empty();
    }

    private static boolean isName(String word) {
        return NAME.matcher(word).matches();
    }

    /// The marker a text consists of, if it is one that speaks about a passage.
    static Optional<Marker> passage(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches()
                ? read(written.group(1)).filter(marker -> !(marker instanceof Field))
                : Optional.empty();
    }
}
