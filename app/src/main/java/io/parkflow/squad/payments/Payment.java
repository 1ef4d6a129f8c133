package io.parkflow.squad.payments;

import io.parkflow.ground.money.Money;
import io.parkflow.squad.projects.PartialDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// A sum that is to be paid until the last day of what was said.
///
/// @param paid    of it, never below zero
/// @param touched something was paid once, taken back or not: it stays as it is planned
record Payment(UUID id, String what, Money amount, PartialDate due, Money paid, boolean touched) {
    /// How it stands on a day.
    enum State {
        /// Its day has not passed.
        OPEN,
        PAID,
        /// Its day has passed, and a part was paid.
        SHORT,
        /// Its day has passed, and nothing was paid.
        LATE
    }

    State state(LocalDate day) {
        if (isPaid()) {
            return State.PAID;
        }
        return daysLate(day) == 0 ? State.OPEN : paid.isZero() ? State.LATE : State.SHORT;
    }

    boolean isPaid() {
        return !amount.isMoreThan(paid);
    }

    Money outstanding() {
        return isPaid() ? Money.ZERO : amount.minus(paid);
    }

    /// Calendar days since its last day, as long as something is outstanding.
    long daysLate(LocalDate day) {
        return isPaid() ? 0 : Math.max(0, ChronoUnit.DAYS.between(due.last(), day));
    }

    /// What is outstanding, in percent of the amount, one decimal.
    BigDecimal outstandingPercent() {
        return outstanding().yuan().multiply(BigDecimal.valueOf(100)).divide(amount.yuan(), 1, RoundingMode.HALF_UP);
    }

    /// Whether it is planned as the other is, whatever was paid.
    boolean isPlannedAs(Payment other) {
        return id.equals(other.id) && what.equals(other.what) && amount.equals(other.amount) && due.equals(other.due);
    }

    Payment paid(Money sum) {
        return new Payment(id, what, amount, due, sum, true);
    }
}
