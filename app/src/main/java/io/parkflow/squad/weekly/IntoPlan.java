package io.parkflow.squad.weekly;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.Trees;
import io.parkflow.squad.plan.Headway;
import io.parkflow.squad.plan.Investments;
import io.parkflow.squad.plan.Milestone;
import io.parkflow.squad.plan.Milestones;
import io.parkflow.squad.plan.Plans;
import io.parkflow.squad.projects.Evidences;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a report says of the plan: judged when it is handed in, entered in the plan when it is accepted.
@Singleton
final class IntoPlan {
    static final String PROGRESS = "progress";
    private static final String DONE = "DONE";

    private final Projects projects;
    private final Plans plans;
    private final Milestones milestones;
    private final Headway progress;
    private final Investments investments;
    private final Calendars calendars;

    IntoPlan(
            Projects projects,
            Plans plans,
            Milestones milestones,
            Headway progress,
            Investments investments,
            Calendars calendars) {
        this.projects = projects;
        this.plans = plans;
        this.milestones = milestones;
        this.progress = progress;
        this.investments = investments;
        this.calendars = calendars;
    }

    /// Invested since the beginning as the plan knows it by the end of the day.
    Money known(UUID project, LocalDate day) {
        return investments.known(project, day);
    }

    /// Adds everything that keeps a milestone from counting as reached: one the plan does not have, no day, no
    /// evidence.
    ///
    /// @param rows of the form; a row that names no milestone of the plan is a remark
    void check(UUID project, JsonNode rows, Flaws flaws) {
        if (rows.valueStream().noneMatch(IntoPlan::isDone)) {
            return;
        }
        List<Milestone> planned = plans.of(project).milestones();
        for (int i = 0; i < rows.size(); i++) {
            if (isDone(rows.path(i))) {
                check(project, planned, rows.path(i), "/milestones/" + i, flaws);
            }
        }
    }

    private void check(UUID project, List<Milestone> planned, JsonNode row, String at, Flaws flaws) {
        Optional<Milestone> meant = meant(planned, row);
        if (meant.isEmpty()) {
            if (!row.path("id").asText("").isBlank()) {
                flaws.add(Flaw.at(at + "/id", "weekly.no-such-milestone"));
            }
            return;
        }
        if (meant.get().isDone()) {
            return;
        }
        if (row.path("doneOn").asText("").isBlank()) {
            flaws.add(Flaw.at(at + "/doneOn", "weekly.done-on", meant.get().name()));
        }
        Set<Evidences.Kind> missing = milestones.missing(projects.one(project), meant.get());
        if (missing.contains(Evidences.Kind.CONSTRUCTION_PERMIT)) {
            flaws.add(Flaw.at(at + "/state", "weekly.no-permit", meant.get().name()));
        }
        if (missing.contains(Evidences.Kind.SITE_PHOTO)) {
            flaws.add(Flaw.at(at + "/state", "weekly.no-photo", meant.get().name()));
        }
    }

    private static boolean isDone(JsonNode row) {
        return row.path("state").asText().equals(DONE);
    }

    /// By its id, or by its name where that is written by hand.
    private static Optional<Milestone> meant(List<Milestone> planned, JsonNode row) {
        String id = row.path("id").asText("").strip();
        String name = row.path("name").asText("").strip();
        return planned.stream()
                .filter(each -> id.isEmpty()
                        ? each.name().equals(name)
                        : each.id().toString().equals(id))
                .findFirst();
    }

    /// In the transaction in which the report is accepted. Its figure is that of the day it was handed in.
    ///
    /// @param correction why it is less than what was known
    /// @throws Rejected 409 when the plan knows of more by now
    void enter(Report report, Optional<String> correction) {
        LocalDate day = calendars.current().day(report.submittedAt().orElseThrow());
        Project project = projects.held(report.project());
        report.investTotal()
                .ifPresent(total -> investments.enter(project.id(), day, total, correction, Investments.Source.REPORT));
        JsonNode rows = Trees.read(report.milestones().orElse("[]"));
        if (rows.isEmpty()) {
            return;
        }
        List<Milestone> planned = plans.of(project.id()).milestones();
        milestones.reached(project, days(planned, rows));
        progress.enter(project, percents(planned, rows));
    }

    private static Map<UUID, Integer> percents(List<Milestone> planned, JsonNode rows) {
        Map<UUID, Integer> percents = new HashMap<>();
        rows.valueStream()
                .filter(row -> !isDone(row) && row.path(PROGRESS).isInt())
                .forEach(row -> meant(planned, row)
                        .ifPresent(milestone -> percents.putIfAbsent(
                                milestone.id(), row.path(PROGRESS).asInt())));
        return percents;
    }

    private static Map<UUID, LocalDate> days(List<Milestone> planned, JsonNode rows) {
        Map<UUID, LocalDate> days = new HashMap<>();
        rows.valueStream()
                .filter(row -> isDone(row) && row.path("doneOn").isTextual())
                .forEach(row -> meant(planned, row)
                        .ifPresent(milestone -> days.putIfAbsent(
                                milestone.id(),
                                LocalDate.parse(row.path("doneOn").asText()))));
        return days;
    }
}
