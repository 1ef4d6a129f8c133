package io.parkflow.platform.rhythm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the beats of the bound park. The row of a run is committed before its work begins. A report and its end are one
/// transaction, which counts only while the run is still this node's; a scan is many small ones, each of which may be
/// repeated, and its end counts in the same way.
@Singleton
final class Conductor {
    private static final Logger LOG = LoggerFactory.getLogger(Conductor.class);

    private final Runs runs;
    private final DayScan scan;
    private final List<Daily> dailies;
    private final Report report;
    private final Journal journal;
    private final Calendars calendars;
    private final Transactions transactions;
    private final Clock clock;

    Conductor(
            Runs runs,
            DayScan scan,
            List<Daily> dailies,
            Report report,
            Journal journal,
            Calendars calendars,
            Transactions transactions,
            Clock clock) {
        this.runs = runs;
        this.scan = scan;
        this.dailies = List.copyOf(dailies);
        this.report = report;
        this.journal = journal;
        this.calendars = calendars;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Somebody else has taken the run over.
    private static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Runs what is due, and takes over what another node has left.
    ///
    /// @return false while another node is still at something: look again soon
    boolean go() {
        Map<Beat, String> last = transactions.read(runs::last);
        ZoneId zone = calendars.current().zone();
        for (Beat beat : Beat.values()) {
            beat.due(clock.instant(), zone, Optional.ofNullable(last.get(beat))).forEach(this::take);
        }
        transactions.read(runs::stale).forEach(run -> take(period(run)));
        return !transactions.read(runs::anyRunning);
    }

    private void take(Beat.Period period) {
        transactions.write(() -> runs.take(period)).ifPresent(run -> perform(run, period));
    }

    static Beat.Period period(Run run) {
        String key = run.period();
        LocalDate day = switch (run.beat()) {
            case DAY -> LocalDate.parse(key);
            case WEEK -> LocalDate.parse(key + "-1", java.time.format.DateTimeFormatter.ISO_WEEK_DATE);
            case MONTH -> LocalDate.parse(key + "-01");
            case QUARTER ->
                LocalDate.of(Integer.parseInt(key.substring(0, 4)), 3 * Integer.parseInt(key.substring(6)) - 2, 1);
            case YEAR -> LocalDate.of(Integer.parseInt(key), 1, 1);
        };
        return run.beat().of(day);
    }

    private void perform(Run run, Beat.Period period) {
        try {
            if (run.beat() == Beat.DAY) {
                ObjectNode found = day();
                transactions.write(() -> end(run, found));
            } else {
                transactions.write(() -> end(run, report.make(run, period)));
            }
        } catch (Lost e) {
            LOG.info("run {} of {} was taken over", run.period(), run.beat());
        } catch (RuntimeException e) {
            LOG.warn("run {} of {} failed", run.period(), run.beat(), e);
            transactions.write(() -> fail(run, e));
        }
    }

    private ObjectNode end(Run run, ObjectNode found) {
        if (!runs.done(run, found)) {
            throw new Lost();
        }
        return found;
    }

    private ObjectNode day() {
        ObjectNode found = scan.scan();
        dailies.forEach(daily -> found.put(daily.word(), daily.scan()));
        return found;
    }

    private boolean fail(Run run, RuntimeException failure) {
        boolean ours = runs.failed(run, failure.getClass().getSimpleName());
        if (ours) {
            journal.record(Fact.of("rhythm.run.failed", "beat-report", run.id())
                    .with("beat", run.beat().word())
                    .with("period", run.period()));
        }
        return ours;
    }

    /// @throws Rejected 404 not there, 409 it has not failed
    Run again(UUID id) {
        Run known = transactions.read(() -> runs.find(id)).orElseThrow(Rejected::missing);
        Run taken = transactions.write(() -> {
            Run run = runs.retake(known.id()).orElseThrow(() -> Rejected.conflict("rhythm.not-failed"));
            journal.record(Fact.of("rhythm.run.repeated", "beat-report", run.id())
                    .with("beat", run.beat().word())
                    .with("period", run.period()));
            return run;
        });
        perform(taken, period(taken));
        return transactions.read(() -> runs.find(id)).orElseThrow();
    }
}
