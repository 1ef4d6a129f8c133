package io.parkflow.squad.blockers;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.squad.weekly.Reported;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Every row of a weekly report's table of blockers is raised, once.
@Singleton
final class FromReports implements Reported {
    private final Raising raising;

    FromReports(Raising raising) {
        this.raising = raising;
    }

    @Override
    public void reported(UUID report, UUID project, JsonNode blockers) {
        blockers.forEach(row -> raising.raiseUnlessOpen(new Problem(
                project,
                row.path("category").asText(),
                Grade.valueOf(row.path("grade").asText()),
                row.path("description").asText(),
                Optional.empty(),
                text(row, "needs"),
                text(row, "wantedBy").map(LocalDate::parse),
                Optional.of(report))));
    }

    private static Optional<String> text(JsonNode row, String field) {
        return Optional.of(row.path(field).asText("")).filter(text -> !text.isBlank());
    }
}
