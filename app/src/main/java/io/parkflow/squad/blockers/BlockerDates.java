package io.parkflow.squad.blockers;

import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.Deadline;
import io.parkflow.ground.calendar.WorkingHours;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.OwnDates;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// An urgent blocker has the bundle's shorter lengths, `l1-urgent` in place of `l1`. One that waits outside is looked
/// at
/// again on the day its answer is expected.
@Singleton
final class BlockerDates implements OwnDates {
    private static final String WAITING = "waiting";
    private static final ScopedValue<Grade> RAISING = ScopedValue.newInstance();

    private final Blockers blockers;
    private final Provider<CaseDesk> cases;
    private final Calendars calendars;
    private final Clock clock;

    BlockerDates(Blockers blockers, Provider<CaseDesk> cases, Calendars calendars, Clock clock) {
        this.blockers = blockers;
        this.cases = cases;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// While it is raised it has no row yet.
    static <T> T raising(Grade grade, Supplier<T> work) {
        return ScopedValue.where(RAISING, grade).call(work::get);
    }

    @Override
    public String workflow() {
        return Raising.WORKFLOW;
    }

    @Override
    public Optional<Instant> find(UUID caseId, String step) {
        if (step.equals(WAITING)) {
            return blockers.ofCase(caseId)
                    .flatMap(Blocker::expectedOn)
                    .map(day -> new WorkingHours(calendars.current()).endOf(day));
        }
        Optional<Grade> grade = RAISING.isBound()
                ? Optional.of(RAISING.get())
                : blockers.ofCase(caseId).map(Blocker::grade);
        CaseDesk desk = cases.get();
        return grade.filter(Grade.URGENT::equals)
                .flatMap(_ -> desk.bundle(desk.known(caseId)).findLength(step + "-urgent"))
                .map(length -> Deadline.of(length, clock.instant(), calendars.current())
                        .due());
    }
}
