package io.parkflow.squad.projects;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
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
    private final PeopleDesk people;
    private final Journal journal;

    Assign(Setup setup, ProjectDesk desk, PeopleDesk people, Journal journal) {
        this.setup = setup;
        this.desk = desk;
        this.people = people;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "projects.assign";
    }

    /// @throws Rejected 422 with everybody who cannot have their part, or has one that checks it
    @Override
    public Map<String, Object> run(VerbCall call) {
        Project project = setup.of(call);
        People wanted = wanted(call.given().data());
        for (Part part : Part.values()) {
            UUID member = wanted.of(part).orElseThrow();
            if (project.people().of(part).filter(member::equals).isEmpty()) {
                project = desk.give(project, part, member, "组建专班", Optional.empty());
            }
        }
        journal.record(Fact.of("squad.assigned", "project", project.id()).inCase(call.caseId()));
        return Map.of();
    }

    private People wanted(Map<String, Object> data) {
        People wanted = People.NOBODY;
        for (Part part : Part.values()) {
            wanted = wanted.with(part, UUID.fromString(String.valueOf(data.get(field(part)))));
        }
        Flaws flaws = new Flaws();
        for (Part part : Part.values()) {
            String pointer = "/data/" + field(part);
            flaws.add(people.unfit(pointer, part, wanted.of(part).orElseThrow()));
            PeopleDesk.clashes(pointer, part, wanted).forEach(flaws::add);
        }
        flaws.refuse();
        return wanted;
    }

    private static String field(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
