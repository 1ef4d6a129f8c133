package io.parkflow.ground.calendar;

import io.parkflow.ground.text.FullWidth;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the written forms of [Length].
final class LengthText {
    private static final Pattern COUNT = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,2})?)(WD|WH|ND|H)");
    private static final Pattern WEEKDAY =
            Pattern.compile("@(?:周([一二三四五六日])|(MON|TUE|WED|THU|FRI|SAT|SUN)) ?(\\d{2}:\\d{2})?");
    private static final Pattern DATE = Pattern.compile("@(\\d{1,2})[-/](\\d{1,2})(?: (\\d{2}:\\d{2}))?");
    private static final String WEEK = "MON TUE WED THU FRI SAT SUN";

    private LengthText() {}

    static Length read(String written) {
        var text = FullWidth.halved(written);
        try {
            var count = COUNT.matcher(text);
            if (count.matches()) {
                return counted(new BigDecimal(count.group(1)), count.group(2));
            }
            var weekday = WEEKDAY.matcher(text);
            if (weekday.matches()) {
                return new Length.Weekday(day(weekday.group(1), weekday.group(2)), time(weekday.group(3)));
            }
            var date = DATE.matcher(text);
            if (date.matches()) {
                return date(
                        MonthDay.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2))), date.group(3));
            }
        } catch (ArithmeticException | DateTimeException e) {
            throw new IllegalArgumentException("not a length of time: " + written, e);
        }
        throw new IllegalArgumentException("not a length of time: " + written);
    }

    private static Length counted(BigDecimal n, String unit) {
        if (n.signum() == 0) {
            throw new ArithmeticException("nothing to count");
        }
        return switch (unit) {
            case "WD" -> isWhole(n) ? new Length.WorkingDays(n.intValueExact(), false) : working(n, WorkingHours.DAY);
            case "WH" -> working(n, Duration.ofHours(1));
            case "ND" -> new Length.NaturalDays(n.intValueExact(), false);
            default -> new Length.Hours(n.intValueExact());
        };
    }

    private static boolean isWhole(BigDecimal n) {
        return n.stripTrailingZeros().scale() <= 0;
    }

    private static Length working(BigDecimal n, Duration unit) {
        var minutes = n.multiply(BigDecimal.valueOf(unit.toMinutes()));
        return new Length.WorkingTime(Duration.ofMinutes(minutes.longValueExact()));
    }

    private static DayOfWeek day(String chinese, @Nullable String english) {
        return DayOfWeek.of(english == null ? "一二三四五六日".indexOf(chinese) + 1 : WEEK.indexOf(english) / 4 + 1);
    }

    private static LocalTime time(@Nullable String text) {
        return text == null ? WorkingHours.DAY_ENDS : LocalTime.parse(text);
    }

    private static Length date(MonthDay day, @Nullable String time) {
        var midnight = "24:00".equals(time);
        return new Length.Date(day, midnight ? LocalTime.MIDNIGHT : time(time), midnight);
    }
}
