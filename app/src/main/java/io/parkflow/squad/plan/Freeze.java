package io.parkflow.squad.plan;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/// The leader approves the plan: it is baseline 1 from now on.
@Singleton
final class Freeze implements Verb {
    private final Projects projects;
    private final PlanDesk desk;

    Freeze(Projects projects, PlanDesk desk) {
        this.projects = projects;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "plan.freeze";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        Project project = projects.ofCase(call.caseId()).orElseThrow();
        desk.freeze(project.id(), call.given().comment().orElse("批准基线"), Optional.of(call.caseId()));
        return Map.of();
    }
}
