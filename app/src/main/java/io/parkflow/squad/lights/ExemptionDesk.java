package io.parkflow.squad.lights;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
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
import io.parkflow.squad.plan.Milestone;
import io.parkflow.squad.plan.Plans;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import io.parkflow.squad.rules.Rulebook;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Requests to excuse a milestone that is late for a good reason: whoever answers for it asks, the office decides in
/// its
/// inbox. Joins the caller's transaction.
@Singleton
final class ExemptionDesk implements Ending {
    static final String WORKFLOW = "light-exemption";

    private final Projects projects;
    private final Plans plans;
    private final Exceptions exceptions;
    private final Judge judge;
    private final Rulebook rules;
    private final Moments moments;
    private final Calendars calendars;
    private final Catalog catalog;
    private final StartDesk starts;
    private final Journal journal;
    private final Clock clock;

    ExemptionDesk(
            Projects projects,
            Plans plans,
            Exceptions exceptions,
            Judge judge,
            Rulebook rules,
            Moments moments,
            Calendars calendars,
            Catalog catalog,
            StartDesk starts,
            Journal journal,
            Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.exceptions = exceptions;
        this.judge = judge;
        this.rules = rules;
        this.moments = moments;
        this.calendars = calendars;
        this.catalog = catalog;
        this.starts = starts;
        this.journal = journal;
        this.clock = clock;
    }

    static boolean mayAsk(Project project, Caller caller) {
        return caller.may(Rights.SQUAD_MANAGE)
                || caller.may(Rights.SQUAD_PLAN) && project.people().include(caller.member());
    }

    /// @throws Rejected 403 not theirs, 409 it is reached, asked for already, or was excused as often as it may be; 422
    ///     with every flaw
    Exceptions.Exemption ask(UUID id, @Nullable String milestone, @Nullable String reason, @Nullable LocalDate until) {
        // one after the other, so that nobody asks once too often
        Project project = projects.held(id);
        Caller caller = Caller.current();
        if (!mayAsk(project, caller)) {
            throw Rejected.forbidden("lights.not-yours");
        }
        Flaws flaws = new Flaws();
        String why = flaws.text("/reason", reason, 500);
        String key = flaws.text("/milestone", milestone, 40);
        LocalDate last = LightDesk.until(flaws, until, moments.today());
        Optional<Milestone> meant = plans.of(id).milestones().stream()
                .filter(each -> each.key().equals(key))
                .findFirst();
        if (!key.isEmpty() && meant.isEmpty()) {
            flaws.add(Flaw.at("/milestone", "lights.no-such-milestone"));
        }
        flaws.refuse();
        int time = time(id, meant.orElseThrow());
        Exceptions.Exemption asked = new Exceptions.Exemption(
                Ids.next(),
                id,
                key,
                why,
                last,
                Exceptions.State.ASKED,
                caller.member(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty(),
                Optional.empty());
        exceptions.add(asked);
        Case opened = begin(project, meant.orElseThrow(), asked, time);
        exceptions.opened(asked.id(), opened.id());
        journal.record(Fact.of("squad.exemption.asked", "project", id)
                .inCase(opened.id())
                .saying(Optional.of(why))
                .with("milestone", key)
                .with("until", last.toString()));
        return exceptions.ofCase(opened.id()).orElseThrow();
    }

    /// Which request of the milestone this is.
    private int time(UUID project, Milestone milestone) {
        if (milestone.isDone()) {
            throw Rejected.conflict("lights.reached", milestone.name());
        }
        List<Exceptions.Exemption> before = exceptions.of(project).stream()
                .filter(each -> each.milestone().equals(milestone.key()) && each.counts())
                .toList();
        before.stream()
                .filter(each -> each.state() == Exceptions.State.ASKED)
                .findFirst()
                .ifPresent(open -> {
                    Rejected asked = Rejected.conflict("lights.exempt-open", milestone.name());
                    throw open.caseId()
                            .map(matter -> asked.with("caseId", matter.toString()))
                            .orElse(asked);
                });
        int most = rules.current().number("exemption", "most");
        if (before.size() >= most) {
            throw Rejected.conflict("lights.exempt-often", most);
        }
        return before.size() + 1;
    }

    private Case begin(Project project, Milestone milestone, Exceptions.Exemption asked, int time) {
        LocalDate due = milestone.planned().last();
        LocalDate today = moments.today();
        ObjectNode data = Trees.empty();
        data.put("code", project.code());
        data.put("name", project.name());
        data.put("milestone", milestone.name());
        data.put("planned", milestone.planned().toString());
        data.put("lateDays", due.isBefore(today) ? calendars.current().workdays(due.plusDays(1), today) : 0);
        data.put("until", asked.until().toString());
        data.put("time", time);
        data.put("reason", asked.reason());
        return starts.start(
                catalog.current(WORKFLOW).bundle(),
                project.code() + " " + project.name() + " · 豁免 " + milestone.name(),
                data,
                Map.of());
    }

    /// @throws Rejected 409 decided already
    void decide(VerbCall call, boolean granted) {
        Exceptions.Exemption asked = exceptions
                .ofCase(call.caseId())
                .orElseThrow(() -> new IllegalStateException("no exemption of case " + call.caseId()));
        UUID member = call.given().member();
        Project project = projects.held(asked.project());
        Exceptions.State state = granted ? Exceptions.State.GRANTED : Exceptions.State.REFUSED;
        if (!exceptions.decide(asked.id(), state, Optional.of(member))) {
            throw Rejected.conflict("lights.decided-already")
                    .with("state", asked.state().name());
        }
        journal.record(Fact.of(granted ? "squad.exemption.granted" : "squad.exemption.refused", "project", project.id())
                .inCase(call.caseId())
                .saying(call.given().comment())
                .with("milestone", asked.milestone()));
        judge.judge(List.of(project));
    }

    /// A request that is given up is nobody's, and does not count.
    @Override
    public void ending(Case matter, State to) {
        if (matter.workflow().equals(WORKFLOW)) {
            exceptions
                    .ofCase(matter.id())
                    .ifPresent(asked -> exceptions.decide(asked.id(), Exceptions.State.DROPPED, Optional.empty()));
        }
    }
}
