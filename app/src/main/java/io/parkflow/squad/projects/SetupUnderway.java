package io.parkflow.squad.projects;

import jakarta.inject.Singleton;
import java.util.List;

/// Admission and the forming of the squad.
@Singleton
final class SetupUnderway implements Underway {
    private final Projects projects;

    SetupUnderway(Projects projects) {
        this.projects = projects;
    }

    @Override
    public List<Matter> follow(Passing passing) {
        return projects.find(passing.project()).flatMap(Project::caseId).stream()
                .map(matter -> new Matter(matter, List.of(passing.place()), passing))
                .toList();
    }
}
