package io.parkflow.squad.projects;

import io.parkflow.engine.Verb;
import io.parkflow.engine.VerbCall;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.text.FullWidth;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The proposed project is one that is there already: it stays in the register as a pointer to that one.
@Singleton
final class Merge implements Verb {
    private final Setup setup;
    private final Projects projects;
    private final ProjectWriting rows;
    private final Register register;

    Merge(Setup setup, Projects projects, ProjectWriting rows, Register register) {
        this.setup = setup;
        this.projects = projects;
        this.rows = rows;
        this.register = register;
    }

    @Override
    public String name() {
        return "projects.merge";
    }

    @Override
    public Map<String, Object> run(VerbCall call) {
        Project project = setup.of(call);
        String code = FullWidth.compact(String.valueOf(call.given().data().getOrDefault("mergeInto", "")))
                .toUpperCase(Locale.ROOT);
        Project other = projects.ofCode(code)
                .filter(found -> !found.id().equals(project.id()) && found.library() != Library.MERGED)
                .orElseThrow(
                        () -> Rejected.flawed(List.of(Flaw.at("/data/mergeInto", "projects.no-such-project", code))));
        rows.merged(project.id(), other.id());
        register.change(
                project,
                before -> ProjectWords.of(before).library(Library.MERGED, Optional.empty()),
                Fact.of("project.merged", "project", project.id())
                        .inCase(call.caseId())
                        .with("into", other.id().toString()));
        return Map.of();
    }
}
