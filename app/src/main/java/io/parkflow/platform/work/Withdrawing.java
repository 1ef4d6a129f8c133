package io.parkflow.platform.work;

import io.parkflow.engine.Tokens;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.inbox.Again;
import io.parkflow.platform.inbox.Item;
import io.parkflow.platform.inbox.Items;
import io.parkflow.platform.inbox.Voting;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Takes one's own decision back, while nobody and nothing has acted on it. Of a step that many answer only this answer
/// is taken back: those of the others stand.
@Singleton
final class Withdrawing {
    private final Items items;
    private final Trail trail;
    private final Tokens tokens;
    private final Withdrawable withdrawable;
    private final Rejoining rejoining;
    private final Voting voting;
    private final CaseDesk desk;
    private final Journal journal;

    Withdrawing(
            Items items,
            Trail trail,
            Tokens tokens,
            Withdrawable withdrawable,
            Rejoining rejoining,
            Voting voting,
            CaseDesk desk,
            Journal journal) {
        this.items = items;
        this.trail = trail;
        this.tokens = tokens;
        this.withdrawable = withdrawable;
        this.rejoining = rejoining;
        this.voting = voting;
        this.desk = desk;
        this.journal = journal;
    }

    /// @throws Rejected 409 with why it is too late
    void withdraw(Case matter, UUID task, Optional<String> comment) {
        List<Item> open = items.lock(matter.id());
        Trail.Mark mine = trail.find(matter.id(), task)
                .filter(mark -> mark.member().equals(Caller.current().member()))
                .orElseThrow(Rejected::missing);
        Answer answer = new Answer(mine, trail.of(matter.id()), open);
        withdrawable.refusal(desk.known(matter.id()), answer).ifPresent(refused -> {
            throw refused;
        });
        journal.record(Fact.ofCase("work.decision.withdrawn", matter.id())
                .at(mine.step())
                .saying(comment)
                .with("task", task.toString())
                .with("outcome", mine.outcome()));
        // of a round that was left everybody is asked as the list says; one answer of many goes back to its giver
        boolean anew = mine.round().isPresent() && answer.beside().isEmpty();
        Map<String, UUID> doers = anew ? Map.of() : Map.of(mine.step(), mine.member());
        desk.holding(
                matter,
                () -> Again.run(new Again(doers, mine.round()), () -> {
                    takeBack(matter, answer);
                    return mine;
                }));
    }

    private void takeBack(Case matter, Answer answer) {
        Trail.Mark mine = answer.mine();
        Optional<Item> beside = answer.beside();
        if (beside.isPresent()) {
            tokens.reopen(beside.get().id(), mine.member().toString());
            voting.takenBack(mine.task(), List.of());
            return;
        }
        tokens.undo(matter.id(), mine.step(), answer.since());
        if (mine.round().isPresent()) {
            List<Trail.Mark> others = answer.others();
            voting.takenBack(mine.task(), others.stream().map(Trail.Mark::task).toList());
            rejoining.rejoin(matter, mine, others);
        }
    }

    /// Answers of this member that could be taken back now.
    List<UUID> open(Case matter, UUID member) {
        List<Item> open = items.ofCase(matter.id());
        List<Trail.Mark> marks = trail.of(matter.id());
        return marks.stream()
                .filter(mark -> mark.member().equals(member))
                .filter(mark -> withdrawable
                        .refusal(matter, new Answer(mark, marks, open))
                        .isEmpty())
                .map(Trail.Mark::task)
                .toList();
    }
}
