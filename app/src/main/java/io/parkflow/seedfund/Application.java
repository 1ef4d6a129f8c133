package io.parkflow.seedfund;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An application for seed money: a draft of its own, a case from the moment it is handed in.
///
/// @param owner   member who began it
/// @param uscc    code of the company, known once it is handed in
/// @param granted what the committee gave
/// @param version grows with each save
record Application(
        UUID id,
        UUID round,
        UUID owner,
        Optional<UUID> resident,
        State state,
        ObjectNode data,
        String title,
        Optional<String> uscc,
        Optional<Money> asked,
        Optional<Money> granted,
        Optional<UUID> caseId,
        Instant savedAt,
        int version) {

    enum State {
        DRAFT,
        SUBMITTED,
        WITHDRAWN
    }

    boolean isDraft() {
        return state == State.DRAFT;
    }
}
