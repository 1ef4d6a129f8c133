package io.parkflow.squad.projects;

import io.parkflow.ground.text.FullWidth;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A target date as exactly as it was said: `2026`, `2026-H1`, `2026-Q3`, `2026-07`, `2026-07-15`. What is due by it is
/// late after its last day.
///
/// @param last last day of what was said
public record PartialDate(LocalDate last, Precision precision) {
    public enum Precision {
        YEAR,
        HALF,
        QUARTER,
        MONTH,
        DAY
    }

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:-(\\d{1,2})-|/(\\d{1,2})/|\\.(\\d{1,2})\\.|年(\\d{1,2})月)(\\d{1,2})日?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})(?:月底?前?)?");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})(?:-?Q([1-4])|年第?([1-4一二三四])季度)");
    private static final Pattern HALF = Pattern.compile("(\\d{4})(?:-?H([12])|年([上下])半年)");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");
    private static final String DIGITS = "一二三四";

    public static PartialDate on(LocalDate day) {
        return new PartialDate(day, Precision.DAY);
    }

    /// Reads what people type, full-width digits and Chinese words included; empty when it is no date.
    public static Optional<PartialDate> find(String typed) {
        String text = FullWidth.compact(typed).toUpperCase(Locale.ROOT);
        try {
            return day(text)
                    .or(() -> month(text))
                    .or(() -> quarter(text))
                    .or(() -> half(text))
                    .or(() -> year(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> day(String text) {
        return matched(DAY, text).map(at -> on(LocalDate.of(number(at, 1), firstNumber(at, 2, 5), number(at, 6))));
    }

    private static Optional<PartialDate> month(String text) {
        return matched(MONTH, text).map(at -> endOf(number(at, 1), number(at, 2), Precision.MONTH));
    }

    private static Optional<PartialDate> quarter(String text) {
        return matched(QUARTER, text).map(at -> {
            String said = at.group(2) == null ? at.group(3) : at.group(2);
            int quarter = DIGITS.contains(said) ? DIGITS.indexOf(said) + 1 : Integer.parseInt(said);
            return endOf(number(at, 1), 3 * quarter, Precision.QUARTER);
        });
    }

    private static Optional<PartialDate> half(String text) {
        return matched(HALF, text).map(at -> {
            boolean first = "1".equals(at.group(2)) || "上".equals(at.group(3));
            return endOf(number(at, 1), first ? 6 : 12, Precision.HALF);
        });
    }

    private static Optional<PartialDate> year(String text) {
        return matched(YEAR, text).map(at -> endOf(number(at, 1), 12, Precision.YEAR));
    }

    private static PartialDate endOf(int year, int month, Precision precision) {
        return new PartialDate(YearMonth.of(year, month).atEndOfMonth(), precision);
    }

    private static Optional<Matcher> matched(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.matches() && number(found, 1) >= 1900 && number(found, 1) <= 2199
                ? Optional.of(found)
                : Optional.empty();
    }

    private static int firstNumber(Matcher found, int from, int until) {
        for (int group = from; group <= until; group++) {
            if (found.group(group) != null) {
                return number(found, group);
            }
        }
        throw new IllegalStateException("no group matched");
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /// As it is sent and kept.
    @Override
    public String toString() {
        String year = String.valueOf(last.getYear());
        return switch (precision) {
            case YEAR -> year;
            case HALF -> year + "-H" + (last.getMonthValue() / 6);
            case QUARTER -> year + "-Q" + (last.getMonthValue() / 3);
            case MONTH -> YearMonth.from(last).toString();
            case DAY -> last.toString();
        };
    }
}
