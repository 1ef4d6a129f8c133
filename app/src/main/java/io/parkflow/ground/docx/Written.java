package io.parkflow.ground.docx;

import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;

/// Values as official papers write them (GB/T 9704-2012 for dates in figures; capital numerals for money).
final class Written {
    private static final Set<String> CAPITALS = Set.of("大写", "capitals");
    private static final Set<String> WAN = Set.of("万元", "wan");
    private static final Set<String> DATE = Set.of("日期", "date");
    private static final String DIGITS = "〇一二三四五六七八九";
    /// To be written on by hand.
    static final String BLANK = "____";

    private Written() {}

    static String of(Value value, String form) {
        return switch (value) {
            case Value.Words(String text) -> text;
            case Value.Amount(Money money) -> money(money, form);
            case Value.Day(LocalDate day) -> CAPITALS.contains(form) ? capitals(day) : day(day);
            case Value.Moment(ZonedDateTime at) -> moment(at, form);
            case Value.Flag(boolean is) -> is ? "是" : "否";
            case Value.Rows _, Value.Image _ -> "";
        };
    }

    private static String money(Money money, String form) {
        if (CAPITALS.contains(form)) {
            return "人民币" + money.capitals();
        }
        if (WAN.contains(form)) {
            var wan = money.in(Unit.WAN).stripTrailingZeros();
            return (wan.scale() < 0 ? wan.setScale(0) : wan).toPlainString() + "万元";
        }
        return "%,.2f元".formatted(money.yuan());
    }

    private static String moment(ZonedDateTime here, String form) {
        if (CAPITALS.contains(form)) {
            return capitals(here.toLocalDate());
        }
        return DATE.contains(form)
                ? day(here.toLocalDate())
                : day(here.toLocalDate()) + "%02d:%02d".formatted(here.getHour(), here.getMinute());
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /// 二〇二六年十一月二十一日
    private static String capitals(LocalDate day) {
        StringBuilder year = new StringBuilder();
        Integer.toString(day.getYear()).chars().forEach(digit -> year.append(DIGITS.charAt(digit - '0')));
        return year + "年" + upToNinetyNine(day.getMonthValue()) + "月" + upToNinetyNine(day.getDayOfMonth()) + "日";
    }

    private static String upToNinetyNine(int n) {
        String tens = n < 10 ? "" : (n < 20 ? "十" : DIGITS.charAt(n / 10) + "十");
        return tens + (n % 10 == 0 ? "" : DIGITS.charAt(n % 10));
    }
}
