package io.parkflow.squad.gatherings;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.squad.projects.Course;
import io.parkflow.squad.projects.Moments;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import io.parkflow.squad.projects.Proven;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Plans gatherings, holds them, and lets their projects move on. Joins the caller's transaction.
@Singleton
final class GatheringDesk {
    private final Gatherings gatherings;
    private final Projects projects;
    private final Proven proven;
    private final Moments moments;
    private final Journal journal;
    private final Clock clock;

    GatheringDesk(
            Gatherings gatherings, Projects projects, Proven proven, Moments moments, Journal journal, Clock clock) {
        this.gatherings = gatherings;
        this.projects = projects;
        this.proven = proven;
        this.moments = moments;
        this.journal = journal;
        this.clock = clock;
    }

    void plan(Gathering gathering) {
        gatherings.add(gathering, Caller.current().member(), clock.instant());
        journal.record(fact("gatherings.planned", gathering)
                .with("kind", gathering.kind().name())
                .with("heldOn", gathering.heldOn().toString()));
    }

    /// @throws Rejected 404, 409 it is over, the project is there already or further already; 422 no such project
    void invite(UUID id, UUID project) {
        Gathering gathering = planned(id);
        Project known = projects.find(project)
                .orElseThrow(() -> Rejected.flawed(List.of(Flaw.at("/projectId", "gatherings.no-such-project"))));
        if (!known.stage().isBefore(gathering.kind().stage()) || known.course() != Course.RUNNING) {
            throw Rejected.conflict("gatherings.other-stage")
                    .with("stage", known.stage().name());
        }
        if (!gatherings.invite(id, project, Caller.current().member(), clock.instant())) {
            throw Rejected.conflict("gatherings.there-already");
        }
        journal.record(fact("gatherings.projectAdded", gathering).with("project", project.toString()));
    }

    /// @throws Rejected 404, 409 it is over
    void leave(UUID id, UUID project) {
        Gathering gathering = planned(id);
        if (!gatherings.leave(id, project)) {
            throw Rejected.missing();
        }
        journal.record(fact("gatherings.projectRemoved", gathering).with("project", project.toString()));
    }

    /// @throws Rejected 404, 409 it is over, its day has not come, or nobody would be there
    void hold(UUID id) {
        Gathering gathering = planned(id);
        if (gathering.heldOn().isAfter(moments.today())) {
            throw Rejected.conflict("gatherings.not-yet", gathering.heldOn());
        }
        int there = gatherings.projects(List.of(id)).getOrDefault(id, List.of()).size();
        if (there == 0) {
            throw Rejected.conflict("gatherings.empty");
        }
        end(gathering, Gathering.State.HELD, fact("gatherings.held", gathering).with("projects", there));
    }

    /// @throws Rejected 404, 409 it is over
    void cancel(UUID id, String reason) {
        Gathering gathering = planned(id);
        end(
                gathering,
                Gathering.State.CANCELLED,
                fact("gatherings.cancelled", gathering).saying(Optional.of(reason)));
    }

    private void end(Gathering gathering, Gathering.State state, Fact fact) {
        gatherings.end(gathering.id(), state, Caller.current().member(), clock.instant());
        journal.record(fact);
    }

    /// What the gathering was held for is entered in the register, for one project, when its evidence is there.
    ///
    /// @throws Rejected 403 not theirs, 404, 409 not held, or with what is missing
    void advance(UUID id, UUID project) {
        Gathering gathering = gatherings.find(id).orElseThrow(Rejected::missing);
        if (!gatherings.projects(List.of(id)).getOrDefault(id, List.of()).contains(project)) {
            throw Rejected.missing();
        }
        if (gathering.state() != Gathering.State.HELD) {
            throw Rejected.conflict("gatherings.not-held")
                    .with("state", gathering.state().name());
        }
        proven.advance(project, gathering.kind().stage(), gathering.heldOn(), gathering.title());
    }

    private Gathering planned(UUID id) {
        Gathering gathering = gatherings.held(id).orElseThrow(Rejected::missing);
        if (gathering.state() != Gathering.State.PLANNED) {
            throw Rejected.conflict("gatherings.over")
                    .with("state", gathering.state().name());
        }
        return gathering;
    }

    private static Fact fact(String type, Gathering gathering) {
        return Fact.of(type, "squad-gathering", gathering.id());
    }
}
