package io.parkflow.platform.work;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Member;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.identity.Rights;
import io.parkflow.ground.identity.Role;
import io.parkflow.ground.identity.Roles;
import io.parkflow.ground.identity.Standing;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.text.Wording;
import io.parkflow.platform.cases.Recusals;
import io.parkflow.platform.catalog.Step;
import io.parkflow.platform.inbox.Handled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who may be given a hand in a task: locked duties hold for everybody, however the task came to them.
@Singleton
final class Fitness {
    private final Members members;
    private final Roles roles;
    private final Standing standing;
    private final Recusals recusals;
    private final Handled handled;

    Fitness(Members members, Roles roles, Standing standing, Recusals recusals, Handled handled) {
        this.members = members;
        this.roles = roles;
        this.standing = standing;
        this.recusals = recusals;
        this.handled = handled;
    }

    /// To decide in somebody's stead, one must be allowed what the step asks for.
    Optional<Flaw> toDecide(Spot spot, UUID member, String pointer) {
        return toHelp(spot, member, pointer).or(() -> lacksRole(spot.step(), member, pointer));
    }

    /// To take over from somebody who leaves, whoever orders it.
    Optional<Flaw> toTakeOver(Spot spot, UUID member, String pointer) {
        return personal(spot.step(), pointer)
                .or(() -> recused(spot.matter().id(), member, pointer))
                .or(() -> locked(spot, member, pointer))
                .or(() -> lacksRole(spot.step(), member, pointer));
    }

    Optional<Flaw> toHelp(Spot spot, UUID member, String pointer) {
        if (member.equals(spot.viewer().member())) {
            return Optional.of(Flaw.at(pointer, "work.yourself"));
        }
        return toSee(spot.matter().id(), member, pointer).or(() -> locked(spot, member, pointer));
    }

    /// A score is the appointed expert's own.
    private static Optional<Flaw> personal(Step step, String pointer) {
        return step.findRubric().map(_ -> Flaw.at(pointer, "work.personal"));
    }

    /// To be shown a case: one of the park's own people who works and keeps out of nothing.
    Optional<Flaw> toSee(UUID caseId, UUID member, String pointer) {
        return toWork(member, Optional.empty(), pointer).or(() -> recused(caseId, member, pointer));
    }

    /// One who works on tasks, for the park or for that company.
    Optional<Flaw> toWork(UUID member, Optional<UUID> company, String pointer) {
        Optional<Member> found = members.find(member).filter(Member::active);
        if (found.isEmpty()) {
            return Optional.of(Flaw.at(pointer, "cases.no-such-member"));
        }
        Caller theirs = standing.of(member);
        return !theirs.resident().equals(company) || !theirs.may(Rights.TASKS_WORK)
                ? Optional.of(Flaw.at(pointer, "work.no-work", found.get().name()))
                : Optional.empty();
    }

    /// Keeps out of the case.
    Optional<Flaw> recused(UUID caseId, UUID member, String pointer) {
        return recusals.of(List.of(caseId)).getOrDefault(caseId, Set.of()).contains(member)
                ? Optional.of(Flaw.at(
                        pointer,
                        "work.keeps-out",
                        members.names(List.of(member)).getOrDefault(member, "")))
                : Optional.empty();
    }

    private Optional<Flaw> locked(Spot spot, UUID member, String pointer) {
        return handled.isBarred(spot.matter(), spot.step(), member)
                ? Optional.of(Flaw.at(pointer, "tasks.keep-apart"))
                : Optional.empty();
    }

    private Optional<Flaw> lacksRole(Step step, UUID member, String pointer) {
        String role = step.assign().role();
        return role == null || members.roles(member).contains(role)
                ? Optional.empty()
                : Optional.of(Flaw.at(
                        pointer,
                        "work.lacks-role",
                        roles.find(role).map(Role::name).map(Wording::new).orElse(Wording.NONE)));
    }
}
