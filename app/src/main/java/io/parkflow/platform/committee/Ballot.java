package io.parkflow.platform.committee;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One member's named vote on one item.
///
/// @param reason     there for a no and a conditional yes
/// @param conditions what a conditional yes hangs on, at least one
record Ballot(UUID item, UUID member, Vote vote, Optional<String> reason, List<String> conditions) {
    Ballot {
        conditions = List.copyOf(conditions);
    }

    /// What was voted, a line each: the vote, the reason, the conditions.
    String text() {
        return Stream.concat(Stream.of(vote.word(), reason.orElse("")), conditions.stream())
                .map(line -> line.replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }
}
