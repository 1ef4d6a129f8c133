package io.parkflow.squad.projects;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Lets a project come to a stage that must be proved. Joins the caller's transaction.
@Singleton
public final class Proven {
    private final Projects projects;
    private final ProjectDesk desk;

    Proven(Projects projects, ProjectDesk desk) {
        this.projects = projects;
        this.desk = desk;
    }

    /// @throws Rejected 403, 404, 409 it is there already, or with what is missing
    public void advance(UUID id, Stage to, LocalDate on, String why) {
        Project project = projects.held(id);
        if (!ProjectDesk.maySteer(project, Caller.current())) {
            throw Rejected.forbidden("projects.not-yours");
        }
        if (!project.stage().isBefore(to)) {
            throw Rejected.conflict("projects.stage-already")
                    .with("stage", project.stage().name());
        }
        desk.stage(id, to, on, Optional.of(why));
    }
}
