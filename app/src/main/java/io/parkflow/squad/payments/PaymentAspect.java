package io.parkflow.squad.payments;

import io.parkflow.ground.money.Unit;
import io.parkflow.squad.lights.Aspect;
import io.parkflow.squad.projects.Lamp.Colour;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.rules.Rulebook.Rules;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// 资金按计划支付: a payment that is overdue is yellow. It is red when it is overdue by more days than the park's rules let
/// pass, and more of it is outstanding than a small rest. The worst one speaks; without payments nobody does.
@Singleton
final class PaymentAspect implements Aspect {
    private final Schedules schedules;

    PaymentAspect(Schedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public String key() {
        return "payment";
    }

    @Override
    public Map<UUID, Verdict> judge(List<Project> projects, LocalDate day, Rules rules) {
        Map<UUID, Verdict> verdicts = new HashMap<>();
        schedules
                .all(projects.stream().map(Project::id).toList(), Optional.of(day))
                .forEach((id, payments) -> verdicts.put(id, verdict(payments, day, rules)));
        return verdicts;
    }

    /// @param payments at least one, the first due first
    static Verdict verdict(List<Payment> payments, LocalDate day, Rules rules) {
        return payments.stream()
                .filter(payment -> payment.daysLate(day) > 0)
                .min(Comparator.comparing(payment -> colour(payment, day, rules) == Colour.RED ? 0 : 1))
                .map(worst -> late(worst, day, rules))
                .or(() -> payments.stream()
                        .filter(payment -> !payment.isPaid())
                        .findFirst()
                        .map(next -> Verdict.of(
                                Colour.GREEN,
                                "payments.light-next",
                                next.what(),
                                next.outstanding().in(Unit.WAN).toPlainString(),
                                next.due().toString())))
                .orElseGet(() -> Verdict.of(Colour.GREEN, "payments.light-paid"));
    }

    static Colour colour(Payment late, LocalDate day, Rules rules) {
        boolean overdue = late.daysLate(day) > rules.number("payment", "redDays");
        boolean much =
                late.outstandingPercent().compareTo(BigDecimal.valueOf(rules.number("payment", "redPercent"))) > 0;
        return overdue && much ? Colour.RED : Colour.YELLOW;
    }

    private static Verdict late(Payment late, LocalDate day, Rules rules) {
        Colour colour = colour(late, day, rules);
        String amount = late.amount().in(Unit.WAN).toPlainString();
        String days = String.valueOf(late.daysLate(day));
        return late.paid().isZero()
                ? Verdict.of(
                        colour,
                        "payments.light-late",
                        late.what(),
                        amount,
                        late.due().toString(),
                        days)
                : Verdict.of(
                        colour,
                        "payments.light-short",
                        late.what(),
                        amount,
                        late.due().toString(),
                        late.outstanding().in(Unit.WAN).toPlainString(),
                        late.outstandingPercent().toPlainString(),
                        days);
    }
}
