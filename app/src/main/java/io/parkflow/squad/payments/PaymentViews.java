package io.parkflow.squad.payments;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.StoredFile;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.money.Money;
import io.parkflow.squad.plan.PlanDesk;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.ProjectViews;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Payments as people see them, now and then.
@Singleton
final class PaymentViews {
    private final Schedules schedules;
    private final Settlements settlements;
    private final Members members;
    private final FileDesk files;
    private final Moments moments;

    PaymentViews(Schedules schedules, Settlements settlements, Members members, FileDesk files, Moments moments) {
        this.schedules = schedules;
        this.settlements = settlements;
        this.members = members;
        this.files = files;
        this.moments = moments;
    }

    /// @param amount  below zero where it takes something back
    /// @param voucher name of its file
    @Serdeable
    record SettlementSheet(
            UUID id,
            Money amount,
            LocalDate on,
            Optional<String> voucher,
            Optional<String> reason,
            Instant at,
            Optional<ProjectViews.Person> by) {}

    /// @param dueLast  last day of what was said
    /// @param daysLate calendar days since, as long as something is outstanding
    @Serdeable
    record PaymentSheet(
            UUID id,
            String what,
            Money amount,
            String due,
            LocalDate dueLast,
            Money paid,
            Money outstanding,
            Payment.State state,
            long daysLate,
            List<SettlementSheet> settlements) {}

    /// @param overdue outstanding of what was due
    @Serdeable
    record ScheduleSheet(
            UUID project,
            List<PaymentSheet> items,
            Money total,
            Money paid,
            Money overdue,
            int version,
            List<String> can) {}

    @Serdeable
    record PlannedSheet(UUID id, String what, Money amount, String due) {}

    /// @param reason why it was changed
    @Serdeable
    record ScheduleVersion(
            int version,
            List<PlannedSheet> items,
            Optional<String> reason,
            Instant at,
            Optional<ProjectViews.Person> by) {}

    /// @param asOf empty: now; of a day that is over nobody can do anything
    ScheduleSheet sheet(Project project, Optional<LocalDate> asOf) {
        Optional<Instant> moment = asOf.map(moments::endOf);
        List<Settlement> made = settlements.of(project.id(), moment);
        Map<UUID, List<Settlement>> of = made.stream().collect(Collectors.groupingBy(Settlement::payment));
        Schedule schedule =
                moment.map(then -> then(project.id(), then, of)).orElseGet(() -> schedules.of(project.id()));
        LocalDate day = asOf.orElseGet(moments::today);
        Map<UUID, String> names = names(made.stream().map(Settlement::by).toList());
        Map<UUID, StoredFile> stored =
                files.all(made.stream().flatMap(each -> each.voucher().stream()).toList());
        List<Payment> payments = schedule.payments();
        return new ScheduleSheet(
                project.id(),
                payments.stream()
                        .map(each -> sheet(
                                each,
                                day,
                                of.getOrDefault(each.id(), List.of()).stream()
                                        .map(settlement -> sheet(settlement, names, stored))
                                        .toList()))
                        .toList(),
                Money.sum(payments.stream().map(Payment::amount).toList()),
                Money.sum(payments.stream().map(Payment::paid).toList()),
                Money.sum(payments.stream()
                        .filter(each -> each.daysLate(day) > 0)
                        .map(Payment::outstanding)
                        .toList()),
                schedule.version(),
                asOf.isPresent() ? List.of() : can(project, schedule));
    }

    private Schedule then(UUID project, Instant moment, Map<UUID, List<Settlement>> made) {
        return schedules.versions(project, Optional.of(moment)).stream()
                .findFirst()
                .map(version -> new Schedule(
                        project,
                        version.number(),
                        version.payments().stream()
                                .map(each -> each.paid(Money.sum(made.getOrDefault(each.id(), List.of()).stream()
                                        .map(Settlement::amount)
                                        .toList())))
                                .toList()))
                .orElseGet(() -> new Schedule(project, 0, List.of()));
    }

    private Map<UUID, String> names(Collection<Optional<UUID>> people) {
        List<UUID> ids = people.stream().flatMap(Optional::stream).distinct().toList();
        return ids.isEmpty() ? Map.of() : members.names(ids);
    }

    private static Optional<ProjectViews.Person> person(Optional<UUID> id, Map<UUID, String> names) {
        return id.map(known -> new ProjectViews.Person(known, names.getOrDefault(known, "")));
    }

    private static PaymentSheet sheet(Payment payment, LocalDate day, List<SettlementSheet> made) {
        return new PaymentSheet(
                payment.id(),
                payment.what(),
                payment.amount(),
                payment.due().toString(),
                payment.due().last(),
                payment.paid(),
                payment.outstanding(),
                payment.state(day),
                payment.daysLate(day),
                made);
    }

    private static SettlementSheet sheet(Settlement settlement, Map<UUID, String> names, Map<UUID, StoredFile> stored) {
        return new SettlementSheet(
                settlement.id(),
                settlement.amount(),
                settlement.on(),
                settlement
                        .voucher()
                        .flatMap(file -> Optional.ofNullable(stored.get(file)).map(StoredFile::name)),
                settlement.reason(),
                settlement.at(),
                person(settlement.by(), names));
    }

    private static List<String> can(Project project, Schedule schedule) {
        List<String> can = new ArrayList<>();
        if (PaymentDesk.isOpen(project) && PlanDesk.mayPlan(project, Caller.current())) {
            can.add("plan");
            if (!schedule.payments().isEmpty()) {
                can.add("settle");
            }
        }
        return can;
    }

    List<ScheduleVersion> versions(UUID project) {
        List<Schedules.Version> versions = schedules.versions(project, Optional.empty());
        Map<UUID, String> names =
                names(versions.stream().map(Schedules.Version::by).toList());
        return versions.stream()
                .map(each -> new ScheduleVersion(
                        each.number(),
                        each.payments().stream()
                                .map(payment -> new PlannedSheet(
                                        payment.id(),
                                        payment.what(),
                                        payment.amount(),
                                        payment.due().toString()))
                                .toList(),
                        each.reason(),
                        each.at(),
                        person(each.by(), names)))
                .toList();
    }
}
