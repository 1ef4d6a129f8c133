package io.parkflow.ground.problem;

import java.util.List;

/// One thing that is wrong with what was sent.
///
/// @param pointer JSON pointer into the body, empty for the whole
/// @param code    `<room>.<word>`, the key of its text in `messages/<room>_*.properties`
/// @param args    values for the text, already fit to be shown
public record Flaw(String pointer, String code, List<Object> args) {
    public Flaw {
        args = List.copyOf(args);
    }

    public static Flaw at(String pointer, String code, Object... args) {
        return new Flaw(pointer, code, List.of(args));
    }
}
