package io.parkflow.squad.payments;

import io.parkflow.ground.answer.Version;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.money.Unit;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.squad.lights.Judge;
import io.parkflow.squad.plan.PlanDesk;
import io.parkflow.squad.projects.Course;
import io.parkflow.squad.projects.Library;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Plans payments and enters what was paid. Joins the caller's transaction.
@Singleton
final class PaymentDesk {
    private final Projects projects;
    private final Schedules schedules;
    private final Settlements settlements;
    private final FileDesk files;
    private final Judge judge;
    private final Moments moments;
    private final Journal journal;

    PaymentDesk(
            Projects projects,
            Schedules schedules,
            Settlements settlements,
            FileDesk files,
            Judge judge,
            Moments moments,
            Journal journal) {
        this.projects = projects;
        this.schedules = schedules;
        this.settlements = settlements;
        this.files = files;
        this.judge = judge;
        this.moments = moments;
        this.journal = journal;
    }

    /// Whether anything can become of the project's payments.
    static boolean isOpen(Project project) {
        return project.course() != Course.TERMINATED && project.library() != Library.MERGED;
    }

    private Project mine(UUID id) {
        Project project = projects.held(id);
        if (!PlanDesk.mayPlan(project, Caller.current())) {
            throw Rejected.forbidden("plan.not-yours");
        }
        if (!isOpen(project)) {
            throw Rejected.conflict("payments.over")
                    .with("course", project.course().name());
        }
        return project;
    }

    /// @throws Rejected 403 not theirs, 404, 409 the project is over, 412 stale, 422 with every flaw
    void plan(UUID id, Version seen, ScheduleBody body) {
        Project project = mine(id);
        Schedule now = schedules.of(id);
        seen.require(now.version(), Map.of());
        ScheduleDraft.Wanted wanted = new ScheduleDraft(now, project.amounts().total()).read(body);
        if (now.isPlannedAs(wanted.payments())) {
            return;
        }
        schedules.replace(now, wanted.payments(), wanted.reason());
        journal.record(Fact.of("payment.planned", "project", id)
                .saying(wanted.reason())
                .with("payments", wanted.payments().size())
                .with(
                        "total",
                        Money.sum(wanted.payments().stream()
                                        .map(Payment::amount)
                                        .toList())
                                .toString()));
        judge.judge(List.of(project));
    }

    /// What was paid of a payment.
    ///
    /// @param amount below zero takes back what was entered by mistake, and says why
    record Paid(
            @Nullable Money amount,
            @Nullable LocalDate on,
            @Nullable UUID voucher,
            @Nullable String reason) {}

    /// @throws Rejected 403 not theirs, 404, 409 it is paid already or the project is over, 412 stale, 422 with every
    ///     flaw
    void settle(UUID id, UUID payment, Version seen, Paid paid) {
        Project project = mine(id);
        Schedule now = schedules.of(id);
        Payment owed = now.find(payment).orElseThrow(Rejected::missing);
        seen.require(now.version(), Map.of());
        Flaws flaws = new Flaws();
        Optional<String> reason = flaws.findText("/reason", paid.reason(), 300);
        LocalDate on = paid.on() == null ? moments.today() : paid.on();
        if (on.isAfter(moments.today())) {
            flaws.add(Flaw.at("/on", "plan.in-the-future"));
        }
        flaws.need("/amount", paid.amount());
        if (paid.amount() != null) {
            judged(flaws, owed, paid.amount(), reason);
        }
        UUID member = Caller.current().member();
        Optional<UUID> voucher = Optional.ofNullable(paid.voucher());
        if (voucher.filter(file -> !files.isLoose(file, member)).isPresent()) {
            flaws.add(Flaw.at("/voucherId", "projects.no-such-file"));
        }
        flaws.refuse();
        Settlement settlement = new Settlement(
                Ids.next(),
                payment,
                Objects.requireNonNull(paid.amount()),
                on,
                voucher,
                reason,
                schedules.next(now),
                Optional.of(member));
        settlements.add(id, settlement);
        journal.record(Fact.of("payment.settled", "project", id)
                .saying(reason)
                .with("payment", payment.toString())
                .with("what", owed.what())
                .with("amount", settlement.amount().toString())
                .with("on", moments.endOf(on).toString()));
        judge.judge(List.of(project));
    }

    private static void judged(Flaws flaws, Payment owed, Money amount, Optional<String> reason) {
        if (amount.isZero()) {
            flaws.add(Flaw.at("/amount", "payments.amount"));
        } else if (amount.isNegative()) {
            if (reason.isEmpty()) {
                flaws.add(Flaw.at("/reason", "payments.why-back"));
            }
            if (owed.paid().plus(amount).isNegative()) {
                flaws.add(Flaw.at(
                        "/amount", "payments.less-than-nothing", owed.paid().in(Unit.WAN)));
            }
        } else if (owed.isPaid()) {
            throw Rejected.conflict("payments.paid-already", owed.what())
                    .with("paid", owed.paid().toString());
        } else if (amount.isMoreThan(owed.outstanding())) {
            flaws.add(Flaw.at(
                    "/amount", "payments.more-than-owed", owed.outstanding().in(Unit.WAN)));
        }
    }
}
