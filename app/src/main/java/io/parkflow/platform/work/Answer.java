package io.parkflow.platform.work;

import io.parkflow.platform.inbox.Item;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An answer that was given, seen among all that has been answered and is open in its case.
record Answer(Trail.Mark mine, List<Trail.Mark> marks, List<Item> open) {
    Answer {
        marks = List.copyOf(marks);
        open = List.copyOf(open);
    }

    /// An open task of the same round, as long as the round is under way.
    Optional<Item> beside() {
        return open.stream()
                .filter(item -> item.kind() == Item.Kind.STEP
                        && mine.round().isPresent()
                        && item.round().equals(mine.round()))
                .findFirst();
    }

    /// The newest answer of each of the others in the round, unless it was taken back in its turn and is open.
    List<Trail.Mark> others() {
        return marks.stream()
                .filter(mark -> mine.round().isPresent() && mark.round().equals(mine.round()))
                .filter(mark ->
                        !mark.task().equals(mine.task()) && !mark.member().equals(mine.member()))
                .filter(mark -> marks.stream()
                        .noneMatch(later -> later.round().equals(mark.round())
                                && later.member().equals(mark.member())
                                && later.doneAt().isAfter(mark.doneAt())))
                .toList();
    }

    /// When the step was left: with this answer, or with the last of its round.
    private Instant left() {
        return others().stream()
                .map(Trail.Mark::doneAt)
                .reduce(mine.doneAt(), (one, other) -> one.isAfter(other) ? one : other);
    }

    /// The first answer to what followed.
    Optional<Trail.Mark> next() {
        return marks.stream()
                .filter(mark -> !mark.openedAt().isBefore(left())
                        && !mark.task().equals(mine.task())
                        && !(mine.round().isPresent() && mark.round().equals(mine.round())))
                .findFirst();
    }

    /// An answer of the round that was given after this one.
    Optional<Trail.Mark> nextInTurn() {
        return marks.stream()
                .filter(mark ->
                        mark.round().equals(mine.round()) && !mark.openedAt().isBefore(mine.doneAt()))
                .findFirst();
    }

    private List<Item> opened() {
        return open.stream().filter(item -> !item.openedAt().isBefore(left())).toList();
    }

    /// Somebody has begun with what followed.
    Optional<Item> begun() {
        return opened().stream().filter(item -> item.handedAt().isPresent()).findFirst();
    }

    List<UUID> since() {
        return opened().stream()
                .filter(item -> item.kind() == Item.Kind.STEP)
                .map(Item::id)
                .toList();
    }
}
