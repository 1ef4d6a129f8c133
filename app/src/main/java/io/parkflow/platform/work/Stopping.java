package io.parkflow.platform.work;

import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.engine.Tokens;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.WorkingHours;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ends a case from outside its workflow, or lets it stand still for a while.
@Singleton
final class Stopping {
    private final CaseDesk desk;
    private final CaseOptions options;
    private final Items items;
    private final Pauses pauses;
    private final Tokens tokens;
    private final Calendars calendars;
    private final Journal journal;
    private final Clock clock;

    Stopping(
            CaseDesk desk,
            CaseOptions options,
            Items items,
            Pauses pauses,
            Tokens tokens,
            Calendars calendars,
            Journal journal,
            Clock clock) {
        this.desk = desk;
        this.options = options;
        this.items = items;
        this.pauses = pauses;
        this.tokens = tokens;
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param expectedOn day on which it is expected to go on
    @Serdeable
    record Pausing(@Nullable String comment, @Nullable LocalDate expectedOn) {}

    void cancel(Case matter, String comment) {
        end(matter, Deed.CANCEL, State.WITHDRAWN, "cancelled", comment);
    }

    void terminate(Case matter, String comment) {
        end(matter, Deed.TERMINATE, State.TERMINATED, "terminated", comment);
    }

    private void end(Case seen, Deed deed, State state, String what, String comment) {
        items.lock(seen.id());
        Case matter = desk.known(seen.id());
        options.require(matter, deed);
        pauses.take(matter.id());
        desk.end(matter, state, Fact.ofCase("work.case." + what, matter.id()).saying(Optional.of(comment)));
    }

    void suspend(Case seen, Pausing pausing) {
        LocalDate until = checked(pausing);
        items.lock(seen.id());
        Case matter = desk.known(seen.id());
        options.require(matter, Deed.SUSPEND);
        Instant now = clock.instant();
        pauses.add(matter.id(), matter.state(), Caller.current().member(), now, until);
        WorkingHours hours = new WorkingHours(calendars.current());
        for (Item item : items.ofCase(matter.id())) {
            item.dueAt()
                    .filter(due -> due.isAfter(now))
                    .ifPresent(due ->
                            items.pause(item.id(), (int) hours.between(now, due).toMinutes()));
        }
        tokens.suspend(matter.id());
        desk.move(
                matter.id(),
                State.SUSPENDED,
                Optional.of(until.atStartOfDay(Calendar.ZONE).toInstant()));
        journal.record(Fact.ofCase("work.case.suspended", matter.id())
                .saying(Words.find(pausing.comment()))
                .with("expectedOn", until.toString()));
    }

    private LocalDate checked(Pausing pausing) {
        Flaws flaws = new Flaws();
        flaws.text("/comment", pausing.comment(), Words.LONGEST);
        LocalDate today = clock.instant().atZone(Calendar.ZONE).toLocalDate();
        LocalDate until = pausing.expectedOn();
        if (until == null) {
            flaws.add(Flaw.at("/expectedOn", "problem.required"));
        } else if (!until.isAfter(today) || until.isAfter(today.plusYears(1))) {
            flaws.add(Flaw.at("/expectedOn", "work.pause-length"));
        }
        flaws.refuse();
        return java.util.Objects.requireNonNull(until);
    }

    void resume(Case seen, Optional<String> comment) {
        options.require(desk.known(seen.id()), Deed.RESUME);
        Pauses.Pause pause = pauses.take(seen.id()).orElseThrow(() -> Rejected.conflict("work.not-now"));
        Instant now = clock.instant();
        WorkingHours hours = new WorkingHours(calendars.current());
        for (Item item : items.ofCase(seen.id())) {
            item.leftMinutes().ifPresent(left -> items.resume(item.id(), hours.plus(now, Duration.ofMinutes(left))));
        }
        tokens.resume(
                seen.id(),
                due -> due.isAfter(pause.since()) ? hours.plus(now, hours.between(pause.since(), due)) : due);
        desk.move(seen.id(), pause.state(), Optional.empty());
        journal.record(Fact.ofCase("work.case.resumed", seen.id())
                .saying(comment)
                .with("minutes", hours.between(pause.since(), now).toMinutes()));
    }
}
