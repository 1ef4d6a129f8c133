package io.parkflow.squad.projects;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.money.Money;
import io.parkflow.ground.tenancy.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings in projects that were in the park's library before it used the platform (存量导入), with what they were on the
/// way: lists and lights of earlier days then show them as they were. The events say so on the day they are entered.
@Singleton
public final class ProjectArchive {
    private final ProjectWriting rows;
    private final Journal journal;
    private final Moments moments;

    ProjectArchive(ProjectWriting rows, Journal journal, Moments moments) {
        this.rows = rows;
        this.journal = journal;
        this.moments = moments;
    }

    /// @param registered when it began to be known; before anything else
    /// @param library    where it stands now: ADMITTED or RESERVE
    /// @param stage      how far it is now
    public record Past(
            String name,
            Project.Owner owner,
            Category category,
            Level level,
            String space,
            String track,
            Money total,
            Money annualPlan,
            boolean isTop500,
            LocalDate registered,
            Optional<LocalDate> admitted,
            Optional<LocalDate> started,
            Optional<LocalDate> finished,
            PartialDate plannedStart,
            PartialDate plannedFinish,
            Library library,
            Stage stage,
            People people) {}

    /// @return the projects as they are now, in the order they were sent
    public List<Project> enter(List<Past> all) {
        int serial = rows.serials(moments.today().getYear(), all.size());
        List<Project> entered = new ArrayList<>();
        for (Past past : all) {
            entered.add(enter(past, serial++));
        }
        return entered;
    }

    private Project enter(Past past, int serial) {
        Project first = first(past, "XM%d-%04d".formatted(moments.today().getYear(), serial));
        List<Project> versions = new ArrayList<>(List.of(first));
        past.admitted()
                .ifPresent(day -> follow(
                        versions, day, ProjectWords.of(versions.getLast()).library(Library.ADMITTED, past.admitted())));
        past.started()
                .ifPresent(day -> follow(
                        versions,
                        day,
                        ProjectWords.of(versions.getLast()).stage(Stage.BUILDING, past.started(), Optional.empty())));
        past.finished()
                .ifPresent(day -> follow(
                        versions,
                        day,
                        ProjectWords.of(versions.getLast()).stage(past.stage(), past.started(), past.finished())));
        rows.history(versions);
        Project now = versions.getLast();
        tell(now, past);
        return now;
    }

    /// In the order of the days, however they were told.
    private void follow(List<Project> versions, LocalDate day, Project next) {
        Project last = versions.getLast();
        Instant since = moments.endOf(day);
        Instant later = since.isAfter(last.since()) ? since : last.since().plusSeconds(1);
        versions.add(ProjectWords.of(next).version(later, last.version() + 1));
    }

    private Project first(Past past, String code) {
        Stage stage = past.started().isPresent() ? Stage.PREPARING : past.stage();
        return new Project(
                Ids.next(),
                code,
                past.name(),
                past.owner(),
                past.category(),
                past.level(),
                Optional.empty(),
                Optional.of(past.space()),
                Optional.of(past.track()),
                past.library() == Library.ADMITTED ? Library.OUTSIDE : past.library(),
                stage,
                Course.RUNNING,
                true,
                past.isTop500(),
                new Amounts(
                        past.total(),
                        past.annualPlan(),
                        Optional.of(past.total()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Targets(
                        Optional.of(past.registered()),
                        Optional.of(past.plannedStart()),
                        Optional.of(past.plannedFinish()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                past.people(),
                List.of(),
                Optional.empty(),
                moments.endOf(past.registered()),
                1);
    }

    private void tell(Project project, Past past) {
        journal.record(Fact.of("project.imported", "project", project.id())
                .with("code", project.code())
                .with("level", project.level().name())
                .with("version", project.version())
                .with("on", moments.endOf(past.registered()).toString())
                .with("project", ProjectFields.of(project)));
    }
}
