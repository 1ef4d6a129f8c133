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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets a case stand still for a while. Who keeps cases decides on thirty working days; what is to last longer stands
/// still that long and waits for the park's leader.
@Singleton
final class Pausing {
    private final CaseDesk desk;
    private final CaseOptions options;
    private final Items items;
    private final Pauses pauses;
    private final Tokens tokens;
    private final Calendars calendars;
    private final Journal journal;
    private final Clock clock;

    Pausing(
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
    record Break(@Nullable String comment, @Nullable LocalDate expectedOn) {}

    /// @param granted whether it may last as long as was asked for
    @Serdeable
    record Answer(@Nullable Boolean granted, @Nullable String comment) {}

    void suspend(Case seen, Break wanted) {
        Calendar calendar = calendars.current();
        Instant now = clock.instant();
        LocalDate until = checked(wanted, calendar.day(now));
        items.lock(seen.id());
        Case matter = desk.known(seen.id());
        options.require(matter, Deed.SUSPEND);
        LocalDate first = earlier(until, alone(matter.id(), now, calendar));
        pauses.add(matter.id(), matter.state(), Caller.current().member(), now, first);
        WorkingHours hours = new WorkingHours(calendar);
        for (Item item : items.ofCase(matter.id())) {
            item.dueAt()
                    .filter(due -> due.isAfter(now))
                    .ifPresent(due ->
                            items.pause(item.id(), (int) hours.between(now, due).toMinutes()));
        }
        tokens.suspend(matter.id());
        expect(matter.id(), first, calendar);
        journal.record(Fact.ofCase("work.case.suspended", matter.id())
                .saying(Words.find(wanted.comment()))
                .with("expectedOn", first.toString()));
        if (until.isAfter(first)) {
            ask(matter.id(), until, Words.needed(wanted.comment()), now);
        }
    }

    /// It takes longer than was thought.
    void extend(Case seen, Break wanted) {
        Calendar calendar = calendars.current();
        Instant now = clock.instant();
        LocalDate until = checked(wanted, calendar.day(now));
        Pauses.Pause pause = pauses.lock(seen.id()).orElseThrow(() -> Rejected.conflict("work.not-now"));
        options.require(desk.known(seen.id()), Deed.EXTEND);
        if (!until.isAfter(pause.expectedOn())) {
            throw Rejected.flawed(List.of(Flaw.at("/expectedOn", "work.pause-shorter")));
        }
        if (until.isAfter(alone(seen.id(), pause.since(), calendar))) {
            ask(seen.id(), until, Words.needed(wanted.comment()), now);
        } else {
            pauses.extend(seen.id(), until);
            expect(seen.id(), until, calendar);
            journal.record(Fact.ofCase("work.case.pauseExtended", seen.id())
                    .saying(Words.find(wanted.comment()))
                    .with("expectedOn", until.toString()));
        }
    }

    /// Decides on what was asked for; never on one's own wish.
    void answer(Case seen, Answer answer) {
        Flaws flaws = new Flaws();
        Boolean granted = answer.granted();
        if (granted == null) {
            flaws.add(Flaw.at("/granted", "problem.required"));
        } else if (!granted) {
            flaws.text("/comment", answer.comment(), Words.LONGEST);
        }
        flaws.refuse();
        Optional<Pauses.Pause> pause = pauses.lock(seen.id());
        Pauses.Wish wish =
                pause.flatMap(Pauses.Pause::wish).orElseThrow(() -> Rejected.conflict("work.pause-not-asked"));
        options.require(desk.known(seen.id()), Deed.GRANT);
        UUID me = Caller.current().member();
        if (wish.by().equals(me)) {
            throw Rejected.forbidden("work.pause-own");
        }
        boolean yes = Boolean.TRUE.equals(granted);
        LocalDate until = yes ? wish.until() : pause.get().expectedOn();
        pauses.withoutWish(seen.id());
        if (yes) {
            pauses.granted(seen.id(), until, me, clock.instant());
            expect(seen.id(), until, calendars.current());
        }
        journal.record(Fact.ofCase(yes ? "work.case.pauseGranted" : "work.case.pauseRefused", seen.id())
                .saying(Words.find(answer.comment()))
                .with("to", List.of(wish.by().toString()))
                .with("until", until.toString()));
    }

    void resume(Case seen, Optional<String> comment) {
        options.require(desk.known(seen.id()), Deed.RESUME);
        Pauses.Pause pause = pauses.take(seen.id()).orElseThrow(() -> Rejected.conflict("work.not-now"));
        Instant now = clock.instant();
        WorkingHours hours = new WorkingHours(calendars.current());
        for (Item item : items.ofCase(seen.id())) {
            item.leftMinutes()
                    .ifPresent(left ->
                            items.resume(item.id(), item.openedAt(), hours.plus(now, Duration.ofMinutes(left))));
        }
        tokens.resume(
                seen.id(),
                due -> due.isAfter(pause.since()) ? hours.plus(now, hours.between(pause.since(), due)) : due);
        desk.move(seen.id(), pause.state(), Optional.empty());
        journal.record(Fact.ofCase(Pauses.RESUMED, seen.id())
                .saying(comment)
                .with("minutes", hours.between(pause.since(), now).toMinutes()));
    }

    private void ask(UUID matter, LocalDate until, String reason, Instant now) {
        pauses.wish(matter, new Pauses.Wish(until, Caller.current().member(), reason, now));
        journal.record(Fact.ofCase("work.case.pauseAsked", matter)
                .saying(Optional.of(reason))
                .with("until", until.toString()));
    }

    private void expect(UUID matter, LocalDate until, Calendar calendar) {
        desk.move(matter, State.SUSPENDED, Optional.of(calendar.start(until)));
    }

    /// The last day a pause that began then may be expected to end without anybody's consent. One after the other
    /// count as one as long as the case is at the same step.
    private LocalDate alone(UUID matter, Instant since, Calendar calendar) {
        Optional<Instant> here =
                items.ofCase(matter).stream().map(Item::openedAt).min(Comparator.naturalOrder());
        long stood = here.map(step -> pauses.minutes(matter, step)).orElse(0L);
        return Patience.last(calendar.day(since), stood, calendar);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate checked(Break wanted, LocalDate today) {
        Flaws flaws = new Flaws();
        flaws.text("/comment", wanted.comment(), Words.LONGEST);
        LocalDate until = wanted.expectedOn();
        if (until == null) {
            flaws.add(Flaw.at("/expectedOn", "problem.required"));
        } else if (!until.isAfter(today) || until.isAfter(today.plusYears(1))) {
            flaws.add(Flaw.at("/expectedOn", "work.pause-length"));
        }
        flaws.refuse();
        return Objects.requireNonNull(until);
    }
}
