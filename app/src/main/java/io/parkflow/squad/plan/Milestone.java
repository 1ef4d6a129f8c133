package io.parkflow.squad.plan;

import io.parkflow.squad.projects.Fields;
import io.parkflow.squad.projects.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A point a project must come by.
///
/// @param key      the same in every version of the plan
/// @param isKey    a node of the year
/// @param after    keys of those that come first
/// @param doneAt   when it was said that it is done
/// @param progress how far it is, as it was said last
public record Milestone(
        UUID id,
        String key,
        String name,
        boolean isKey,
        PartialDate planned,
        List<String> after,
        Optional<LocalDate> actual,
        Optional<Instant> doneAt,
        Optional<Progress> progress) {
    public Milestone {
        after = List.copyOf(after);
    }

    /// @param percent 0 to 100
    /// @param was     what was said before
    public record Progress(int percent, Optional<Integer> was) {}

    /// What events and differences say of it.
    Fields fields() {
        return new Fields()
                .with("name", name)
                .with("isKey", isKey)
                .with("planned", planned)
                .with("after", String.join(", ", after))
                .with("progress", progress.map(Progress::percent))
                .with("actual", actual);
    }

    /// What nobody has said anything of counts as not begun.
    public int percent() {
        return isDone() ? 100 : progress.map(Progress::percent).orElse(0);
    }

    public boolean isDone() {
        return actual.isPresent();
    }

    public boolean isLate(LocalDate today) {
        boolean done = actual.filter(on -> !on.isAfter(today)).isPresent();
        return !done && planned.last().isBefore(today);
    }
}
