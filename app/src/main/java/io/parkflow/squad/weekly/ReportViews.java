package io.parkflow.squad.weekly;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.inbox.Turns;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// What people see of reports, now and then.
@Singleton
final class ReportViews {
    private final Reports reports;
    private final Amendments amendments;
    private final Projects projects;
    private final Members members;
    private final Turns turns;

    ReportViews(Reports reports, Amendments amendments, Projects projects, Members members, Turns turns) {
        this.reports = reports;
        this.amendments = amendments;
        this.projects = projects;
        this.members = members;
        this.turns = turns;
    }

    @Serdeable
    record Person(UUID id, String name) {}

    /// @param light `green`; `yellow` and `red` while it is missing; it turns green again once it is there
    /// @param wasRed it was red and came after all (曾红)
    @Serdeable
    record Line(
            UUID id,
            String week,
            UUID projectId,
            String projectCode,
            String projectName,
            Optional<Person> officer,
            Optional<Person> chief,
            Report.State state,
            String light,
            boolean wasRed,
            Instant dueAt,
            Optional<Instant> submittedAt,
            Optional<String> confidence,
            Optional<Money> investTotal) {}

    List<Line> lines(List<Report> page, Optional<Instant> moment) {
        Map<UUID, Project> known =
                projects.all(page.stream().map(Report::project).distinct().toList(), moment);
        Map<UUID, String> names = names(known.values());
        return page.stream()
                .map(report -> line(report, Objects.requireNonNull(known.get(report.project())), names))
                .toList();
    }

    private Map<UUID, String> names(Collection<Project> known) {
        Set<UUID> ids = new HashSet<>();
        known.forEach(project -> ids.addAll(project.people().all()));
        return ids.isEmpty() ? Map.of() : members.names(ids);
    }

    private static Line line(Report report, Project project, Map<UUID, String> names) {
        return new Line(
                report.id(),
                report.week(),
                project.id(),
                project.code(),
                project.name(),
                person(project.people().officer(), names),
                person(project.people().chief(), names),
                report.state(),
                light(report),
                report.redAt().isPresent() && report.firstAt().isPresent(),
                report.dueAt(),
                report.submittedAt(),
                report.confidence(),
                report.investTotal());
    }

    private static String light(Report report) {
        if (report.firstAt().isPresent()) {
            return "green";
        }
        return report.redAt().isPresent() ? "red" : report.yellowAt().isPresent() ? "yellow" : "green";
    }

    private static Optional<Person> person(Optional<UUID> id, Map<UUID, String> names) {
        return id.map(known -> new Person(known, names.getOrDefault(known, "")));
    }

    /// What was reported.
    @Serdeable
    record Content(
            String week,
            Optional<String> progress,
            Optional<String> unchangedWhy,
            Optional<Money> investTotal,
            Optional<String> nextPlan,
            Optional<String> confidence,
            Optional<LocalDate> visitedOn,
            int photos,
            List<Map<String, Object>> milestones,
            List<Map<String, Object>> blockers) {
        static Content of(Report report) {
            return new Content(
                    report.week(),
                    report.progress(),
                    report.unchangedWhy(),
                    report.investTotal(),
                    report.nextPlan(),
                    report.confidence(),
                    report.visitedOn(),
                    report.photos().orElse(0),
                    rows(report.milestones()),
                    rows(report.blockers()));
        }

        private static List<Map<String, Object>> rows(Optional<String> json) {
            return json.map(Trees::read)
                    .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                            .map(Trees::map)
                            .toList())
                    .orElse(List.of());
        }
    }

    @Serdeable
    record Slip(Money from, Money to, String reason, String state, Person askedBy, Optional<Person> decidedBy) {}

    /// @param investWeek what was added since the last report
    /// @param last       the report before this one, for 与上周对照
    /// @param taskId     the task it waits in, when that lies with the caller
    @Serdeable
    record Sheet(
            Line report,
            UUID caseId,
            Content content,
            Optional<Money> investWeek,
            Optional<Content> last,
            Optional<Slip> amendment,
            int returned,
            Optional<Person> submittedBy,
            Optional<Person> reviewedBy,
            Optional<Instant> reviewedAt,
            Optional<UUID> taskId,
            List<String> can,
            List<Turns.Actor> actors) {}

    /// @param moment empty: now; of then nobody can do anything
    Sheet sheet(Report report, Optional<Instant> moment) {
        Project project = Objects.requireNonNull(
                projects.all(List.of(report.project()), moment).get(report.project()));
        Optional<Amendment> slip = moment.map(then -> amendments.newest(report.id(), then))
                .orElseGet(() -> amendments.newest(report.id()));
        Set<UUID> ids = new HashSet<>(project.people().all());
        report.submittedBy().ifPresent(ids::add);
        report.reviewedBy().ifPresent(ids::add);
        slip.ifPresent(asked -> {
            ids.add(asked.askedBy());
            asked.decidedBy().ifPresent(ids::add);
        });
        Map<UUID, String> names = new HashMap<>(members.names(ids));
        Turns.Turn turn = moment.isPresent() ? Turns.Turn.NOBODYS : turns.of(report.caseId());
        return new Sheet(
                line(report, project, names),
                report.caseId(),
                Content.of(report),
                report.investWeek(),
                reports.before(report.project(), report.week(), moment).map(Content::of),
                slip.map(asked -> new Slip(
                        asked.from(),
                        asked.to(),
                        asked.reason(),
                        asked.state(),
                        new Person(asked.askedBy(), names.getOrDefault(asked.askedBy(), "")),
                        person(asked.decidedBy(), names))),
                report.returned(),
                person(report.submittedBy(), names),
                person(report.reviewedBy(), names),
                report.reviewedAt(),
                turn.taskId(),
                can(turn, slip.filter(Amendment::isAsked).isPresent()),
                turn.actors());
    }

    /// A report that says less than was known is accepted with its slip or not at all.
    private static List<String> can(Turns.Turn turn, boolean less) {
        return turn.can().stream()
                .filter(outcome -> !outcome.equals(less ? "accept" : "amend"))
                .toList();
    }
}
