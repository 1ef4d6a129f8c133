package io.parkflow.squad.projects;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/// After half a year the reserve gives a project up.
@Singleton
final class Drop implements Verb {
    private final Setup setup;
    private final Register register;

    Drop(Setup setup, Register register) {
        this.setup = setup;
        this.register = register;
    }

    @Override
    public String name() {
        return "projects.drop";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        Project project = setup.of(call);
        register.change(
                project,
                before -> ProjectWords.of(before).library(Library.REFUSED, Optional.empty()),
                Fact.of("project.refused", "project", project.id())
                        .inCase(call.caseId())
                        .saying(call.given().comment()));
        return Map.of();
    }
}
