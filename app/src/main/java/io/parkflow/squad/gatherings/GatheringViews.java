package io.parkflow.squad.gatherings;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.squad.projects.Course;
import io.parkflow.squad.projects.Evidences;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.ProjectDesk;
import io.parkflow.squad.projects.Projects;
import io.parkflow.squad.projects.Stage;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What people see of gatherings.
@Singleton
final class GatheringViews {
    private final Gatherings gatherings;
    private final Projects projects;
    private final Evidences evidences;

    GatheringViews(Gatherings gatherings, Projects projects, Evidences evidences) {
        this.gatherings = gatherings;
        this.projects = projects;
        this.evidences = evidences;
    }

    /// @param advanced how many have come to the stage it is held for
    @Serdeable
    record Line(
            UUID id,
            Gathering.Kind kind,
            String title,
            LocalDate heldOn,
            Optional<String> place,
            Gathering.State state,
            int projects,
            int advanced) {}

    /// @param missing evidence without which it does not move on; of several kinds that would do all are named
    @Serdeable
    record Guest(
            UUID projectId,
            String projectCode,
            String projectName,
            Stage stage,
            List<Evidences.Kind> missing,
            List<String> can) {}

    @Serdeable
    record Sheet(Line gathering, List<Guest> items, List<String> can) {}

    List<Line> lines(List<Gathering> page) {
        Map<UUID, List<UUID>> guests =
                gatherings.projects(page.stream().map(Gathering::id).toList());
        Map<UUID, Project> known = projects.all(
                guests.values().stream().flatMap(List::stream).distinct().toList());
        return page.stream()
                .map(gathering -> line(gathering, guests.getOrDefault(gathering.id(), List.of()), known))
                .toList();
    }

    private static Line line(Gathering gathering, List<UUID> guests, Map<UUID, Project> known) {
        return new Line(
                gathering.id(),
                gathering.kind(),
                gathering.title(),
                gathering.heldOn(),
                gathering.place(),
                gathering.state(),
                guests.size(),
                (int) guests.stream()
                        .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                        .filter(project -> isThere(gathering, project))
                        .count());
    }

    private static boolean isThere(Gathering gathering, Project project) {
        return !project.stage().isBefore(gathering.kind().stage());
    }

    Sheet sheet(Gathering gathering) {
        List<UUID> guests = gatherings.projects(List.of(gathering.id())).getOrDefault(gathering.id(), List.of());
        Map<UUID, Project> known = projects.all(guests);
        Map<UUID, Set<Evidences.Kind>> proofs = evidences.kinds(guests);
        return new Sheet(
                line(gathering, guests, known),
                guests.stream()
                        .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                        .map(project -> guest(gathering, project, proofs.getOrDefault(project.id(), Set.of())))
                        .toList(),
                can(gathering));
    }

    private static Guest guest(Gathering gathering, Project project, Set<Evidences.Kind> there) {
        boolean done = isThere(gathering, project);
        List<Evidences.Kind> missing = done
                ? List.of()
                : List.copyOf(Evidences.missing(gathering.kind().stage(), there));
        boolean may = gathering.state() == Gathering.State.HELD
                && !done
                && missing.isEmpty()
                && project.course() == Course.RUNNING
                && ProjectDesk.maySteer(project, Caller.current());
        return new Guest(
                project.id(),
                project.code(),
                project.name(),
                project.stage(),
                missing,
                may ? List.of("advance") : List.of());
    }

    private static List<String> can(Gathering gathering) {
        boolean open = gathering.state() == Gathering.State.PLANNED;
        return open && Caller.current().may(Rights.SQUAD_DISPATCH)
                ? List.of("invite", "remove", "hold", "cancel")
                : List.of();
    }
}
