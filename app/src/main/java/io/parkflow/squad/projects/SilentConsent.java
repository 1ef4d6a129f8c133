package io.parkflow.squad.projects;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import jakarta.inject.Singleton;
import java.util.Map;

/// The time of the joint review is over: who said nothing has no objection, and the record says who that was.
@Singleton
final class SilentConsent implements Verb {
    private final Opinions opinions;
    private final Journal journal;

    SilentConsent(Opinions opinions, Journal journal) {
        this.opinions = opinions;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "projects.silentConsent";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        opinions.silence(call.caseId())
                .forEach(member -> journal.record(Fact.ofCase("squad.review.silent", call.caseId())
                        .at("review")
                        .with("member", member.toString())));
        return Map.of();
    }
}
