package io.parkflow.squad.plan;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.Ending;
import io.parkflow.platform.cases.State;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.util.Map;

/// The leader returns the plan, or the review ends before its time: it can be drawn again.
@Singleton
final class ReopenPlan implements Verb, Ending {
    private final Projects projects;
    private final PlanDesk desk;

    ReopenPlan(Projects projects, PlanDesk desk) {
        this.projects = projects;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "plan.reopen";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        desk.reopen(projects.ofCase(call.caseId()).orElseThrow().id());
        return Map.of();
    }

    @Override
    public void ending(Case matter, State to) {
        projects.ofCase(matter.id()).ifPresent(project -> desk.reopen(project.id()));
    }
}
