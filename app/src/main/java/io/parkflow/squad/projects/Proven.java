package io.parkflow.squad.projects;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Lets a project come to a stage that must be proved. Joins the caller's transaction.
@Singleton
public final class Proven {
    private final Projects projects;
    private final Evidences evidences;
    private final ProjectDesk desk;

    Proven(Projects projects, Evidences evidences, ProjectDesk desk) {
        this.projects = projects;
        this.evidences = evidences;
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
        Set<Evidences.Kind> missing =
                Evidences.missing(to, evidences.kinds(List.of(id)).getOrDefault(id, Set.of()));
        if (!missing.isEmpty()) {
            throw Rejected.conflict("projects.no-evidence")
                    .with("missing", missing.stream().map(Enum::name).toList());
        }
        desk.stage(id, to, on, Optional.of(why));
    }
}
