package io.parkflow.squad.projects;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Lays a project before the departments of the joint review.
@Singleton
final class AskReview implements Verb {
    private final Opinions opinions;

    AskReview(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public String name() {
        return "projects.askReview";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        Map<String, Object> data = call.given().data();
        List<UUID> reviewers = Setup.members(data.getOrDefault("reviewers", List.of()));
        if (reviewers.isEmpty()) {
            throw Rejected.flawed(List.of(Flaw.at("/data/reviewers", "projects.nobody-reviews")));
        }
        if (!Boolean.TRUE.equals(data.get("scopeOk"))) {
            throw Rejected.flawed(List.of(Flaw.at("/data/scopeOk", "projects.scope-not-right")));
        }
        opinions.ask(call.caseId(), reviewers);
        return Map.of();
    }
}
