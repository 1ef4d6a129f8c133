package io.parkflow.platform.forms;

import io.parkflow.ground.text.FullWidth;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates as people write them: `2024-01-05`, `2024/1/5`, `2024.1.5`, `2024年1月5日`; years 1900 to 2199.
final class Days {
    private static final Pattern WRITTEN = Pattern.compile("((?:19|20|21)\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private Days() {}

    static Optional<LocalDate> find(String written) {
        var text = WRITTEN.matcher(FullWidth.compact(written));
        if (!text.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(text.group(1)), number(text.group(2)), number(text.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
