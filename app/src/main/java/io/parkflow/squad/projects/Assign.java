package io.parkflow.squad.projects;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Forms the squad: who leads it, who drives it, who follows it day by day.
@Singleton
final class Assign implements Verb {
    private final Setup setup;
    private final ProjectDesk desk;
    private final Journal journal;

    Assign(Setup setup, ProjectDesk desk, Journal journal) {
        this.setup = setup;
        this.desk = desk;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "projects.assign";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        Project project = setup.of(call);
        Map<String, Object> data = call.given().data();
        for (Part part : Part.values()) {
            UUID member = UUID.fromString(String.valueOf(data.get(part.name().toLowerCase(Locale.ROOT))));
            if (project.people().of(part).filter(member::equals).isEmpty()) {
                project = desk.give(project, part, member, "组建专班", Optional.empty());
            }
        }
        journal.record(Fact.of("squad.assigned", "project", project.id()).inCase(call.caseId()));
        return Map.of();
    }
}
