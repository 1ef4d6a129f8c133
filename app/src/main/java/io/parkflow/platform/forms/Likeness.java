package io.parkflow.platform.forms;

import io.parkflow.ground.text.FullWidth;
import java.util.Locale;

/// What two texts share when people would call them the same: width, letter case and blanks do not count, nor
/// does the width of the brackets in a company's name.
final class Likeness {
    private Likeness() {}

    static String of(String text) {
        return FullWidth.compact(text).toLowerCase(Locale.ROOT);
    }
}
