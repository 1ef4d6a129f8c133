package io.parkflow.squad.projects;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.answer.Slice;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Allowed;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the register said before, of one project and between two days.
@Controller("/api/v1/squad")
class HistoryController {
    private final Projects projects;
    private final Histories histories;
    private final Moments moments;

    HistoryController(Projects projects, Histories histories, Moments moments) {
        this.projects = projects;
        this.histories = histories;
        this.moments = moments;
    }

    @Serdeable
    record PastVersion(int version, Instant since, List<Histories.FieldChange> changes) {}

    @Get("/projects/{id}/history")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(
            operationId = "getProjectHistory",
            summary = "Every version of a project, newest first, with what changed")
    Slice<PastVersion> history(UUID id) {
        projects.one(id);
        List<Project> versions = histories.versions(id);
        List<PastVersion> shown = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Project version = versions.get(i);
            List<Histories.FieldChange> changes =
                    i + 1 < versions.size() ? Histories.changes(versions.get(i + 1), version) : List.of();
            shown.add(new PastVersion(version.version(), version.since(), changes));
        }
        return Slice.all(shown);
    }

    @Get("/differences")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(
            operationId = "compareProjects",
            summary = "What is different in the register at the end of one day from the end of another")
    Slice<Histories.ProjectChange> differences(@QueryValue String from, @QueryValue String to) {
        LocalDate first = moments.asOf(Optional.of(from)).orElseThrow(() -> unreadable("from"));
        LocalDate last = moments.asOf(Optional.of(to)).orElseThrow(() -> unreadable("to"));
        if (last.isBefore(first)) {
            throw unreadable("to");
        }
        return Slice.all(histories.between(first, last));
    }

    private static Rejected unreadable(String name) {
        return Rejected.malformed("problem.unreadable-argument", name);
    }
}
