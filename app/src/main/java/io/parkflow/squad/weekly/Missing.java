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
    private final Reports reports;
    private final CaseDesk cases;
    private final Judge judge;
    private final Journal journal;
    private final Transactions transactions;

    Missing(Weeks weeks, Reports reports, CaseDesk cases, Judge judge, Journal journal, Transactions transactions) {
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
                done &= mark(week, Reports.Light.YELLOW, now);
            }
            if (!week.reviewDue().isAfter(now) && week.redAt().isEmpty()) {
                done &= mark(week, Reports.Light.RED, now);
            }
        }
        for (Week week : open.subList(0, Math.max(0, open.size() - 1))) {
            done &= end(week);
        }
        return done;
    }

    /// Tells once, then lets the lights of those projects say so, a batch a transaction; what is cut off there the day
    /// scan makes up for.
    private boolean mark(Week known, Reports.Light light, Instant now) {
        Optional<List<UUID>> missed =
                transactions.write(() -> weeks.take(known.id(), Week.Fate.OPEN).map(week -> told(week, light, now)));
        missed.ifPresent(projects -> {
            for (int from = 0; from < projects.size(); from += Opening.BATCH) {
                List<UUID> batch = projects.subList(from, Math.min(projects.size(), from + Opening.BATCH));
                transactions.write(() -> {
                    judge.again(batch);
                    return batch.size();
                });
            }
        });
        return missed.isPresent();
    }

    /// @return projects it was not known of before
    private List<UUID> told(Week week, Reports.Light light, Instant now) {
        if ((light == Reports.Light.YELLOW ? week.yellowAt() : week.redAt()).isPresent()) {
            return List.of();
        }
        List<Report> missed = reports.mark(week.id(), light, now);
        missed.forEach(report ->
                journal.record(ReportDesk.fact("weekly.missed", report).with("light", light.name())));
        if (light == Reports.Light.YELLOW) {
            weeks.yellow(week.id(), now);
        } else {
            weeks.red(week.id(), now);
        }
        return missed.stream().map(Report::project).toList();
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
