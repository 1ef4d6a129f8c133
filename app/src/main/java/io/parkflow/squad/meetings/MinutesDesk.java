package io.parkflow.squad.meetings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.Submissions;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Signs the minutes: from then on every outcome is a task of its owner, and the letter goes out. Joins the caller's
/// transaction.
@Singleton
public final class MinutesDesk {
    static final String WORKFLOW = "squad-outcome";
    private static final int TITLE = 60;

    private final Meetings meetings;
    private final Outcomes outcomes;
    private final OutcomeWriting writing;
    private final Projects projects;
    private final Catalog catalog;
    private final CaseDesk cases;
    private final Submissions submissions;
    private final Journal journal;
    private final Clock clock;

    MinutesDesk(
            Meetings meetings,
            Outcomes outcomes,
            OutcomeWriting writing,
            Projects projects,
            Catalog catalog,
            CaseDesk cases,
            Submissions submissions,
            Journal journal,
            Clock clock) {
        this.meetings = meetings;
        this.outcomes = outcomes;
        this.writing = writing;
        this.projects = projects;
        this.catalog = catalog;
        this.cases = cases;
        this.submissions = submissions;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Rejected 404, 409 unless the meeting is over and its minutes are not out
    public void issue(UUID id) {
        Meeting meeting = meetings.held(id).orElseThrow(Rejected::missing);
        if (meeting.state() != Meeting.State.CLOSED) {
            throw Rejected.conflict("meetings.not-now")
                    .with("state", meeting.state().name());
        }
        Instant now = clock.instant();
        UUID me = Caller.current().member();
        List<Outcome> all = outcomes.heldOf(id);
        all.forEach(outcome -> assign(meeting, outcome, me, now));
        meetings.issue(meeting, me, now);
        journal.record(MeetingDesk.fact("meeting.minutesIssued", id)
                .with("outcomes", all.size())
                .with("late", meeting.minutesDue().filter(now::isAfter).isPresent()));
    }

    private void assign(Meeting meeting, Outcome outcome, UUID clerk, Instant now) {
        Bundle bundle = catalog.current(WORKFLOW).bundle();
        String what = outcome.what().strip();
        String title =
                what.substring(0, what.offsetByCodePoints(0, Math.min(TITLE, what.codePointCount(0, what.length()))));
        Case opened = cases.open(bundle, title, clerk, Optional.empty());
        cases.holding(opened, () -> {
            ObjectNode paper = Trees.empty()
                    .put("meeting", meeting.title())
                    .put("what", outcome.what())
                    .put("dueOn", outcome.dueOn().toString())
                    .put("acceptance", outcome.acceptance());
            outcome.project().flatMap(projects::find).map(Project::name).ifPresent(name -> paper.put("project", name));
            submissions.add(
                    opened.id(),
                    "start",
                    "outcome",
                    catalog.form(bundle.key(), bundle.version(), "outcome").version(),
                    paper,
                    clerk);
            cases.begin(opened, Map.of("owner", outcome.owner().toString()));
            return opened;
        });
        cases.number(opened);
        Outcome assigned = writing.assigned(outcome, opened.id(), now);
        journal.record(OutcomeDesk.fact("decision.assigned", outcome, assigned)
                .with("due", outcome.dueOn().toString()));
    }
}
