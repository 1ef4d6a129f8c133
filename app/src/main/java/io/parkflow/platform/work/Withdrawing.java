package io.parkflow.platform.work;

import io.parkflow.engine.Tokens;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.cases.State;
import io.parkflow.platform.inbox.Again;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Takes one's own decision back, while nobody and nothing has acted on it.
@Singleton
final class Withdrawing {
    private final Items items;
    private final Trail trail;
    private final Tokens tokens;
    private final CaseDesk desk;
    private final Journal journal;

    Withdrawing(Items items, Trail trail, Tokens tokens, CaseDesk desk, Journal journal) {
        this.items = items;
        this.trail = trail;
        this.tokens = tokens;
        this.desk = desk;
        this.journal = journal;
    }

    /// @throws Rejected 409 with why it is too late
    void withdraw(Case matter, UUID task, Optional<String> comment) {
        List<Item> open = items.lock(matter.id());
        Trail.Mark mine = trail.find(matter.id(), task)
                .filter(mark -> mark.member().equals(Caller.current().member()))
                .orElseThrow(Rejected::missing);
        refusal(desk.known(matter.id()), mine, open).ifPresent(refused -> {
            throw refused;
        });
        journal.record(Fact.ofCase("work.decision.withdrawn", matter.id())
                .at(mine.step())
                .saying(comment)
                .with("task", task.toString())
                .with("outcome", mine.outcome()));
        desk.holding(
                matter,
                () -> Again.run(Map.of(mine.step(), mine.member()), () -> {
                    tokens.undo(matter.id(), mine.step(), since(mine, open));
                    return mine;
                }));
    }

    /// Answers of this member that could be taken back now.
    List<UUID> open(Case matter, UUID member) {
        List<Item> open = items.ofCase(matter.id());
        return trail.of(matter.id()).stream()
                .filter(mark -> mark.member().equals(member))
                .filter(mark -> refusal(matter, mark, open).isEmpty())
                .map(Trail.Mark::task)
                .toList();
    }

    private Optional<Rejected> refusal(Case matter, Trail.Mark mine, List<Item> open) {
        if (!mine.kind().equals("step")
                || mine.outcome().equals(Returning.RETURNED)
                || matter.state().isOver()
                || !desk.bundle(matter)
                        .allows(
                                Deed.WITHDRAW.key(),
                                Optional.ofNullable(desk.bundle(matter).steps().get(mine.step())))) {
            return Optional.of(Rejected.conflict("work.not-to-withdraw"));
        }
        if (matter.state() == State.SUSPENDED) {
            return Optional.of(Rejected.conflict("tasks.suspended"));
        }
        if (Trail.acted(mine, desk.bundle(matter))) {
            return Optional.of(Rejected.conflict("work.system-acted"));
        }
        Optional<Trail.Mark> next = trail.of(matter.id()).stream()
                .filter(mark ->
                        !mark.openedAt().isBefore(mine.doneAt()) && !mark.task().equals(mine.task()))
                .findFirst();
        if (next.isPresent()) {
            return Optional.of(faster(next.get().name(), next.get().doneAt().toString()));
        }
        Optional<Item> begun = open.stream()
                .filter(item -> !item.openedAt().isBefore(mine.doneAt())
                        && item.handedAt().isPresent())
                .findFirst();
        if (begun.isPresent()) {
            return Optional.of(Rejected.conflict("work.begun")
                    .with("at", begun.get().handedAt().orElseThrow().toString()));
        }
        boolean again = open.stream().anyMatch(item -> item.step().equals(mine.step()));
        return !again && tokens.isUndoable(matter.id(), mine.step(), since(mine, open))
                ? Optional.empty()
                : Optional.of(Rejected.conflict("work.not-to-withdraw"));
    }

    private static Rejected faster(String who, String when) {
        return Rejected.conflict("tasks.already-done", who, when)
                .with("by", who)
                .with("at", when);
    }

    private static List<UUID> since(Trail.Mark mine, List<Item> open) {
        return open.stream()
                .filter(item ->
                        item.kind() == Item.Kind.STEP && !item.openedAt().isBefore(mine.doneAt()))
                .map(Item::id)
                .toList();
    }
}
