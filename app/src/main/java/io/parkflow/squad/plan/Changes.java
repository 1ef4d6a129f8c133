package io.parkflow.squad.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.Ending;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.platform.inbox.StartDesk;
import io.parkflow.squad.projects.Amounts;
import io.parkflow.squad.projects.PartialDate;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.ProjectWords;
import io.parkflow.squad.projects.Projects;
import io.parkflow.squad.projects.Register;
import io.parkflow.squad.projects.Targets;
import io.parkflow.squad.rules.Rulebook;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Requests to change what was approved (A5): how far they reach says who decides; what is granted is a new baseline,
/// and every one before it stays.
@Singleton
final class Changes implements Ending {
    /// Of the form.
    private static final int LONGEST_LIST = 20_000;

    static final String WORKFLOW = "baseline-change";

    private final Projects projects;
    private final Register register;
    private final Plans plans;
    private final PlanDesk desk;
    private final ChangeRows rows;
    private final Rulebook rules;
    private final Catalog catalog;
    private final StartDesk starts;
    private final Journal journal;

    Changes(
            Projects projects,
            Register register,
            Plans plans,
            PlanDesk desk,
            ChangeRows rows,
            Rulebook rules,
            Catalog catalog,
            StartDesk starts,
            Journal journal) {
        this.projects = projects;
        this.register = register;
        this.plans = plans;
        this.desk = desk;
        this.rows = rows;
        this.rules = rules;
        this.catalog = catalog;
        this.starts = starts;
        this.journal = journal;
    }

    /// A request as it is sent; what is left out stays as it is.
    @Serdeable
    record ChangeBody(
            @Nullable PlanBody plan,
            @Nullable Money totalInvest,
            @Nullable Money annualPlan,
            @Nullable String plannedStart,
            @Nullable String plannedFinish,
            @Nullable String reason) {}

    /// @throws Rejected 403 not theirs, 409 nothing is frozen or another request is open, 422 with every flaw
    ChangeRows.Change ask(UUID id, ChangeBody body) {
        Project project = desk.mine(id);
        Plan plan = plans.of(id);
        if (!plan.isFrozen()) {
            throw Rejected.conflict("plan.nothing-frozen");
        }
        if (rows.findOpen(id).isPresent()) {
            throw Rejected.conflict("plan.change-open");
        }
        Flaws flaws = new Flaws();
        String reason = flaws.text("/reason", body.reason(), 500);
        Optional<PartialDate> start = date(flaws, "/plannedStart", body.plannedStart());
        Optional<PartialDate> finish = date(flaws, "/plannedFinish", body.plannedFinish());
        notBelowZero(flaws, "/totalInvest", body.totalInvest());
        notBelowZero(flaws, "/annualPlan", body.annualPlan());
        flaws.refuse();
        Plan wanted = body.plan() == null ? plan : new Draft("/plan").read(plan, body.plan());
        Reach reach = Reach.of(
                project,
                plan,
                wanted,
                Optional.ofNullable(body.totalInvest()),
                Optional.ofNullable(body.annualPlan()),
                start,
                finish);
        if (reach.isNothing()) {
            throw Rejected.conflict("plan.changes-nothing");
        }
        ObjectNode kept = kept(wanted, body, start, finish, reach);
        ChangeRows.Level level = reach.level(rules.current());
        UUID change = Ids.next();
        rows.add(change, id, level, kept, reason, Caller.current().member());
        Case opened = begin(project, plan, level, reach, reason);
        rows.opened(change, opened.id());
        journal.record(Fact.of("baseline.changeAsked", "project", id)
                .inCase(opened.id())
                .saying(Optional.of(reason))
                .with("level", level.name())
                .with("shiftDays", reach.shiftDays()));
        return rows.findOfCase(opened.id()).orElseThrow();
    }

    private static void notBelowZero(Flaws flaws, String pointer, @Nullable Money amount) {
        if (amount != null && amount.isNegative()) {
            flaws.add(Flaw.at(pointer, "plan.amount"));
        }
    }

