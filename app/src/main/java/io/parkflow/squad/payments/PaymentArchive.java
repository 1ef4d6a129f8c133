package io.parkflow.squad.payments;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.squad.projects.PartialDate;
import io.parkflow.squad.projects.Project;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Brings in what was to be paid and what was paid before the park used the platform.
@Singleton
public final class PaymentArchive {
    private final Schedules schedules;
    private final Settlements settlements;
    private final Clock clock;
    private final Journal journal;

    PaymentArchive(Schedules schedules, Settlements settlements, Clock clock, Journal journal) {
        this.schedules = schedules;
        this.settlements = settlements;
        this.clock = clock;
        this.journal = journal;
    }

    /// @param paid of it until today; zero: nothing
    /// @param on   when
    public record Past(String what, Money amount, PartialDate due, Money paid, LocalDate on) {}

    /// Of a project that has no payments yet.
    public void enter(Project project, List<Past> pasts) {
        List<Payment> payments = pasts.stream()
                .map(past -> new Payment(Ids.next(), past.what(), past.amount(), past.due(), Money.ZERO, false))
                .toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        schedules.replace(new Schedule(project.id(), 0, List.of()), payments, Optional.empty());
        for (int i = 0; i < pasts.size(); i++) {
            Past past = pasts.get(i);
            if (!past.paid().isZero()) {
                settlements.add(project.id(), settlement(payments.get(i), past, now));
            }
        }
        journal.record(Fact.of("payment.planned", "project", project.id())
                .with("payments", payments.size())
                .with(
                        "total",
                        Money.sum(payments.stream().map(Payment::amount).toList())
                                .toString()));
    }

    private static Settlement settlement(Payment payment, Past past, Instant now) {
        return new Settlement(
                Ids.next(),
                payment.id(),
                past.paid(),
                past.on(),
                Optional.empty(),
                Optional.empty(),
                now,
                Optional.empty());
    }
}
