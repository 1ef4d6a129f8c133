package io.parkflow.squad.weekly;

import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.identity.Member;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.squad.lights.Judge;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Takes reports in and lets them pass. Joins the transaction of the task.
@Singleton
final class ReportDesk {
    private final Reports reports;
    private final ReportWriting writing;
    private final Amendments amendments;
    private final IntoPlan plan;
    private final Projects projects;
    private final Members members;
    private final Judge judge;
    private final List<Reported> hearers;
    private final Calendars calendars;
    private final Journal journal;
    private final Clock clock;

    ReportDesk(
            Reports reports,
            ReportWriting writing,
            Amendments amendments,
            IntoPlan plan,
            Projects projects,
            Members members,
            Judge judge,
            List<Reported> hearers,
            Calendars calendars,
            Journal journal,
            Clock clock) {
        this.reports = reports;
        this.writing = writing;
        this.amendments = amendments;
        this.plan = plan;
        this.projects = projects;
        this.members = members;
        this.judge = judge;
        this.hearers = List.copyOf(hearers);
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Rejected 422 with every flaw: less is invested than is known without a word why, a photograph has no
    ///     time, a milestone said to be reached has no evidence
    void submit(VerbCall call) {
        VerbCall.Answer answer = call.given();
        Instant now = clock.instant();
        Report report = reports.held(call.caseId());
        Flaws flaws = new Flaws();
        Said said = Said.of(answer.data(), now, calendars.current().zone(), flaws);
        Money known = known(report, now);
        boolean less = known.isMoreThan(said.investTotal());
        if (less && said.less().isEmpty()) {
            flaws.add(Flaw.at("/lessWhy", "weekly.less-than-before", known.toString()));
        }
        plan.check(report.project(), said.milestones(), flaws);
        flaws.refuse();
        amendments.decide(report.id(), "DROPPED", answer.member(), now);
        if (less) {
            amendments.ask(report.id(), known, said.investTotal(), said.less().orElseThrow(), answer.member(), now);
        }
        writing.submit(report, said, answer.member(), now);
        journal.record(fact("weekly.submitted", report)
                .with("investTotal", said.investTotal().toString())
                .with("confidence", said.confidence())
                .with("late", now.isAfter(report.dueAt())));
        hearers.forEach(hearer -> hearer.reported(report.id(), report.project(), said.blockers()));
        if (report.yellowAt().isPresent() || !said.blockers().isEmpty()) {
            judge.again(List.of(report.project()));
        }
    }

    /// The most that anybody has said: the report before, or whoever entered a figure in the plan.
    private Money known(Report report, Instant now) {
        Money planned = plan.known(report.project(), calendars.current().day(now));
        return reports.before(report.project(), report.week())
                .flatMap(Report::investTotal)
                .filter(total -> total.isMoreThan(planned))
                .orElse(planned);
    }

    /// @throws Rejected 409 while a correction slip waits: it is allowed in so many words, or the report given back;
    ///     and when more is known by now than the report says
    void accept(VerbCall call) {
        Report report = reports.held(call.caseId());
        if (amendments.newest(report.id()).filter(Amendment::isAsked).isPresent()) {
            throw Rejected.conflict("weekly.amendment-waits").with("can", List.of("amend", "return"));
        }
        enter(report, Optional.empty());
        pass(report, call.given(), Report.State.ACCEPTED);
    }

    private void enter(Report report, Optional<String> correction) {
        try {
            plan.enter(report, correction);
            judge.again(List.of(report.project()));
        } catch (Rejected refused) {
            throw refused.orCan("return");
        }
    }

    /// @throws Rejected 409 when there is none
    void acceptLess(VerbCall call) {
        Report report = reports.held(call.caseId());
        Amendment asked = amendments
                .newest(report.id())
                .filter(Amendment::isAsked)
                .orElseThrow(() -> Rejected.conflict("weekly.no-amendment").with("can", List.of("accept", "return")));
        amendments.decide(report.id(), "APPROVED", call.given().member(), clock.instant());
        journal.record(fact("weekly.amendmentApproved", report)
                .saying(call.given().comment())
                .with("from", asked.from().toString())
                .with("to", asked.to().toString()));
        enter(report, Optional.of(asked.reason()));
        pass(report, call.given(), Report.State.ACCEPTED);
    }

    /// Chief and office hear of it; the office reviews in the chief's place, so that what is said enters the plan.
    void reviewLate(VerbCall call) {
        Report report = reports.held(call.caseId());
        List<String> told = Stream.concat(
                        projects.one(report.project()).people().chief().stream(),
                        members.holding("DISPATCH_OFFICE").stream().map(Member::id))
                .distinct()
                .map(UUID::toString)
                .toList();
        journal.record(fact("weekly.reviewOverdue", report).with("to", told));
    }

    void giveBack(VerbCall call) {
        pass(reports.held(call.caseId()), call.given(), Report.State.RETURNED);
    }

    private void pass(Report report, VerbCall.Answer answer, Report.State state) {
        writing.review(report.id(), state, answer.member(), clock.instant());
        journal.record(fact("weekly.reviewed", report).saying(answer.comment()).with("result", state.name()));
    }

    static Fact fact(String type, Report report) {
        return Fact.of(type, "squad-report", report.id())
                .inCase(report.caseId())
                .with("project", report.project().toString())
                .with("week", report.week());
    }
}
