package io.parkflow.squad.plan;

import io.parkflow.squad.projects.Passing;
import io.parkflow.squad.projects.Underway;
import jakarta.inject.Singleton;
import java.util.List;

/// The request that waits for its decision.
@Singleton
final class ChangesUnderway implements Underway {
    private final ChangeRows rows;

    ChangesUnderway(ChangeRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Matter> follow(Passing passing) {
        return rows.findOpen(passing.project()).flatMap(ChangeRows.Change::caseId).stream()
                .map(matter -> new Matter(matter, List.of(passing.place()), passing))
                .toList();
    }
}
