package io.parkflow.squad.projects;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.inbox.Items;
import jakarta.inject.Singleton;
import java.util.Optional;

/// When the form of a project is open, and to whom. What is decided is what was reviewed: from the proposal to the
/// decision it is open only while more is asked for, and what was supplied then is laid before everybody anew.
@Singleton
final class Writable {
    private final CaseDesk cases;
    private final Items items;

    Writable(CaseDesk cases, Items items) {
        this.cases = cases;
        this.items = items;
    }

    boolean by(Project project, Caller caller) {
        return isTheirs(project, caller) && isOpen(project);
    }

    /// @throws Rejected 403 not theirs, 409 while it is reviewed as it stands
    void require(Project project, Caller caller) {
        if (!isTheirs(project, caller)) {
            throw Rejected.forbidden("projects.not-yours");
        }
        if (!isOpen(project)) {
            throw Rejected.conflict("projects.under-review");
        }
    }

    private static boolean isTheirs(Project project, Caller caller) {
        boolean decided = project.library() == Library.ADMITTED || project.library() == Library.MERGED;
        return caller.may(Rights.SQUAD_MANAGE) || !decided && project.people().include(caller.member());
    }

    private boolean isOpen(Project project) {
        return switch (project.library()) {
            case OUTSIDE, REFUSED, ADMITTED, MERGED -> true;
            case PROPOSED ->
                project.caseId().flatMap(cases::find).filter(this::isSupplied).isPresent();
            case RESERVE -> false;
        };
    }

    private boolean isSupplied(Case matter) {
        return items.ofCase(matter.id()).stream()
                .map(item -> cases.bundle(matter).step(item.step()))
                .flatMap(step -> step.outcomes().values().stream())
                .map(Step.Outcome::findVerb)
                .flatMap(Optional::stream)
                .anyMatch(Supply.NAME::equals);
    }
}