    private static Optional<PartialDate> date(Flaws flaws, String pointer, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return Optional.empty();
        }
        Optional<PartialDate> read = PartialDate.find(sent);
        if (read.isEmpty()) {
            flaws.add(Flaw.at(pointer, "plan.date"));
        }
        return read;
    }

    private static ObjectNode kept(
            Plan wanted, ChangeBody body, Optional<PartialDate> start, Optional<PartialDate> finish, Reach reach) {
        ObjectNode kept = PlanJson.of(wanted);
        if (body.totalInvest() != null) {
            kept.put("totalInvest", body.totalInvest().toString());
        }
        if (body.annualPlan() != null) {
            kept.put("annualPlan", body.annualPlan().toString());
        }
        start.ifPresent(date -> kept.put("plannedStart", date.toString()));
        finish.ifPresent(date -> kept.put("plannedFinish", date.toString()));
        return kept.put("shiftDays", reach.shiftDays());
    }

    private Case begin(Project project, Plan plan, ChangeRows.Level level, Reach reach, String reason) {
        Map<String, Object> routing = new HashMap<>(Map.of("level", level.name()));
        project.people().leader().ifPresent(leader -> routing.put("leader", leader.toString()));
        ObjectNode data = Trees.empty();
        data.put("code", project.code());
        data.put("name", project.name());
        data.put("baseline", plan.baseline());
        data.put("shiftDays", reach.shiftDays());
        data.put("investPercent", reach.investPercent().toPlainString());
        data.put("crossesQuarter", reach.crossesQuarter());
        data.put("crossesYear", reach.crossesYear());
        if (!reach.dropped().isEmpty()) {
            String gone = String.join("、", reach.dropped());
            data.put("dropped", gone.substring(0, Math.min(gone.length(), LONGEST_LIST)));
        }
        data.put("reason", reason);
        return starts.start(
                catalog.current(WORKFLOW).bundle(), project.code() + " " + project.name() + " · 计划变更", data, routing);
    }

    /// The request becomes a baseline.
    ///
    /// @throws Rejected 403 to whoever asked, also in a case that began before its steps said so
    void grant(UUID caseId, UUID by, Optional<String> words) {
        ChangeRows.Change change = rows.findOfCase(caseId).orElseThrow();
        if (change.askedBy().equals(by)) {
            throw Rejected.forbidden("tasks.keep-apart");
        }
        Project before = projects.held(change.project());
        Plan plan = plans.of(change.project());
        Plan wanted = new Draft("/plan").read(plan, PlanJson.body(change.body()));
        Project after = promised(before, change);
        desk.keep(after, wanted, plan.baseline() + 1, words.orElse(change.reason()), Optional.of(caseId));
        rows.close(change.id(), ChangeRows.State.GRANTED);
    }

    private Project promised(Project before, ChangeRows.Change change) {
        JsonNode body = change.body();
        Amounts a = before.amounts();
        Targets t = before.targets();
        Amounts amounts = new Amounts(
                PlanJson.money(body, "totalInvest").orElse(a.total()),
                PlanJson.money(body, "annualPlan").orElse(a.annualPlan()),
                a.contract(),
                a.inPlace(),
                a.output(),
                a.tax());
        Targets targets = new Targets(
                t.contract(),
                PlanJson.date(body, "plannedStart").or(t::start),
                PlanJson.date(body, "plannedFinish").or(t::finish),
                t.production(),
                t.admitted(),
                t.started(),
                t.finished());
        return register.change(
                before,
                project -> ProjectWords.of(project).promised(amounts, targets),
                Fact.of("project.changed", "project", before.id())
                        .inCase(change.caseId().orElseThrow()));
    }

    void refuse(UUID caseId) {
        rows.findOfCase(caseId).ifPresent(change -> rows.close(change.id(), ChangeRows.State.REFUSED));
    }

    @Override
    public void ending(Case matter, State to) {
        if (matter.workflow().equals(WORKFLOW)) {
            rows.findOfCase(matter.id()).ifPresent(change -> rows.close(change.id(), ChangeRows.State.DROPPED));
        }
    }
}
