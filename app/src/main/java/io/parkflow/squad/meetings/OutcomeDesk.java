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
    private final Journal journal;
    private final Clock clock;

    OutcomeDesk(Outcomes outcomes, Journal journal, Clock clock) {
        this.outcomes = outcomes;
        this.journal = journal;
        this.clock = clock;
    }

    Map<String, Object> take(VerbCall call) {
        Outcome outcome = outcomes.held(call.caseId());
        outcomes.move(outcome.id(), Outcome.State.DOING);
        journal.record(fact("decision.taken", outcome));
        return Map.of("next", "do");
    }

    /// Who says nothing within the working day has taken it on.
    Map<String, Object> takeSilently(VerbCall call) {
        Outcome outcome = outcomes.held(call.caseId());
        outcomes.move(outcome.id(), Outcome.State.DOING);
        journal.record(fact("decision.takenSilently", outcome));
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
        outcomes.handBack(outcome.id(), next, unit);
        journal.record(fact("decision.handedBack", outcome)
                .saying(call.given().comment())
                .with("unit", unit));
        Map<String, Object> routing = new HashMap<>();
        routing.put("next", first ? "take" : "decide");
        next.ifPresent(owner -> routing.put("owner", owner.toString()));
        return routing;
    }

    Map<String, Object> decide(VerbCall call) {
        Outcome outcome = outcomes.held(call.caseId());
        outcomes.decide(
                outcome.id(),
                UUID.fromString(Trees.of(call.given().data()).path("owner").asText()));
        journal.record(fact("decision.decided", outcome));
        return Map.of("next", "do");
    }

    Map<String, Object> report(VerbCall call) {
        Outcome outcome = outcomes.held(call.caseId());
        String result = Trees.of(call.given().data()).path("result").asText();
        outcomes.report(outcome.id(), result, clock.instant());
        journal.record(fact("decision.reported", outcome));
        return Map.of("next", "check");
    }

    Map<String, Object> accept(VerbCall call) {
        Outcome outcome = outcomes.held(call.caseId());
        outcomes.close(outcome.id(), clock.instant());
        journal.record(fact("decision.done", outcome)
                .saying(call.given().comment())
                .with("onTime", outcome.overdueAt().isEmpty()));
        return Map.of("next", "done");
    }

    Map<String, Object> notDone(VerbCall call) {
        Outcome outcome = outcomes.held(call.caseId());
        outcomes.notDone(outcome.id());
        journal.record(fact("decision.returned", outcome).saying(call.given().comment()));
        return Map.of("next", "do");
    }

    static Fact fact(String type, Outcome outcome) {
        Fact fact = Fact.of(type, "squad-outcome", outcome.id())
                .with("meeting", outcome.meeting().toString());
        return outcome.caseId().map(fact::inCase).orElse(fact);
    }
}
