package io.parkflow.squad.weekly;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.catalog.Catalog;
import io.parkflow.squad.projects.People;
import io.parkflow.squad.projects.Project;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Makes the report tasks of a week: a transaction for every fifty projects, so that nobody who answers a task waits
/// long
/// for the counter that stands beside it, and each begins where the last one ended, whoever made it. The row of the
/// week
/// is held meanwhile: two nodes never make the same tasks.
@Singleton
final class Opening {
    static final String WORKFLOW = "squad-weekly-dispatch";
    static final int BATCH = 50;

    private final Weeks weeks;
    private final Reports reports;
    private final ReportWriting writing;
    private final Projects projects;
    private final Catalog catalog;
    private final CaseDesk cases;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    Opening(
            Weeks weeks,
            Reports reports,
            ReportWriting writing,
            Projects projects,
            Catalog catalog,
            CaseDesk cases,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.weeks = weeks;
        this.reports = reports;
        this.writing = writing;
        this.projects = projects;
        this.catalog = catalog;
        this.cases = cases;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    private enum Step {
        BUSY,
        MORE,
        DONE
    }

    /// @return false while another node is at it
    boolean open(Week week) {
        while (true) {
            switch (transactions.write(() -> batch(week.id()))) {
                case BUSY -> {
                    return false;
                }
                case DONE -> {
                    return true;
                }
                case MORE -> {}
            }
        }
    }

    private Step batch(UUID id) {
        Optional<Week> taken = weeks.take(id, Week.Fate.OPENING);
        if (taken.isEmpty()) {
            return Step.BUSY;
        }
        Week week = taken.get();
        List<Project> next = projects.reporting(reports.lastProject(week.id()), BATCH);
        if (!next.isEmpty()) {
            open(week, next);
        }
        if (next.size() == BATCH) {
            return Step.MORE;
        }
        weeks.opened(week.id(), clock.instant());
        int all = Optional.ofNullable(
                        reports.counts(List.of(week.id()), Optional.empty()).get(week.id()))
                .map(Reports.Counts::projects)
                .orElse(0);
        journal.record(Fact.of("weekly.weekOpened", "squad-week", week.id())
                .with("week", week.week())
                .with("projects", all));
        return Step.DONE;
    }

    private void open(Week week, List<Project> next) {
        Bundle bundle = catalog.current(WORKFLOW).bundle();
        Optional<UUID> office =
                next.stream().allMatch(project -> starter(project).isPresent()) ? Optional.empty() : reports.office();
        List<Project> owned = next.stream()
                .filter(project -> starter(project).or(() -> office).isPresent())
                .toList();
        List<CaseDesk.Entry> entries = owned.stream()
                .map(project -> new CaseDesk.Entry(
                        project.name() + " " + week.week() + " 周报",
                        starter(project).or(() -> office).orElseThrow()))
                .toList();
        List<Case> opened = WeeklyDates.opening(
                week.reportDue(),
                () -> cases.openAll(bundle, entries, (i, matter) -> cases.begin(matter, routing(owned.get(i)))));
        List<ReportWriting.Fresh> fresh = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            fresh.add(new ReportWriting.Fresh(
                    Ids.next(), owned.get(i).id(), opened.get(i).id()));
        }
        if (!fresh.isEmpty()) {
            writing.open(week, fresh, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        fresh.forEach(report -> journal.record(Fact.of("weekly.opened", "squad-report", report.id())
                .inCase(report.caseId())
                .with("project", report.project().toString())
                .with("week", week.week())
                .with("due", week.reportDue().toString())));
    }

    private static Optional<UUID> starter(Project project) {
        return project.people()
                .officer()
                .or(() -> project.people().chief())
                .or(() -> project.people().leader());
    }

    private static Map<String, Object> routing(Project project) {
        Map<String, Object> routing = new HashMap<>();
        project.people().officer().ifPresent(id -> routing.put("officer", id.toString()));
        reviewer(project.people()).ifPresent(id -> routing.put("chief", id.toString()));
        return routing;
    }

    /// Who reports does not review: where one person is both, or there is no chief, it goes up.
    static Optional<UUID> reviewer(People people) {
        return people.chief()
                .filter(chief -> people.officer().filter(chief::equals).isEmpty())
                .or(people::leader);
    }
}
