package io.parkflow.squad.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A project with something else in one place. A record of this size is copied here and nowhere else.
public record ProjectWords(Project now) {
    public static ProjectWords of(Project project) {
        return new ProjectWords(project);
    }

    public Project library(Library library, Optional<LocalDate> admitted) {
        Targets t = now.targets();
        Targets targets = new Targets(
                t.contract(),
                t.start(),
                t.finish(),
                t.production(),
                admitted.or(t::admitted),
                t.started(),
                t.finished());
        return copy(library, now.stage(), now.course(), now.amounts(), targets, now.people(), now.caseId());
    }

    public Project stage(Stage stage, Optional<LocalDate> started, Optional<LocalDate> finished) {
        Targets t = now.targets();
        Targets targets =
                new Targets(t.contract(), t.start(), t.finish(), t.production(), t.admitted(), started, finished);
        return copy(now.library(), stage, now.course(), now.amounts(), targets, now.people(), now.caseId());
    }

    public Project course(Course course) {
        return copy(now.library(), now.stage(), course, now.amounts(), now.targets(), now.people(), now.caseId());
    }

    public Project people(People people) {
        return copy(now.library(), now.stage(), now.course(), now.amounts(), now.targets(), people, now.caseId());
    }

    public Project opened(UUID caseId) {
        return copy(
                Library.PROPOSED,
                now.stage(),
                now.course(),
                now.amounts(),
                now.targets(),
                now.people(),
                Optional.of(caseId));
    }

    /// What a change request has granted.
    public Project promised(Amounts amounts, Targets targets) {
        return copy(now.library(), now.stage(), now.course(), amounts, targets, now.people(), now.caseId());
    }

    private Project copy(
            Library library,
            Stage stage,
            Course course,
            Amounts amounts,
            Targets targets,
            People people,
            Optional<UUID> caseId) {
        return new Project(
                now.id(),
                now.code(),
                now.name(),
                now.owner(),
                now.category(),
                now.level(),
                now.industry(),
                now.space(),
                now.track(),
                library,
                stage,
                course,
                now.isSquad(),
                now.isTop500(),
                amounts,
                targets,
                now.landArea(),
                now.buildArea(),
                now.jobs(),
                people,
                now.commitments(),
                caseId,
                now.since(),
                now.version());
    }

    Project said(Intake.Said said, Targets targets) {
        return new Project(
                now.id(),
                now.code(),
                said.name(),
                said.owner(),
                said.category(),
                said.level(),
                said.industry(),
                said.space(),
                said.track(),
                now.library(),
                now.stage(),
                now.course(),
                said.isSquad(),
                said.isTop500(),
                said.amounts(),
                targets,
                said.landArea(),
                said.buildArea(),
                said.jobs(),
                now.people(),
                said.commitments(),
                now.caseId(),
                now.since(),
                now.version());
    }

    Project code(String code) {
        return copy(code, now.since(), now.version());
    }

    Project version(Instant since, int version) {
        return copy(now.code(), since, version);
    }

    private Project copy(String code, Instant since, int version) {
        return new Project(
                now.id(),
                code,
                now.name(),
                now.owner(),
                now.category(),
                now.level(),
                now.industry(),
                now.space(),
                now.track(),
                now.library(),
                now.stage(),
                now.course(),
                now.isSquad(),
                now.isTop500(),
                now.amounts(),
                now.targets(),
                now.landArea(),
                now.buildArea(),
                now.jobs(),
                now.people(),
                now.commitments(),
                now.caseId(),
                since,
                version);
    }
}
