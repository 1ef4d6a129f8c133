package io.parkflow.platform.committee;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One member's named vote on one item.
///
/// @param reason     there for a no and a conditional yes
/// @param conditions what a conditional yes hangs on, at least one
record Ballot(UUID item, UUID member, Vote vote, Optional<String> reason, List<String> conditions) {
    Ballot {
        conditions = List.copyOf(conditions);
    }
}
