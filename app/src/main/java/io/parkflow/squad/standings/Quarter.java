package io.parkflow.squad.standings;

import io.parkflow.ground.problem.Rejected;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Three months: `2026-Q1`.
record Quarter(int year, int number) {
    private static final Pattern WRITTEN = Pattern.compile("(20\\d{2})-Q([1-4])");

    /// @throws Rejected 404 when it is no quarter
    static Quarter of(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw Rejected.missing();
        }
        return new Quarter(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
    }

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    LocalDate first() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    /// The first day after it.
    LocalDate next() {
        return first().plusMonths(3);
    }

    Quarter before() {
        return of(first().minusDays(1));
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
