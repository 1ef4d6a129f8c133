package io.parkflow.platform.work;

import io.parkflow.engine.Tokens;
import io.parkflow.ground.identity.Members;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.catalog.Bundle;
import io.parkflow.platform.inbox.Item;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Whether an answer can be taken back, and if not, why.
@Singleton
final class Withdrawable {
    private final Tokens tokens;
    private final CaseDesk desk;
    private final Members members;

    Withdrawable(Tokens tokens, CaseDesk desk, Members members) {
        this.tokens = tokens;
        this.desk = desk;
        this.members = members;
    }

    /// @return empty when it can
    Optional<Rejected> refusal(Case matter, Answer answer) {
        return never(matter, answer.mine())
                .or(() -> answer.beside().isPresent()
                        ? inRound(answer, answer.beside().get())
                        : behind(matter, answer));
    }

    private Optional<Rejected> never(Case matter, Trail.Mark mine) {
        Bundle bundle = desk.bundle(matter);
        if (!mine.kind().equals("step") || mine.outcome().equals(Returning.RETURNED)) {
            return refused("work.not-a-decision");
        }
        if (matter.state().isOver()) {
            return refused("work.case-over");
        }
        if (!bundle.allows(
                Deed.WITHDRAW.key(), Optional.ofNullable(bundle.steps().get(mine.step())))) {
            return refused("work.withdraw-off");
        }
        if (matter.state() == State.SUSPENDED) {
            return refused("tasks.suspended");
        }
        return Trail.acted(mine, bundle) ? refused("work.system-acted") : Optional.empty();
    }

    /// The others have not all answered: beside each other nobody acts on an answer, in turn the next does.
    private Optional<Rejected> inRound(Answer answer, Item beside) {
        if (!tokens.isInTurn(beside.id())) {
            return Optional.empty();
        }
        return answer.nextInTurn()
                .map(Withdrawable::faster)
                .or(() -> Optional.of(beside)
                        .filter(item -> item.handedAt().isPresent())
                        .map(this::begun));
    }

    private Optional<Rejected> behind(Case matter, Answer answer) {
        Trail.Mark mine = answer.mine();
        boolean many = mine.round().isPresent();
        Optional<Rejected> late =
                answer.next().map(Withdrawable::faster).or(() -> answer.begun().map(this::begun));
        if (late.isPresent()) {
            return late;
        }
        if (many && isBehindInTurn(answer)) {
            return answer.nextInTurn().map(Withdrawable::faster);
        }
        if (many && answer.others().stream().anyMatch(mark -> Trail.acted(mark, desk.bundle(matter)))) {
            return refused("work.system-acted");
        }
        boolean again = answer.open().stream().anyMatch(item -> item.step().equals(mine.step()));
        return !again && tokens.isUndoable(matter.id(), mine.step(), many, answer.since())
                ? Optional.empty()
                : refused("work.not-to-withdraw");
    }

    /// In turn, an answer of the same round was asked for only after this one.
    private static boolean isBehindInTurn(Answer answer) {
        return answer.nextInTurn()
                .filter(next -> answer.others().contains(next))
                .isPresent();
    }

    private static Optional<Rejected> refused(String code) {
        return Optional.of(Rejected.conflict(code));
    }

    private static Rejected faster(Trail.Mark mark) {
        return Rejected.conflict(
                        "tasks.already-done", mark.name(), mark.doneAt().toString())
                .first(mark.name(), mark.doneAt());
    }

    /// A group that it was handed on to is nobody in particular.
    private Rejected begun(Item item) {
        String who = Stream.of(item.owner())
                .filter(key -> key.startsWith("m:"))
                .map(key -> UUID.fromString(key.substring(2)))
                .flatMap(member -> members.names(List.of(member)).values().stream())
                .findFirst()
                .orElse("");
        return Rejected.conflict("work.begun").first(who, item.handedAt().orElseThrow());
    }
}
