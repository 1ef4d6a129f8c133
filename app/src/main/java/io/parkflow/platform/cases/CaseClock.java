package io.parkflow.platform.cases;

import io.parkflow.engine.DueDates;
import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.Countdown;
import io.parkflow.ground.calendar.Deadline;
import io.parkflow.ground.calendar.Length;
import io.parkflow.ground.calendar.WorkingHours;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.catalog.Bundle;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// When steps are due, by the park's calendar; a step the case comes back to goes on with the time that was left.
@Singleton
public final class CaseClock implements DueDates {
    private final CaseDesk desk;
    private final Calendars calendars;
    private final Sql sql;
    private final Clock clock;
    private final Map<String, OwnDates> own;

    CaseClock(CaseDesk desk, Calendars calendars, Sql sql, Clock clock, List<OwnDates> own) {
        this.desk = desk;
        this.calendars = calendars;
        this.sql = sql;
        this.clock = clock;
        this.own = own.stream().collect(Collectors.toUnmodifiableMap(OwnDates::workflow, dates -> dates));
    }

    @Override
    public Instant due(UUID caseId, String deadline) {
        return findDue(caseId, desk.bundle(desk.known(caseId)), deadline)
                .orElseThrow(() -> new IllegalStateException("no deadline " + deadline));
    }

    /// @return nothing when the step has no deadline
    public Optional<Instant> findDue(UUID caseId, Bundle bundle, String step) {
        return Optional.ofNullable(own.get(bundle.key()))
                .flatMap(dates -> dates.find(caseId, step))
                .or(() -> bundle.findLength(step).map(length -> due(caseId, bundle, step, length)));
    }

    private Instant due(UUID caseId, Bundle bundle, String step, Length length) {
        Instant now = clock.instant();
        Calendar calendar = calendars.current();
        Deadline whole = Deadline.of(length, now, calendar);
        boolean resumes = bundle.steps().containsKey(step) && bundle.step(step).isResuming();
        Duration used = resumes ? used(caseId, step) : Duration.ZERO;
        if (used.isZero()) {
            return whole.due();
        }
        Duration left = Countdown.of(whole, calendar).total().minus(used);
        return left.isPositive() ? new WorkingHours(calendar).plus(now, left) : now;
    }

    /// The step is left for now; remembers how much of its time was used.
    public void used(UUID caseId, String step, Instant from) {
        Duration working = new WorkingHours(calendars.current()).between(from, clock.instant());
        sql.of("""
                        insert into step_clock (tenant_id, case_id, step, used_minutes)
                        values (:tenant, :case, :step, :minutes)
                        on conflict (tenant_id, case_id, step)
                        do update set used_minutes = step_clock.used_minutes + excluded.used_minutes
                        """)
                .with("case", caseId)
                .with("step", step)
                .with("minutes", (int) working.toMinutes())
                .change();
    }

    private Duration used(UUID caseId, String step) {
        return sql.of(
                        "select used_minutes from step_clock where tenant_id = :tenant and case_id = :case and step = :step")
                .with("case", caseId)
                .with("step", step)
                .find(row -> Duration.ofMinutes(row.integer("used_minutes")))
                .orElse(Duration.ZERO);
    }
}
