package io.parkflow.platform.forms;

import io.parkflow.ground.text.FullWidth;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// How exactly a date is asked for: `2024-01-05`, `2024-01`, `2024`.
public enum Precision {
    DAY,
    MONTH,
    YEAR;

    private static final Pattern MONTHS = Pattern.compile("((?:19|20|21)\\d{2})[-/.年](\\d{1,2})月?");
    private static final Pattern YEARS = Pattern.compile("((?:19|20|21)\\d{2})年?");

    /// The first day of what was written, and how it is kept.
    record Written(LocalDate first, String kept) {}

    Optional<Written> read(String text) {
        return switch (this) {
            case DAY -> Days.find(text).map(day -> new Written(day, day.toString()));
            case MONTH -> month(text);
            case YEAR -> {
                var year = YEARS.matcher(FullWidth.compact(text));
                yield year.matches()
                        ? Optional.of(new Written(Year.parse(year.group(1)).atDay(1), year.group(1)))
                        : Optional.empty();
            }
        };
    }

    private static Optional<Written> month(String text) {
        var month = MONTHS.matcher(FullWidth.compact(text));
        if (!month.matches()) {
            return Optional.empty();
        }
        try {
            var found = YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
            return Optional.of(new Written(found.atDay(1), found.toString()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
