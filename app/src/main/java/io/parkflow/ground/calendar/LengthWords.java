package io.parkflow.ground.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/// Lengths of time as letters write them: 10个工作日.
public final class LengthWords {
    private LengthWords() {}

    public static String of(Length length) {
        return switch (length) {
            case Length.WorkingDays days -> days.days() + "个工作日";
            case Length.WorkingTime(Duration time) -> hours(time) + "个工作小时";
            case Length.Hours(int hours) -> hours + "小时";
            case Length.NaturalDays days -> days.days() + "日";
            case Length.Weekday _, Length.Date _ -> "";
        };
    }

    private static String hours(Duration time) {
        long minutes = time.toMinutes();
        return minutes % 60 == 0
                ? Long.toString(minutes / 60)
                : BigDecimal.valueOf(minutes)
                        .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
