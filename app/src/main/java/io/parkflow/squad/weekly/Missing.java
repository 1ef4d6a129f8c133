package io.parkflow.squad.weekly;

import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import io.parkflow.squad.lights.Judge;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// 未报: yellow when the time to report is over, red when the time to review is, lapsed when the next week is open.
/// The week's row says what was told, so that nobody is told twice.
@Singleton
final class Missing {
    private final Weeks weeks;
    private final ReportWriting reports;
    private final CaseDesk cases;
    private final Judge judge;
    private final Journal journal;
    private final Transactions transactions;

    Missing(
            Weeks weeks,
            ReportWriting reports,
            CaseDesk cases,
            Judge judge,
            Journal journal,
            Transactions transactions) {
        this.weeks = weeks;
        this.reports = reports;
        this.cases = cases;
        this.judge = judge;
        this.journal = journal;
        this.transactions = transactions;
    }

    /// @return false while another node is at it
    boolean tell(Instant now) {
        boolean done = true;
        List<Week> open = transactions.read(() -> weeks.in(Week.Fate.OPEN));
        for (Week week : open) {
            if (!week.reportDue().isAfter(now) && week.yellowAt().isEmpty()) {
                done &= markAll(week, ReportWriting.Light.YELLOW, now);
            }
            if (!week.reviewDue().isAfter(now) && week.redAt().isEmpty()) {
                done &= markAll(week, ReportWriting.Light.RED, now);
            }
        }
        for (Week week : open.subList(0, Math.max(0, open.size() - 1))) {
            done &= end(week, now);
        }
        return done;
    }

    private enum Step {
        BUSY,
        MORE,
        DONE
    }

    /// In pieces, so that nobody who hands a report in waits for all of them; the lights of its projects say so with
    /// each.
    private boolean markAll(Week week, ReportWriting.Light light, Instant now) {
        Step step = Step.MORE;
        while (step == Step.MORE) {
            step = transactions.write(() -> mark(week, light, now));
        }
        return step == Step.DONE;
    }

    private Step mark(Week known, ReportWriting.Light light, Instant now) {
        Optional<Week> taken = weeks.take(known.id(), Week.Fate.OPEN);
        if (taken.isEmpty()) {
            return Step.BUSY;
        }
        Week week = taken.get();
        if ((light == ReportWriting.Light.YELLOW ? week.yellowAt() : week.redAt()).isPresent()) {
            return Step.DONE;
        }
        List<Report> missed = reports.mark(week.id(), light, now, Opening.BATCH);
        missed.forEach(report ->
                journal.record(ReportDesk.fact("weekly.missed", report).with("light", light.name())));
        judge.again(missed.stream().map(Report::project).toList());
        if (reports.anyUnmarked(week.id(), light)) {
            return Step.MORE;
        }
        if (light == ReportWriting.Light.YELLOW) {
            weeks.yellow(week.id(), now);
        } else {
            weeks.red(week.id(), now);
        }
        return Step.DONE;
    }

    private boolean end(Week week, Instant now) {
        Step step = Step.MORE;
        while (step == Step.MORE) {
            step = transactions.write(() -> miss(week.id(), now));
        }
        return step == Step.DONE;
    }

    private Step miss(UUID week, Instant now) {
        if (weeks.take(week, Week.Fate.OPEN).isEmpty()) {
            return Step.BUSY;
        }
        reports.miss(week, now, Opening.BATCH).forEach(this::lapse);
        if (reports.anyOpen(week)) {
            return Step.MORE;
        }
        weeks.over(week);
        return Step.DONE;
    }

    private void lapse(Report report) {
        Case matter = cases.known(report.caseId());
        if (!matter.state().isOver()) {
            cases.end(matter, State.LAPSED, ReportDesk.fact("weekly.lapsed", report));
        }
    }
}
