package io.parkflow.squad.weekly;

import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import io.parkflow.squad.projects.Halting;
import io.parkflow.squad.projects.Project;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// A project that stops in mid-week does not owe the report of that week any more; what was late by then stays missed.
/// It owes one again from the first week that is opened once it goes on.
@Singleton
final class Excusing implements Halting {
    private final ReportWriting reports;
    private final CaseDesk cases;
    private final Clock clock;

    Excusing(ReportWriting reports, CaseDesk cases, Clock clock) {
        this.reports = reports;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void halted(Project project) {
        reports.excuse(project.id(), clock.instant().truncatedTo(ChronoUnit.MICROS))
                .forEach(this::end);
    }

    private void end(Report report) {
        Case matter = cases.known(report.caseId());
        if (!matter.state().isOver()) {
            boolean late = report.state() == Report.State.MISSED;
            cases.end(
                    matter,
                    late ? State.LAPSED : State.TERMINATED,
                    ReportDesk.fact(late ? "weekly.lapsed" : "weekly.excused", report));
        }
    }
}
