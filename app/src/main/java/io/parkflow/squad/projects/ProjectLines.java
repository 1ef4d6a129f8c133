package io.parkflow.squad.projects;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.money.Money;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Projects as lists show them: a line each, with the light and what comes next.
@Singleton
final class ProjectLines {
    private final ProjectViews views;
    private final List<Ahead> plans;

    ProjectLines(ProjectViews views, List<Ahead> plans) {
        this.views = views;
        this.plans = List.copyOf(plans);
    }

    /// @param next what it comes to next
    /// @param can  what the project itself says, but for writing its form
    @Serdeable
    record ProjectRow(
            UUID id,
            String code,
            String name,
            String ownerName,
            Category category,
            Level level,
            Optional<String> space,
            Optional<String> track,
            Library library,
            Stage stage,
            Course course,
            List<ProjectViews.Tag> tags,
            Money totalInvest,
            Money annualPlan,
            Optional<String> plannedStart,
            Optional<String> plannedFinish,
            ProjectViews.Hands people,
            Optional<Lamp.Shade> light,
            Optional<Ahead.Next> next,
            List<String> can) {}

    /// The number of statements does not depend on the number of projects.
    List<ProjectRow> of(List<Project> projects, Optional<LocalDate> asOf, Locale locale) {
        List<UUID> ids = projects.stream().map(Project::id).toList();
        Map<UUID, Lamp.Shade> shades = views.shades(ids, asOf, locale);
        Map<UUID, Ahead.Next> next =
                ids.isEmpty() || plans.isEmpty() ? Map.of() : plans.getFirst().next(ids, asOf);
        Map<UUID, String> names = views.names(projects);
        Caller caller = Caller.current();
        return projects.stream()
                .map(project -> line(
                        project,
                        names,
                        Optional.ofNullable(shades.get(project.id())),
                        Optional.ofNullable(next.get(project.id())),
                        asOf.isPresent() ? List.of() : ProjectActs.besidesWriting(project, caller)))
                .toList();
    }

    private static ProjectRow line(
            Project project,
            Map<UUID, String> names,
            Optional<Lamp.Shade> light,
            Optional<Ahead.Next> next,
            List<String> can) {
        return new ProjectRow(
                project.id(),
                project.code(),
                project.name(),
                project.owner().name(),
                project.category(),
                project.level(),
                project.space(),
                project.track(),
                project.library(),
                project.stage(),
                project.course(),
                ProjectViews.tags(project),
                project.amounts().total(),
                project.amounts().annualPlan(),
                project.targets().start().map(PartialDate::toString),
                project.targets().finish().map(PartialDate::toString),
                ProjectViews.hands(project.people(), names),
                light,
                next,
                can);
    }
}
