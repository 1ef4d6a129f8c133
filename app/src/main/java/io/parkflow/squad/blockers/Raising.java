package io.parkflow.squad.blockers;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.platform.inbox.StartDesk;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Raises blockers. The same problem within thirty days of its closing is the same blocker again: it keeps its number
/// and its age. Joins the caller's transaction.
@Singleton
public final class Raising {
    static final String WORKFLOW = "blocker-escalation";
    /// Natural days within which the same problem is the same blocker.
    static final int SAME_WITHIN = 30;

    private static final int TITLE = 40;

    private final Blockers blockers;
    private final BlockerWriting writing;
    private final Projects projects;
    private final Catalog catalog;
    private final StartDesk start;
    private final Calendars calendars;
    private final Journal journal;
    private final Clock clock;

    Raising(
            Blockers blockers,
            BlockerWriting writing,
            Projects projects,
            Catalog catalog,
            StartDesk start,
            Calendars calendars,
            Journal journal,
            Clock clock) {
        this.blockers = blockers;
        this.writing = writing;
        this.projects = projects;
        this.catalog = catalog;
        this.start = start;
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Rejected 404 no such project, 409 when it is open already, with its id; 422 with every flaw of the form
    public UUID raise(Problem problem) {
        Project project = projects.one(problem.project());
        Optional<Blocker> known = blockers.heldLike(problem);
        known.filter(there -> there.closedAt().isEmpty()).ifPresent(there -> {
            throw Rejected.conflict("blockers.already-open", there.number())
                    .with("id", there.id().toString())
                    .with("can", List.of("open"));
        });
        return known.filter(this::isRecent)
                .map(there -> reopen(there, problem, project))
                .orElseGet(() -> enter(problem, project));
    }

    /// From a report: what is open already is not raised again.
    ///
    /// @return nothing when it was open
    public Optional<UUID> raiseUnlessOpen(Problem problem) {
        boolean isOpen = blockers.heldLike(problem)
                .filter(there -> there.closedAt().isEmpty())
                .isPresent();
        return isOpen ? Optional.empty() : Optional.of(raise(problem));
    }

    private boolean isRecent(Blocker there) {
        return there.closedAt()
                .map(calendars.current()::day)
                .filter(day -> !calendars.current().day(clock.instant()).isAfter(day.plusDays(SAME_WITHIN)))
                .isPresent();
    }

    private UUID enter(Problem problem, Project project) {
        UUID id = Ids.next();
        UUID me = Caller.current().member();
        Case matter = begin(problem, project, me);
        Instant now = clock.instant();
        Blocker raised = writing.add(id, problem, matter.id(), matter.number(), me, now);
        writing.moved(id, new Blockers.Move("RAISED", 1, 1, Optional.empty(), Optional.of(me), now));
        journal.record(fact("blocker.raised", id, matter.id(), problem)
                .with("changes", raised.fields().all()));
        return id;
    }

    private UUID reopen(Blocker there, Problem problem, Project project) {
        Case matter = begin(problem, project, there.raisedBy());
        Instant now = clock.instant();
        Blocker again = writing.reopen(there, matter.id(), problem.grade(), now);
        writing.moved(
                there.id(),
                new Blockers.Move(
                        "REOPENED",
                        there.level(),
                        1,
                        Optional.of(problem.description()),
                        Optional.of(Caller.current().member()),
                        now));
        journal.record(fact("blocker.reopened", there.id(), matter.id(), problem)
                .with("changes", again.fields().changes(there.fields()))
                .with("reopenCount", again.reopenCount())
                .with("raisedAt", there.raisedAt().toString()));
        return there.id();
    }

    private Case begin(Problem problem, Project project, UUID raiser) {
        Map<String, Object> routing = new HashMap<>(Map.of("raiser", raiser.toString()));
        project.people().chief().ifPresent(chief -> routing.put("chief", chief.toString()));
        project.people().leader().ifPresent(leader -> routing.put("leader", leader.toString()));
        String text = problem.description().strip();
        String title = project.name() + "："
                + text.substring(0, text.offsetByCodePoints(0, Math.min(TITLE, text.codePointCount(0, text.length()))));
        return BlockerDates.raising(
                problem.grade(),
                () -> start.start(catalog.current(WORKFLOW).bundle(), title, problem.paper(), routing));
    }

    private static Fact fact(String type, UUID id, UUID caseId, Problem problem) {
        return Fact.of(type, "squad-blocker", id)
                .inCase(caseId)
                .with("project", problem.project().toString())
                .with("category", problem.category())
                .with("grade", problem.grade().name());
    }
}
