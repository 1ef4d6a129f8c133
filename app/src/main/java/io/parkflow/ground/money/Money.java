package io.parkflow.ground.money;

import io.parkflow.ground.text.FullWidth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/// An amount of money in yuan (CNY), two decimals, rounded half up; at most 18 digits before the point,
/// as `numeric(20,2)` holds it. Only [#signed] and [#difference] make an amount below zero.
///
/// @param yuan always of scale 2
public record Money(BigDecimal yuan) implements Comparable<Money> {
    public static final String CURRENCY = "CNY";
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(18);
    private static final Pattern WRITTEN = Pattern.compile("[+-]?\\d{1,24}(\\.\\d{1,12})?");
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /// @throws ArithmeticException when the amount does not fit 18 digits before the point
    public Money {
        yuan = yuan.setScale(2, RoundingMode.HALF_UP);
        if (yuan.abs().compareTo(LIMIT) >= 0) {
            throw new ArithmeticException("amount beyond 18 digits");
        }
    }

    /// @throws IllegalArgumentException below zero
    public static Money yuan(BigDecimal yuan) {
        return notNegative(new Money(yuan));
    }

    public static Money yuan(long yuan) {
        return yuan(BigDecimal.valueOf(yuan));
    }

    /// Reads what people type: `３００，０００．００`, `300 000`, `300000`.
    ///
    /// @throws IllegalArgumentException when it is no plain decimal number or is below zero
    public static Money yuan(String text) {
        return notNegative(signed(text));
    }

    /// Like [#yuan(String)], also below zero: profits and corrections.
    public static Money signed(String text) {
        var plain = FullWidth.compact(text).replace(",", "");
        if (!WRITTEN.matcher(plain).matches()) {
            throw new IllegalArgumentException("not an amount");
        }
        return new Money(new BigDecimal(plain));
    }

    /// From an amount in a display unit: `of("30", Unit.WAN)` is 300,000 yuan.
    public static Money of(String amount, Unit unit) {
        var plain = FullWidth.compact(amount).replace(",", "");
        if (!WRITTEN.matcher(plain).matches()) {
            throw new IllegalArgumentException("not an amount");
        }
        return yuan(new BigDecimal(plain).multiply(unit.inYuan()));
    }

    public static Money sum(Collection<Money> amounts) {
        return new Money(amounts.stream().map(Money::yuan).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    /// @throws IllegalArgumentException when less than nothing would be left
    public Money minus(Money other) {
        return notNegative(difference(other));
    }

    /// May fall below zero.
    public Money difference(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    public boolean isNegative() {
        return yuan.signum() < 0;
    }

    public boolean isZero() {
        return yuan.signum() == 0;
    }

    /// The amount in a display unit, two decimals, half up; the amount itself does not change.
    public BigDecimal in(Unit unit) {
        return yuan.divide(unit.inYuan(), 2, RoundingMode.HALF_UP);
    }

    /// In capital numerals, as vouchers carry it: 叁拾万元整.
    public String capitals() {
        return Capitals.of(this);
    }

    @Override
    public int compareTo(Money other) {
        return Comparator.<BigDecimal>naturalOrder().compare(yuan, Objects.requireNonNull(other).yuan);
    }

    /// Yuan with two decimals and no grouping: `300000.00`.
    @Override
    public String toString() {
        return yuan.toPlainString();
    }

    private static Money notNegative(Money money) {
        if (money.isNegative()) {
            throw new IllegalArgumentException("below zero");
        }
        return money;
    }
}
