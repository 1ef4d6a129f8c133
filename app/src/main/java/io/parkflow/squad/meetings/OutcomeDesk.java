package io.parkflow.squad.meetings;

import com.fasterxml.jackson.databind.JsonNode;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What owners answer to outcomes. A unit may hand one back once, saying whose it is; the second time level 2 decides,
/// and then it stays where it is put.
@Singleton
final class OutcomeDesk {
    private final Outcomes outcomes;
    private final OutcomeWriting writing;
    private final Journal journal;
    private final Clock clock;

    OutcomeDesk(Outcomes outcomes, OutcomeWriting writing, Journal journal, Clock clock) {
        this.outcomes = outcomes;
        this.writing = writing;
        this.journal = journal;
        this.clock = clock;
    }

    Map<String, Object> take(VerbCall call) {
        Outcome outcome = outcomes.held(call.caseId());
        Outcome taken = writing.move(outcome, Outcome.State.DOING, clock.instant());
        journal.record(fact("decision.taken", outcome, taken));
        return Map.of("next", "do");
    }

    /// Who says nothing within the working day has taken it on.
    Map<String, Object> takeSilently(VerbCall call) {
        Outcome outcome = outcomes.held(call.caseId());
        Outcome taken = writing.move(outcome, Outcome.State.DOING, clock.instant());
        journal.record(fact("decision.takenSilently", outcome, taken));
        return Map.of("next", "do");
    }

    /// @throws io.parkflow.ground.problem.Rejected 422 without another unit, and the first time without a person there
    Map<String, Object> handBack(VerbCall call) {
        Outcome outcome = outcomes.held(call.caseId());
        JsonNode said = Trees.of(call.given().data());
        Flaws flaws = new Flaws();
        String unit = flaws.text("/unit", said.path("unit").asText(""), 100);
        Optional<UUID> suggested = Optional.of(said.path("suggested").asText(""))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString);
        boolean first = outcome.handedBack() == 0;
        if (first && suggested.isEmpty()) {
            flaws.add(Flaw.at("/suggested", "problem.required"));
        }
        if (first && suggested.filter(outcome.owner()::equals).isPresent()) {
            flaws.add(Flaw.at("/suggested", "meetings.not-oneself"));
        }
        flaws.refuse();
        Optional<UUID> next = suggested.filter(_ -> first);
        Outcome back = writing.handBack(outcome, next, unit, clock.instant());
        journal.record(fact("decision.handedBack", outcome, back)
                .saying(call.given().comment())
                .with("unit", unit));
        Map<String, Object> routing = new HashMap<>();
        routing.put("next", first ? "take" : "decide");
        next.ifPresent(owner -> routing.put("owner", owner.toString()));
        return routing;
    }

    Map<String, Object> decide(VerbCall call) {
        Outcome outcome = outcomes.held(call.caseId());
        UUID owner = UUID.fromString(Trees.of(call.given().data()).path("owner").asText());
        Outcome decided = writing.decide(outcome, owner, clock.instant());
        journal.record(fact("decision.decided", outcome, decided));
        return Map.of("next", "do");
    }

    Map<String, Object> report(VerbCall call) {
        Outcome outcome = outcomes.held(call.caseId());
        String result = Trees.of(call.given().data()).path("result").asText();
        Outcome reported = writing.report(outcome, result, clock.instant());
        journal.record(fact("decision.reported", outcome, reported));
        return Map.of("next", "check");
    }

    Map<String, Object> accept(VerbCall call) {
        Outcome outcome = outcomes.held(call.caseId());
        Outcome done = writing.close(outcome, clock.instant());
        journal.record(fact("decision.done", outcome, done)
                .saying(call.given().comment())
                .with("onTime", outcome.overdueAt().isEmpty()));
        return Map.of("next", "done");
    }

    Map<String, Object> notDone(VerbCall call) {
        Outcome outcome = outcomes.held(call.caseId());
        Outcome returned = writing.notDone(outcome, clock.instant());
        journal.record(
                fact("decision.returned", outcome, returned).saying(call.given().comment()));
        return Map.of("next", "do");
    }

    /// Says what has happened and what it has changed.
    static Fact fact(String type, Outcome before, Outcome after) {
        Fact fact = Fact.of(type, "squad-outcome", after.id())
                .with("meeting", after.meeting().toString())
                .with("changes", after.fields().changes(before.fields()));
        return after.caseId().map(fact::inCase).orElse(fact);
    }
}
