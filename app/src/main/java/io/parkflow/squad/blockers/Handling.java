package io.parkflow.squad.blockers;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.calendar.Calendars;
import io.parkflow.ground.calendar.WorkingHours;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.Trees;
import io.parkflow.platform.work.Patience;
import io.parkflow.squad.lights.Judge;
import io.parkflow.squad.projects.People;
import io.parkflow.squad.projects.Projects;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What people answer to blockers, and what deadlines do. Each joins the task's transaction and says which step is
/// next.
@Singleton
final class Handling {
    private static final int LONGEST = 1_000;

    private final Blockers blockers;
    private final BlockerWriting writing;
    private final Projects projects;
    private final Judge judge;
    private final Verifier verifier;
    private final Calendars calendars;
    private final Journal journal;
    private final Clock clock;

    Handling(
            Blockers blockers,
            BlockerWriting writing,
            Projects projects,
            Judge judge,
            Verifier verifier,
            Calendars calendars,
            Journal journal,
            Clock clock) {
        this.blockers = blockers;
        this.writing = writing;
        this.projects = projects;
        this.judge = judge;
        this.verifier = verifier;
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Rejected 422 without a handler
    String take(VerbCall call) {
        Blocker blocker = blockers.held(call.caseId());
        JsonNode said = said(call);
        UUID handler = Optional.of(said.path("handler").asText(""))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .orElseThrow(() -> Rejected.flawed(List.of(Flaw.at("/handler", "blockers.handler-missing"))));
        Optional<String> dept = Optional.of(said.path("dept").asText("")).filter(text -> !text.isBlank());
        Blocker taken = writing.take(blocker, dept, handler, clock.instant());
        move(blocker, "TAKEN", blocker.level(), call);
        tell("blocker.taken", blocker, taken, call);
        return "l1";
    }

    String refuse(VerbCall call) {
        Blocker blocker = blockers.held(call.caseId());
        Blocker refused = writing.close(
                blocker,
                Blocker.State.REFUSED,
                call.given().member(),
                call.given().comment(),
                Optional.empty(),
                clock.instant());
        move(blocker, "REFUSED", blocker.level(), call);
        tell("blocker.refused", blocker, refused, call);
        judge.again(List.of(blocker.project()));
        return "refused";
    }

    /// @throws Rejected 422 without measures or evidence
    String feedback(VerbCall call) {
        Blocker blocker = blockers.held(call.caseId());
        JsonNode said = said(call);
        Flaws flaws = new Flaws();
        String measures = flaws.text("/measures", said.path("measures").asText(""), LONGEST);
        if (said.path("evidence").isEmpty()) {
            flaws.add(Flaw.at("/evidence", "blockers.evidence-missing"));
        }
        flaws.refuse();
        Blocker answered = writing.feedback(blocker, measures, clock.instant());
        move(blocker, "FED_BACK", blocker.level(), call);
        tell("blocker.answered", blocker, answered, call);
        return verifier.step(blocker, call);
    }

    String beyond(VerbCall call) {
        Blocker blocker = blockers.held(call.caseId());
        return rise(blocker, "BEYOND", blocker.level() + 1, call, false);
    }

    String disagree(VerbCall call) {
        Blocker blocker = blockers.held(call.caseId());
        return rise(blocker, "DISAGREED", blocker.level() + 1, call, false);
    }

    String jump(VerbCall call) {
        int level = call.given().outcome().endsWith("4") ? 4 : 3;
        return rise(blockers.held(call.caseId()), "JUMPED", level, call, false);
    }

    /// The deadline of a level has passed.
    String escalate(VerbCall call) {
        Blocker blocker = blockers.held(call.caseId());
        return rise(blocker, "ESCALATED", blocker.level() + 1, call, true);
    }

    private String rise(Blocker blocker, String kind, int wanted, VerbCall call, boolean late) {
        int level = Math.min(Blocker.HIGHEST, wanted);
        Blocker risen = writing.rise(blocker, level, late, clock.instant());
        move(blocker, kind, level, call);
        People people = projects.one(blocker.project()).people();
        List<String> concerned = Stream.of(blocker.handler(), people.chief(), people.leader())
                .flatMap(Optional::stream)
                .map(UUID::toString)
                .distinct()
                .toList();
        journal.record(fact("blocker.escalated", blocker, risen)
                .saying(reason(call))
                .with("kind", kind)
                .with("from", blocker.level())
                .with("level", level)
                .with("to", concerned));
        judge.again(List.of(blocker.project()));
        return "l" + level;
    }

    /// It waits for a superior body: its clock stands still.
    ///
    /// @throws Rejected 422 without number, body and a day to come within what needs nobody's consent
    String external(VerbCall call) {
        Blocker blocker = blockers.held(call.caseId());
        JsonNode said = said(call);
        Instant now = clock.instant();
        Flaws flaws = new Flaws();
        String number = flaws.text("/docNumber", said.path("docNumber").asText(""), 60);
        String superior = flaws.text("/superior", said.path("superior").asText(""), 100);
        String expected = flaws.text("/expectedOn", said.path("expectedOn").asText(""), 10);
        LocalDate today = calendars.current().day(now);
        LocalDate last = Patience.last(today, blocker.waitedMinutes(), calendars.current());
        if (!expected.isEmpty() && LocalDate.parse(expected).isBefore(today)) {
            flaws.add(Flaw.at("/expectedOn", "blockers.expected-passed"));
        } else if (!expected.isEmpty() && LocalDate.parse(expected).isAfter(last)) {
            flaws.add(Flaw.at("/expectedOn", "blockers.expected-far", last.toString()));
        }
        flaws.refuse();
        Blocker waiting = writing.outside(blocker, number, superior, LocalDate.parse(expected), now);
        move(blocker, "EXTERNAL", blocker.level(), call);
        journal.record(fact("clock.paused", blocker, waiting)
                .saying(Optional.of(superior + " " + number))
                .with("expected", expected));
        return "waiting";
    }

    String answered(VerbCall call) {
        Blocker blocker = blockers.held(call.caseId());
        Instant now = clock.instant();
        int waited = blocker.waitingSince()
                .map(since -> (int) new WorkingHours(calendars.current())
                        .between(since, now)
                        .toMinutes())
                .orElse(0);
        Blocker resumed = writing.back(blocker, waited, now);
        move(blocker, "ANSWERED", blocker.level(), call);
        journal.record(fact("clock.resumed", blocker, resumed)
                .saying(call.given().comment())
                .with("minutes", waited));
        return "l" + blocker.level();
    }

    String close(VerbCall call) {
        Blocker blocker = blockers.held(call.caseId());
        JsonNode said = said(call);
        Blocker closed = writing.close(
                blocker,
                Blocker.State.CLOSED,
                call.given().member(),
                Optional.of(said.path("result").asText()),
                Optional.of(said.path("satisfaction"))
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::asInt),
                clock.instant());
        move(blocker, "CLOSED", blocker.level(), call);
        tell("blocker.closed", blocker, closed, call);
        judge.again(List.of(blocker.project()));
        return "closed";
    }

