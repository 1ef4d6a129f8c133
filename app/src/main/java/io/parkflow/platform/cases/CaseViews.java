package io.parkflow.platform.cases;

import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.Light;
import io.parkflow.ground.identity.Organisation;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.RoleNames;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Draws cases for the one who looks: colleagues see names, applicants see roles.
@Singleton
final class CaseViews {
    private final CaseDesk desk;
    private final OpenStep.Source open;
    private final RoleNames roles;
    private final Organisation organisation;
    private final Calendars calendars;
    private final Sql sql;
    private final Clock clock;

    CaseViews(
            CaseDesk desk,
            OpenStep.Source open,
            RoleNames roles,
            Organisation organisation,
            Calendars calendars,
            Sql sql,
            Clock clock) {
        this.desk = desk;
        this.open = open;
        this.roles = roles;
        this.organisation = organisation;
        this.calendars = calendars;
        this.sql = sql;
        this.clock = clock;
    }

    CaseSheet sheet(Case matter, Viewer viewer, Locale locale) {
        Bundle bundle = desk.bundle(matter);
        List<CaseSheet.Actor> actors = open.of(matter.id()).stream()
                .map(step -> actor(step, bundle, viewer, locale))
                .toList();
        List<String> can = new ArrayList<>();
        if (actors.stream().anyMatch(CaseSheet.Actor::me)) {
            can.add("act");
        }
        return new CaseSheet(
                matter.id(),
                matter.number(),
                new CaseSheet.Workflow(
                        bundle.key(), bundle.version(), bundle.name().in(locale)),
                matter.title(),
                matter.state(),
                label(matter, locale),
                matter.outcome(),
                matter.openedAt(),
                matter.closedAt(),
                matter.expectedAt(),
                matter.imported() ? List.of() : stages(matter, bundle, locale),
                actors,
                can,
                matter.imported(),
                matter.version());
    }

    private static String label(Case matter, Locale locale) {
        return Texts.of(
                locale,
                matter.imported()
                        ? "cases.imported"
                        : "cases.state-" + matter.state().name(),
                List.of());
    }

    private static List<CaseSheet.Stage> stages(Case matter, Bundle bundle, Locale locale) {
        List<CaseSheet.Stage> drawn = new ArrayList<>();
        boolean passed = bundle.stages().stream()
                .anyMatch(stage -> stage.states().contains(matter.state().name()));
        for (Bundle.Stage stage : bundle.stages()) {
            boolean here = stage.states().contains(matter.state().name());
            drawn.add(new CaseSheet.Stage(
                    stage.key(), stage.name().in(locale), here ? "current" : passed ? "done" : "open"));
            passed = passed && !here;
        }
        return drawn;
    }

    private CaseSheet.Actor actor(OpenStep step, Bundle bundle, Viewer viewer, Locale locale) {
        boolean me = viewer.candidates().contains(step.candidate());
        return new CaseSheet.Actor(
                step.step(),
                bundle.step(step.step()).name().in(locale),
                who(step.candidate(), bundle.step(step.step()).assign().role(), viewer, locale),
                me,
                step.dueAt(),
                step.dueAt().map(due -> Light.of(step.openedAt(), due, clock.instant(), calendars.current())),
                step.dueAt().flatMap(calendars.current()::findProvisional));
    }

    private String who(String candidate, @org.jspecify.annotations.Nullable String role, Viewer viewer, Locale locale) {
        if (candidate.startsWith("r:")) {
            String code = candidate.substring(2);
            return Organisation.isBelonging(code) ? organisation.findName(code).orElse("") : roles.name(code, locale);
        }
        UUID member = UUID.fromString(candidate.substring(2));
        if (viewer.all() || member.equals(viewer.member())) {
            return name(member).orElse("");
        }
        return role == null ? Texts.of(locale, "cases.applicant", List.of()) : roles.name(role, locale);
    }

    private Optional<String> name(UUID member) {
        return sql.of("select name from member where tenant_id = :tenant and id = :id")
                .with("id", member)
                .find(row -> row.text("name"));
    }
}
