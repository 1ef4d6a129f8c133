package io.parkflow.squad.plan;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.money.Money;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.PartialDate;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.ProjectDesk;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/// Plans as people see them: every milestone beside what was promised first and what is promised now.
@Singleton
final class PlanViews {
    private final Plans plans;
    private final Baselines baselines;
    private final Investments investments;
    private final Moments moments;
    private final PlanThen past;

    PlanViews(Plans plans, Baselines baselines, Investments investments, Moments moments, PlanThen past) {
        this.plans = plans;
        this.baselines = baselines;
        this.investments = investments;
        this.moments = moments;
        this.past = past;
    }

    /// @param planned      as promised now
    /// @param original     as promised in baseline 1
    /// @param slipOriginal calendar days behind baseline 1: when it was reached, or is promised, or today when late
    /// @param slipCurrent  the same against the baseline in force
    /// @param progress     in percent, as it was said last; 100 when it is reached
    /// @param progressWas  what was said before that
    @Serdeable
    record MilestoneSheet(
            UUID id,
            String key,
            String name,
            boolean isKey,
            String planned,
            LocalDate plannedLast,
            Optional<String> original,
            List<String> after,
            Optional<LocalDate> actual,
            boolean late,
            Optional<Long> slipOriginal,
            long slipCurrent,
            Optional<Integer> progress,
            Optional<Integer> progressWas) {}

    /// @param planned  of the month
    /// @param sum      planned of the year until its end
    /// @param original of the month in baseline 1
    @Serdeable
    record MonthSheet(String month, Money planned, Money sum, Optional<Money> original) {}

    @Serdeable
    record PaceSheet(
            BigDecimal completion, BigDecimal expected, BigDecimal deviation, Money invested, Money investedThisYear) {}

    @Serdeable
    record PlanSheet(
            UUID project,
            Plan.State state,
            int baseline,
            List<MilestoneSheet> milestones,
            List<MonthSheet> curve,
            Optional<PaceSheet> pace,
            int version,
            List<String> can) {}

    @Serdeable
    record BaselineSheet(
            int version,
            String reason,
            Optional<UUID> caseId,
            Optional<UUID> approvedBy,
            Instant approvedAt,
            List<BaselinePoint> milestones,
            List<BaselineMonth> curve,
            Optional<Money> totalInvest,
            Optional<Money> annualPlan,
            Optional<String> plannedStart,
            Optional<String> plannedFinish) {}

    @Serdeable
    record BaselinePoint(String key, String name, String planned, boolean isKey) {}

    @Serdeable
    record BaselineMonth(String month, Money amount) {}

    /// @param asOf empty: now; of a day that is over nobody can do anything
    PlanSheet sheet(Project project, Optional<LocalDate> asOf) {
        Optional<Instant> moment = asOf.map(moments::endOf);
        Plan plan = moment.map(then -> past.of(project.id(), then)).orElseGet(() -> plans.of(project.id()));
        Optional<Baselines.Baseline> first =
                plan.isFrozen() ? baselines.of(project.id()).stream().findFirst() : Optional.empty();
        LocalDate today = asOf.orElseGet(moments::today);
        Investments.Sum invested = investments
                .sums(List.of(project.id()), today, moment)
                .getOrDefault(project.id(), Investments.Sum.NOTHING);
        return new PlanSheet(
                project.id(),
                plan.state(),
                plan.baseline(),
                milestones(
                        plan,
                        first.map(Baselines.Baseline::body)
                                .map(PlanJson::planned)
                                .orElse(Map.of()),
                        today),
                curve(
                        plan,
                        first.map(Baselines.Baseline::body).map(PlanJson::curve).orElse(Map.of())),
                Pace.of(project.amounts().annualPlan(), plan.curve(), positive(invested.year()), today)
                        .map(pace -> new PaceSheet(
                                pace.completion(),
                                pace.expected(),
                                pace.deviation(),
                                invested.total(),
                                invested.year())),
                plan.version(),
                asOf.isPresent() ? List.of() : can(project, plan));
    }

    private static Money positive(Money amount) {
        return amount.isNegative() ? Money.ZERO : amount;
    }

    private static List<MilestoneSheet> milestones(Plan plan, Map<String, PartialDate> original, LocalDate today) {
        return plan.milestones().stream()
                .map(each -> {
                    Optional<PartialDate> first = Optional.ofNullable(original.get(each.key()));
                    LocalDate promised = each.planned().last();
                    LocalDate reached = each.actual().orElse(promised.isBefore(today) ? today : promised);
                    return new MilestoneSheet(
                            each.id(),
                            each.key(),
                            each.name(),
                            each.isKey(),
                            each.planned().toString(),
                            promised,
                            first.map(PartialDate::toString),
                            each.after(),
                            each.actual(),
                            each.isLate(today),
                            first.map(date -> ChronoUnit.DAYS.between(date.last(), reached)),
                            ChronoUnit.DAYS.between(promised, reached),
                            each.isDone() ? Optional.of(100) : each.progress().map(Milestone.Progress::percent),
                            each.isDone() ? Optional.empty() : each.progress().flatMap(Milestone.Progress::was));
                })
                .toList();
    }

    private static List<MonthSheet> curve(Plan plan, Map<YearMonth, Money> original) {
        List<MonthSheet> months = new ArrayList<>();
        TreeSet<YearMonth> all = new TreeSet<>(plan.curve().keySet());
        all.addAll(original.keySet());
        Money sum = Money.ZERO;
        int year = 0;
        for (YearMonth month : all) {
            Money planned = plan.curve().getOrDefault(month, Money.ZERO);
            sum = month.getYear() == year ? sum.plus(planned) : planned;
            year = month.getYear();
            months.add(new MonthSheet(month.toString(), planned, sum, Optional.ofNullable(original.get(month))));
        }
        return months;
    }

    static List<String> can(Project project, Plan plan) {
        List<String> can = new ArrayList<>();
        Caller caller = Caller.current();
        if (PlanDesk.mayPlan(project, caller)) {
            if (plan.state() == Plan.State.DRAFT) {
                can.add("draw");
            }
            if (plan.isFrozen()) {
                can.add("requestChange");
            }
            can.add("progress");
            can.add("invest");
        }
        if (ProjectDesk.maySteer(project, caller)) {
            can.add("reach");
            can.add("correctInvestment");
        }
        if (caller.may(io.parkflow.ground.identity.Rights.SQUAD_MANAGE)
                && !plan.isFrozen()
                && PlanDesk.isReviewless(project)
                && !plan.milestones().isEmpty()) {
            can.add("freeze");
        }
        return can;
    }

    static BaselineSheet sheet(Baselines.Baseline baseline) {
        var body = baseline.body();
        List<BaselinePoint> points = new ArrayList<>();
        body.path("milestones")
                .forEach(node -> points.add(new BaselinePoint(
                        node.path("key").asText(),
                        node.path("name").asText(),
                        node.path("planned").asText(),
                        node.path("isKey").asBoolean())));
        List<BaselineMonth> months = new ArrayList<>();
        PlanJson.curve(body).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> months.add(new BaselineMonth(entry.getKey().toString(), entry.getValue())));
        return new BaselineSheet(
                baseline.version(),
                baseline.reason(),
                baseline.caseId(),
                baseline.approvedBy(),
                baseline.approvedAt(),
                points,
                months,
                PlanJson.money(body, "totalInvest"),
                PlanJson.money(body, "annualPlan"),
                PlanJson.date(body, "plannedStart").map(PartialDate::toString),
                PlanJson.date(body, "plannedFinish").map(PartialDate::toString));
    }
}
