package io.parkflow.squad.weekly;

import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// 未报: yellow when the time to report is over, red when the time to review is, lapsed when the next week is open.
/// The week's row says what was told, so that nobody is told twice.
@Singleton
final class Missing {
    private final Weeks weeks;
    private final Reports reports;
    private final CaseDesk cases;
    private final Journal journal;
    private final Transactions transactions;

    Missing(Weeks weeks, Reports reports, CaseDesk cases, Journal journal, Transactions transactions) {
        this.weeks = weeks;
        this.reports = reports;
        this.cases = cases;
        this.journal = journal;
        this.transactions = transactions;
    }

    /// @return false while another node is at it
    boolean tell(Instant now) {
        boolean done = true;
        List<Week> open = transactions.read(() -> weeks.in(Week.Fate.OPEN));
        for (Week week : open) {
            if (!week.reportDue().isAfter(now) && week.yellowAt().isEmpty()) {
                done &= transactions.write(() -> mark(week, Reports.Light.YELLOW, now));
            }
            if (!week.reviewDue().isAfter(now) && week.redAt().isEmpty()) {
                done &= transactions.write(() -> mark(week, Reports.Light.RED, now));
            }
        }
        for (Week week : open.subList(0, Math.max(0, open.size() - 1))) {
            done &= end(week);
        }
        return done;
    }

    private boolean mark(Week known, Reports.Light light, Instant now) {
        Optional<Week> taken = weeks.take(known.id(), Week.Fate.OPEN);
        if (taken.isEmpty()) {
            return false;
        }
        Week week = taken.get();
        boolean isTold = (light == Reports.Light.YELLOW ? week.yellowAt() : week.redAt()).isPresent();
        if (!isTold) {
            reports.mark(week.id(), light, now)
                    .forEach(report -> journal.record(
                            ReportDesk.fact("weekly.missed", report).with("light", light.name())));
            if (light == Reports.Light.YELLOW) {
                weeks.yellow(week.id(), now);
            } else {
                weeks.red(week.id(), now);
            }
        }
        return true;
    }

    private boolean end(Week week) {
        while (true) {
            Optional<Integer> ended = transactions.write(() -> weeks.take(week.id(), Week.Fate.OPEN)
                    .map(_ -> {
                        List<Report> lapsed = reports.miss(week.id(), Opening.BATCH);
                        lapsed.forEach(this::lapse);
                        if (lapsed.size() < Opening.BATCH) {
                            weeks.over(week.id());
                        }
                        return lapsed.size();
                    }));
            if (ended.isEmpty()) {
                return false;
            }
            if (ended.get() < Opening.BATCH) {
                return true;
            }
        }
    }

    private void lapse(Report report) {
        Case matter = cases.known(report.caseId());
        if (!matter.state().isOver()) {
            cases.end(matter, State.LAPSED, ReportDesk.fact("weekly.lapsed", report));
        }
    }
}