    String notDone(VerbCall call) {
        Blocker blocker = blockers.held(call.caseId());
        Blocker returned = writing.handling(blocker, clock.instant());
        move(blocker, "NOT_DONE", blocker.level(), call);
        tell("blocker.returned", blocker, returned, call);
        return "l" + blocker.level();
    }

    private void move(Blocker blocker, String kind, int level, VerbCall call) {
        writing.moved(
                blocker.id(),
                new Blockers.Move(
                        kind,
                        blocker.level(),
                        level,
                        reason(call),
                        call.answer().map(VerbCall.Answer::member),
                        clock.instant()));
    }

    private static Optional<String> reason(VerbCall call) {
        return call.answer().flatMap(VerbCall.Answer::comment);
    }

    private static JsonNode said(VerbCall call) {
        return Trees.of(call.given().data());
    }

    private void tell(String type, Blocker before, Blocker after, VerbCall call) {
        journal.record(fact(type, before, after).saying(reason(call)).with("level", before.level()));
    }

    /// Says what has happened and what it has changed.
    static Fact fact(String type, Blocker before, Blocker after) {
        return Fact.of(type, "squad-blocker", before.id())
                .inCase(before.caseId())
                .with("project", before.project().toString())
                .with("changes", after.fields().changes(before.fields()));
    }
}
