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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the register said before, of one project and between two days.
@Controller("/api/v1/squad")
class HistoryController {
    private final Projects projects;
    private final Histories histories;
    private final List<Differing> rooms;
    private final Moments moments;

    HistoryController(Projects projects, Histories histories, List<Differing> rooms, Moments moments) {
        this.projects = projects;
        this.histories = histories;
        this.rooms = List.copyOf(rooms);
        this.moments = moments;
    }

    @Serdeable
    record PastVersion(int version, Instant since, List<Difference.FieldChange> changes) {}

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
            List<Difference.FieldChange> changes =
                    i + 1 < versions.size() ? Histories.changes(versions.get(i + 1), version) : List.of();
            shown.add(new PastVersion(version.version(), version.since(), changes));
        }
        return Slice.all(shown);
    }

    /// @param code        its number; of a project its code, of a milestone its key
    /// @param projectName of the project it belongs to, as it was called on the second day
    @Serdeable
    record DifferenceLine(
            Difference.About about,
            UUID id,
            String code,
            String name,
            Optional<UUID> projectId,
            Optional<String> projectName,
            Difference.Kind kind,
            List<Difference.FieldChange> changes) {
        static DifferenceLine of(Difference found, Optional<Project> project) {
            return new DifferenceLine(
                    found.about(),
                    found.id(),
                    found.code(),
                    found.name(),
                    found.project(),
                    project.map(Project::name),
                    found.kind(),
                    found.changes());
        }
    }

    @Get("/differences")
    @View
    @Allowed(Rights.SQUAD_VIEW)
    @Operation(
            operationId = "compareDays",
            summary =
                    "What is different at the end of one day from the end of another: projects, milestones, blockers, "
                            + "orders and outcomes")
    Slice<DifferenceLine> differences(@QueryValue String from, @QueryValue String to) {
        LocalDate first = moments.asOf(Optional.of(from)).orElseThrow(() -> unreadable("from"));
        LocalDate last = moments.asOf(Optional.of(to)).orElseThrow(() -> unreadable("to"));
        if (last.isBefore(first)) {
            throw unreadable("to");
        }
        Instant before = moments.endOf(first);
        Instant after = moments.endOf(last);
        List<Difference> differences = rooms.stream()
                .flatMap(room -> room.between(before, after).stream())
                .sorted(Comparator.comparing(Difference::about))
                .toList();
        Map<UUID, Project> known = projects.all(
                differences.stream()
                        .flatMap(each -> each.project().stream())
                        .distinct()
                        .toList(),
                Optional.of(after));
        return Slice.all(differences.stream()
                .map(each -> DifferenceLine.of(each, each.project().flatMap(id -> Optional.ofNullable(known.get(id)))))
                .toList());
    }

    private static Rejected unreadable(String name) {
        return Rejected.malformed("problem.unreadable-argument", name);
    }
}
