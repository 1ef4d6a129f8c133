package io.parkflow.platform.committee;

import java.util.Optional;
import java.util.UUID;

/// A feature whose cases go before the committee.
public interface Ruling {

    /// @return empty when it is no case of this feature, or does not wait for the committee now
    Optional<Agenda> agenda(UUID caseId);

    /// Does what the decision demands, in the same transaction: commits the money and lets the case go on. Called
    /// once for each decision, on the feature that gave the agenda.
    ///
    /// @throws io.parkflow.ground.problem.Rejected when a rule forbids the decision, which then is not made
    void decided(Decision decision);
}
