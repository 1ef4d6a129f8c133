package io.parkflow.squad.blockers;

import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.cases.Submissions;
import io.parkflow.platform.work.Patience;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// A blocker that waits for a superior body longer than was thought. Up to thirty working days the office says so by
/// itself; what is to last longer the park's leader grants.
@Singleton
final class Waiting {
    private static final String FORM = "wait";
    private static final int LONGEST_YEARS = 1;

    private final Blockers blockers;
    private final BlockerWriting writing;
    private final Submissions submissions;
    private final Calendars calendars;
    private final Journal journal;
    private final Clock clock;

    Waiting(
            Blockers blockers,
            BlockerWriting writing,
            Submissions submissions,
            Calendars calendars,
            Journal journal,
            Clock clock) {
        this.blockers = blockers;
        this.writing = writing;
        this.submissions = submissions;
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Rejected 422 without a later day, within a year
    String extend(VerbCall call) {
        Blocker blocker = blockers.held(call.caseId());
        LocalDate today = calendars.current().day(clock.instant());
        Flaws flaws = new Flaws();
        String text = flaws.text(
                "/expectedOn", Trees.of(call.given().data()).path("expectedOn").asText(""), 10);
        flaws.refuse();
        LocalDate until = LocalDate.parse(text);
        boolean later = until.isAfter(blocker.expectedOn().orElse(today)) && !until.isBefore(today);
        if (!later || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            flaws.add(Flaw.at("/expectedOn", "blockers.expected-later"));
        }
        flaws.refuse();
        LocalDate since = calendars.current().day(blocker.waitingSince().orElseGet(clock::instant));
        if (until.isAfter(Patience.last(since, blocker.waitedMinutes(), calendars.current()))) {
            tell("blocker.waitAsked", "WAIT_ASKED", blocker, blocker, call, until);
            return "extend";
        }
        return extended(blocker, call, until);
    }

    private String extended(Blocker blocker, VerbCall call, LocalDate until) {
        Blocker after = writing.expect(blocker, until, clock.instant());
        tell("blocker.waitExtended", "WAIT_EXTENDED", blocker, after, call, until);
        return "waiting";
    }

    /// What the office asked for last.
    String grant(VerbCall call) {
        Blocker blocker = blockers.held(call.caseId());
        LocalDate until = submissions
                .findNewest(call.caseId(), FORM)
                .map(asked -> LocalDate.parse(asked.data().path("expectedOn").asText()))
                .orElseThrow();
        return extended(blocker, call, until);
    }

    String refuse(VerbCall call) {
        Blocker blocker = blockers.held(call.caseId());
        tell(
                "blocker.waitRefused",
                "WAIT_REFUSED",
                blocker,
                blocker,
                call,
                blocker.expectedOn().orElseThrow());
        return "waiting";
    }

    private void tell(String type, String kind, Blocker blocker, Blocker after, VerbCall call, LocalDate until) {
        Optional<String> why = call.given().comment();
        writing.moved(
                blocker.id(),
                new Blockers.Move(
                        kind,
                        blocker.level(),
                        blocker.level(),
                        Optional.of(why.map(text -> until + " " + text).orElse(until.toString())),
                        Optional.of(call.given().member()),
                        clock.instant()));
        journal.record(Handling.fact(type, blocker, after).saying(why).with("expected", until.toString()));
    }
}
