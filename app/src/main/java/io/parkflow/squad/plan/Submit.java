package io.parkflow.squad.plan;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.util.Map;

/// The chief hands the plan in to be approved.
@Singleton
final class Submit implements Verb {
    private final Projects projects;
    private final PlanDesk desk;

    Submit(Projects projects, PlanDesk desk) {
        this.projects = projects;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "plan.submit";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        Project project = projects.ofCase(call.caseId()).orElseThrow();
        desk.submit(project);
        return Map.of();
    }
}
