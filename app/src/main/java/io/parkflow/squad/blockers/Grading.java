package io.parkflow.squad.blockers;

import io.parkflow.engine.Timers;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendar;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.Deadline;
import io.parkflow.ground.calendar.Length;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import io.parkflow.squad.lights.Judge;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The office grades what was raised: how grave it is says how much time there is. Joins the caller's transaction.
@Singleton
final class Grading {
    private static final Set<Blocker.State> OPEN = Set.of(Blocker.State.RAISED, Blocker.State.HANDLING);

    private final Blockers blockers;
    private final BlockerWriting writing;
    private final Judge judge;
    private final CaseDesk cases;
    private final Items items;
    private final Timers timers;
    private final Calendars calendars;
    private final Journal journal;
    private final Clock clock;

    Grading(
            Blockers blockers,
            BlockerWriting writing,
            Judge judge,
            CaseDesk cases,
            Items items,
            Timers timers,
            Calendars calendars,
            Journal journal,
            Clock clock) {
        this.blockers = blockers;
        this.writing = writing;
        this.judge = judge;
        this.cases = cases;
        this.items = items;
        this.timers = timers;
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
    }

    static boolean isOffered(Blocker blocker, Caller caller) {
        return OPEN.contains(blocker.state()) && caller.may(Rights.SQUAD_DISPATCH);
    }

    /// @throws Rejected 404, 409 when it has that grade, or waits, is being verified or over
    void regrade(UUID id, Grade to, String reason) {
        Blocker before = blockers.findHeld(id).orElseThrow(Rejected::missing);
        if (!OPEN.contains(before.state())) {
            throw Rejected.conflict("blockers.not-now")
                    .with("state", before.state().name());
        }
        if (before.grade() == to) {
            throw Rejected.conflict("blockers.grade-already");
        }
        Blocker after = writing.grade(before, to, clock.instant());
        writing.moved(
                id,
                new Blockers.Move(
                        "REGRADED",
                        before.level(),
                        before.level(),
                        Optional.of(word(before.grade()) + " → " + word(to) + "：" + reason),
                        Optional.of(Caller.current().member()),
                        clock.instant()));
        Bundle bundle = cases.bundle(cases.known(before.caseId()));
        items.ofCase(before.caseId()).stream()
                .filter(item -> item.kind() == Item.Kind.STEP)
                .forEach(item -> date(item, to, bundle));
        journal.record(Handling.fact("blocker.regraded", before, after).saying(Optional.of(reason)));
        judge.again(List.of(before.project()));
    }

    private static String word(Grade grade) {
        return switch (grade) {
            case NORMAL -> "一般";
            case PRESSING -> "较急";
            case URGENT -> "紧急";
        };
    }

    /// The step's time by the new grade, from its beginning; what becomes shorter is counted from now, so that nobody
    /// is
    /// late by it.
    private void date(Item item, Grade grade, Bundle bundle) {
        Optional<Length> length = Optional.of(item.step() + "-urgent")
                .filter(_ -> grade == Grade.URGENT)
                .flatMap(bundle::findLength)
                .or(() -> bundle.findLength(item.step()));
        if (length.isEmpty() || item.dueAt().isEmpty()) {
            return;
        }
        Calendar calendar = calendars.current();
        Instant was = item.dueAt().get();
        Instant whole = Deadline.of(length.get(), item.openedAt(), calendar).due();
        Instant fresh = Deadline.of(length.get(), clock.instant(), calendar).due();
        Instant due = whole.isBefore(was) ? fresh.isBefore(was) ? fresh : was : whole;
        items.resume(item.id(), item.openedAt(), due);
        timers.of(item.caseId()).stream()
                .filter(timer -> timer.deadline().equals(item.step()))
                .forEach(timer -> timers.move(timer.id(), due));
    }
}
