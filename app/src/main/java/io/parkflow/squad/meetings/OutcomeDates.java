package io.parkflow.squad.meetings;

import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.WorkingHours;
import io.parkflow.platform.cases.OwnDates;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An outcome is due when the meeting said so: at the end of that day.
@Singleton
final class OutcomeDates implements OwnDates {
    private final Outcomes outcomes;
    private final Calendars calendars;

    OutcomeDates(Outcomes outcomes, Calendars calendars) {
        this.outcomes = outcomes;
        this.calendars = calendars;
    }

    @Override
    public String workflow() {
        return MinutesDesk.WORKFLOW;
    }

    @Override
    public Optional<Instant> find(UUID caseId, String step) {
        return step.equals("do")
                ? outcomes.ofCase(caseId)
                        .map(Outcome::dueOn)
                        .map(day -> new WorkingHours(calendars.current()).endOf(day))
                : Optional.empty();
    }
}
