package io.parkflow.platform.committee;

import io.parkflow.ground.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An item has been decided.
///
/// @param granted    there when the outcome grants; never above what was asked for or the limit
/// @param conditions of those who voted yes on conditions, in the order of their ballots
public record Decision(UUID caseId, UUID itemId, Outcome outcome, Optional<Money> granted, List<String> conditions) {
    public Decision {
        conditions = List.copyOf(conditions);
    }
}
